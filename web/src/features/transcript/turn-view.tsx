import { memo } from 'react';
import { formatClock } from '../../lib/format.ts';
import type { Range } from './find-matches.ts';
import type { Turn } from './group-rows.ts';
import { LineView } from './line-view.tsx';
import { SpeakerButton } from './speaker-button.tsx';
import classes from './transcript-list.module.css';

interface TurnViewProps {
  readonly turn: Turn;
  /** Ids of lines, where they are in this turn; else null. */
  readonly currentId: number | null;
  readonly activeId: number | null;
  readonly editingId: number | null;
  readonly isPlayable: boolean;
  /** By index of the line among all. */
  readonly matches: ReadonlyMap<number, readonly Range[]>;
  readonly shownMatch: Range | null;
  readonly shownLine: number;
}

const noMatches: readonly Range[] = [];

/** Lines of one speaker under their name. Drawn again only when something in it changes. */
export const TurnView = memo(function TurnView(props: TurnViewProps) {
  const { turn, currentId, activeId, editingId, isPlayable, matches, shownMatch } = props;
  const isActive = activeId !== null;
  return (
    <div className={classes.turn} data-continued={turn.isContinued || undefined}>
      {!turn.isContinued && (
        <div className={classes.head}>
          <SpeakerButton turn={turn} isActive={isActive} />
          {turn.startMs !== null && (
            <span className={classes.turnTime}>{formatClock(turn.startMs)}</span>
          )}
        </div>
      )}
      {turn.lines.map((timed, index) => (
        <LineView
          key={timed.line.id}
          timed={timed}
          isCurrent={timed.line.id === currentId}
          isActive={timed.line.id === activeId}
          isEditing={timed.line.id === editingId}
          isPlayable={isPlayable}
          matches={matches.get(turn.first + index) ?? noMatches}
          shownMatch={props.shownLine === turn.first + index ? shownMatch : null}
        />
      ))}
    </div>
  );
});
