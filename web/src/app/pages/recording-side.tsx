import { Paper, Text } from '@mantine/core';
import type { Recording } from '../../features/recordings/recording-types.ts';
import { text } from '../../text/text.ts';
import classes from './recording-page.module.css';
import { type RecordingPart, RecordingTabs } from './recording-tabs.tsx';

interface RecordingSideProps {
  readonly recording: Recording;
  readonly isWide: boolean;
  readonly part: RecordingPart;
  readonly onChange: (part: RecordingPart) => void;
  /** Plays from there. */
  readonly onSeek: (milliseconds: number) => void;
}

/** What is known of the recording beside its words. */
export function RecordingSide({ recording, isWide, part, onChange }: RecordingSideProps) {
  const shown = part === 'details' ? 'details' : 'notes';
  return (
    <aside className={classes.side} aria-label={text.recording[shown]}>
      {isWide && <RecordingTabs part={shown} onChange={onChange} withTranscript={false} />}
      {/* What scrolls can be reached by keyboard. */}
      <Paper withBorder radius="lg" className={classes.sidePanel} tabIndex={0}>
        {shown === 'notes' ? (
          <Text className={classes.summary}>{recording.summary ?? text.recording.noSummary}</Text>
        ) : (
          <Text>{recording.participants.join(', ')}</Text>
        )}
      </Paper>
    </aside>
  );
}
