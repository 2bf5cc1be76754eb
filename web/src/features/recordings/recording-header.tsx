import { Badge, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDay, formatLength, formatTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import classes from './recording-header.module.css';
import { RecordingTitle } from './recording-title.tsx';
import type { Recording } from './recording-types.ts';

interface RecordingHeaderProps {
  readonly recording: Recording;
  /** What can be done with the recording. */
  readonly children?: ReactNode;
}

export function RecordingHeader({ recording, children }: RecordingHeaderProps) {
  const { duration_seconds: seconds, participants, platform, started_at: startedAt } = recording;
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <RecordingTitle recording={recording} />
        <ul className={classes.facts}>
          <RecordingState status={recording.status} />
          <li>
            <time dateTime={startedAt}>
              {formatDay(startedAt)}, {formatTime(startedAt)}
            </time>
          </li>
          {seconds !== null && seconds > 0 && <li>{formatLength(seconds)}</li>}
          <li>{text.recording.platforms[platform]}</li>
          {participants.length > 0 && <People names={participants} />}
        </ul>
      </div>
      {children}
    </header>
  );
}

function RecordingState({ status }: { readonly status: Recording['status'] }) {
  if (status !== 'recording' && status !== 'uploading') return null;
  const isLive = status === 'recording';
  return (
    <li>
      <Badge
        variant="light"
        color={isLive ? 'red' : 'cyan'}
        className={classes.state}
        leftSection={isLive ? <span className={classes.pulse} aria-hidden /> : undefined}
      >
        {isLive ? text.recording.live : text.recording.uploading}
      </Badge>
    </li>
  );
}

const namesShown = 3;

function People({ names }: { readonly names: readonly string[] }) {
  if (names.length <= namesShown) return <li>{names.join(', ')}</li>;
  return (
    <li>
      <Tooltip
        label={names.join(', ')}
        multiline
        maw={320}
        events={{ hover: true, focus: true, touch: true }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the names are shown on focus too */}
        <span tabIndex={0} className={classes.people}>
          {text.recording.participants(names.length)}
        </span>
      </Tooltip>
    </li>
  );
}
