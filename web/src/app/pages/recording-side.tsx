import { Box } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Recording } from '../../features/recordings/recording-types.ts';
import { text } from '../../text/text.ts';
import { LoadingState } from '../../ui/states.tsx';
import classes from './recording-page.module.css';
import { type RecordingPart, RecordingTabs } from './recording-tabs.tsx';

// The transcript can be read before these are here.
const NotesPanel = lazy(async () => {
  const { NotesPanel: component } = await import('../../features/notes/notes-panel.tsx');
  return { default: component };
});
const DetailsPanel = lazy(async () => {
  const { DetailsPanel: component } = await import(
    '../../features/recording-tools/details-panel.tsx'
  );
  return { default: component };
});

interface RecordingSideProps {
  readonly recording: Recording;
  readonly isWide: boolean;
  readonly part: RecordingPart;
  readonly onChange: (part: RecordingPart) => void;
  /** Plays from there. */
  readonly onSeek: (milliseconds: number) => void;
}

/** What is known of the recording beside its words. */
export function RecordingSide({ recording, isWide, part, onChange, onSeek }: RecordingSideProps) {
  const shown = part === 'details' ? 'details' : 'notes';
  return (
    <aside className={classes.side} aria-label={text.recording[shown]}>
      {isWide && <RecordingTabs part={shown} onChange={onChange} withTranscript={false} />}
      {/* What scrolls can be reached by keyboard. */}
      <Box className={classes.sidePanel} tabIndex={0}>
        <Suspense fallback={<LoadingState />}>
          {shown === 'notes' ? (
            <NotesPanel recordingId={recording.id} onSeek={onSeek} />
          ) : (
            <DetailsPanel recordingId={recording.id} />
          )}
        </Suspense>
      </Box>
    </aside>
  );
}
