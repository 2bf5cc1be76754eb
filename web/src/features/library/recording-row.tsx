import { Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { formatDay, formatLength, formatTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { ListedRecording } from '../recordings/listed-recording.ts';
import { recordingName } from '../recordings/recording-name.ts';
import type { RecordingRow as Row } from './library-rows.ts';
import { PeopleAvatars } from './people-avatars.tsx';
import { RecordingPicture } from './recording-picture.tsx';
import classes from './recording-row.module.css';
import type { RecordingState } from './recording-state.ts';
import { plainLine } from './snippet.ts';
import { StateBadge } from './state-badge.tsx';
import { useTakeFocus } from './use-take-focus.ts';

interface RecordingRowProps {
  readonly row: Row;
  readonly state: RecordingState | null;
  readonly isSelected: boolean;
  readonly takesFocus: boolean;
  readonly onSelect: (id: string, isRange: boolean) => void;
}

/** A recording in the list: all of it leads to its page, the box at its side selects it. */
export const RecordingRow = memo(function RecordingRow(props: RecordingRowProps) {
  const { row, state, isSelected, takesFocus, onSelect } = props;
  const { recording, isFirst, isLast } = row;
  const title = recordingName(recording);
  const link = useTakeFocus(takesFocus);
  return (
    <article
      className={classes.row}
      data-recording={recording.id}
      data-first={isFirst || undefined}
      data-last={isLast || undefined}
      data-selected={isSelected || undefined}
    >
      <RecordingPicture recording={recording} isSelected={isSelected} onSelect={onSelect} />
      <div className={classes.words}>
        <Link
          ref={link}
          to="/recordings/$recordingId"
          params={{ recordingId: recording.id }}
          className={classes.title}
        >
          {title}
        </Link>
        <Text size="sm" c="var(--quiet)" className={classes.facts}>
          {facts(row)}
        </Text>
        <SecondLine recording={recording} state={state} />
      </div>
      <div className={classes.side}>
        {state !== null && <StateBadge state={state} />}
        <TaskCount count={recording.extracted_tasks.length} />
        {recording.participants.length > 0 && (
          <span className={classes.people}>
            <PeopleAvatars names={recording.participants} />
          </span>
        )}
      </div>
    </article>
  );
});

function facts({ recording, isInMonth }: Row): string {
  const { started_at, duration_seconds, platform } = recording;
  return [
    isInMonth ? formatDay(started_at) : null,
    formatTime(started_at),
    duration_seconds === null ? null : formatLength(duration_seconds),
    text.library.platforms[platform],
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}

interface SecondLineProps {
  readonly recording: ListedRecording;
  readonly state: RecordingState | null;
}

/** Why something waits or failed, else how the summary begins. */
function SecondLine({ recording, state }: SecondLineProps) {
  const line = state?.reason ?? plainLine(recording.summary?.slice(0, 400) ?? '');
  if (line === '') return null;
  return (
    <Text size="sm" className={classes.line} lineClamp={state?.reason ? 2 : 1}>
      {line}
    </Text>
  );
}

function TaskCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={classes.tasks}>
      <IconListCheck size={16} aria-hidden />
      {text.library.tasks(count)}
    </span>
  );
}
