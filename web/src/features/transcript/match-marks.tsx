import { memo } from 'react';
import type { Match } from './find-matches.ts';
import classes from './transcript-list.module.css';

interface MatchMarksProps {
  readonly matches: readonly Match[];
  readonly lineCount: number;
}

/** So many places can be told apart beside the scrollbar. */
const places = 200;

/** Beside the scrollbar: about where the places are. The count says it in words. */
export const MatchMarks = memo(function MatchMarks({ matches, lineCount }: MatchMarksProps) {
  const marked = new Set(matches.map(({ line }) => Math.floor((line / lineCount) * places)));
  return (
    <div className={classes.marks} aria-hidden>
      {[...marked].map((place) => (
        <div key={place} className={classes.mark} style={{ top: `${(place / places) * 100}%` }} />
      ))}
    </div>
  );
});
