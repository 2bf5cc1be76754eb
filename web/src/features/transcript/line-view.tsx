import { IconPencil, IconPlayerPlayFilled } from '@tabler/icons-react';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { Range } from './find-matches.ts';
import { LineEditor } from './line-editor.tsx';
import { HeardLineText, LineText } from './line-text.tsx';
import type { TimedLine } from './lines-in-order.ts';
import { useTranscriptTools } from './transcript-context.ts';
import classes from './transcript-list.module.css';

interface LineViewProps {
  readonly timed: TimedLine;
  readonly isCurrent: boolean;
  /** Whether the tabulator stops here: at one line of all. */
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly isPlayable: boolean;
  readonly matches: readonly Range[];
  readonly shownMatch: Range | null;
}

/**
 * One line. Hundreds come and go while one scrolls, so its buttons are plain ones.
 */
export function LineView(props: LineViewProps) {
  const { timed, isCurrent, isActive, isEditing, isPlayable, matches, shownMatch } = props;
  const { edit, playLine } = useTranscriptTools();
  const { id, heard_text: heard, is_final: isFinal } = timed.line;
  if (isEditing) return <LineEditor timed={timed} onClose={() => edit(null)} />;
  const Words = isCurrent ? HeardLineText : LineText;
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      className={classes.line}
      data-line={id}
      data-current={isCurrent || undefined}
      data-draft={isFinal === false || undefined}
    >
      <p
        className={classes.text}
        aria-current={isCurrent || undefined}
        title={isFinal === false ? text.transcript.draft : undefined}
      >
        <Words timed={timed} matches={matches} shownMatch={shownMatch} />
        {heard !== null && (
          <span className={classes.corrected} title={text.transcript.heard(heard)}>
            {text.transcript.edited}
          </span>
        )}
      </p>
      {timed.startMs !== null && (
        <button
          type="button"
          className={classes.time}
          data-play
          tabIndex={tabIndex}
          disabled={!isPlayable}
          aria-label={text.transcript.playFrom(formatClock(timed.startMs))}
          onClick={() => playLine(timed)}
        >
          <IconPlayerPlayFilled size={10} aria-hidden />
          {formatClock(timed.startMs)}
        </button>
      )}
      <button
        type="button"
        className={classes.edit}
        data-edit
        tabIndex={tabIndex}
        aria-label={text.transcript.editLine}
        onClick={() => edit(id)}
      >
        <IconPencil size={16} aria-hidden />
      </button>
    </div>
  );
}
