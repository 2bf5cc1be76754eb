import type { components } from '@minutebook/client';
import { text } from '../../text/text.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import { MarkedText } from './marked-text.tsx';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';
import { StaleMark } from './stale-mark.tsx';

interface NoteLinesProps {
  readonly lines: readonly components['schemas']['NoteLine'][];
  readonly onSeek: SeekTo;
}

/** Lines of the notes, each with what it rests on. */
export function NoteLines({ lines, onSeek }: NoteLinesProps) {
  return (
    <ul className={classes.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids, and never move.
        <li key={index} className={classes.line}>
          <MarkedText text={line.text}>
            <EvidenceMark evidence={line.evidence} onSeek={onSeek} />
          </MarkedText>
          {line.is_stale && (
            <div>
              <StaleMark label={text.notes.lineIsStale} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
