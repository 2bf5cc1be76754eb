import { Alert, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { ErrorState } from '../../ui/states.tsx';
import { useFollowProcessing } from '../recordings/follow-processing.ts';
import { notesQuery } from '../recordings/retrieve-notes.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { LazyMarkdown } from './lazy-markdown.tsx';
import { NotesBody } from './notes-body.tsx';
import { isUnderWay, NotesMissing, NotesUnderWay } from './notes-missing.tsx';
import { RemakeNotes } from './remake-notes.tsx';
import type { SeekTo } from './seek-to.ts';
import { isSetByClient } from './summary-kind.ts';
import { SummarySource } from './summary-source.tsx';

interface SummarySectionProps {
  readonly recordingId: string;
  readonly onSeek: SeekTo;
}

export function SummarySection({ recordingId, onSeek }: SummarySectionProps) {
  const recording = useQuery(recordingQuery(recordingId));
  const found = useQuery(notesQuery(recordingId));
  const processing = useFollowProcessing(recordingId);
  const failed = [recording, found].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined) {
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (recording.data === undefined || found.data === undefined) return <SummarySkeleton />;

  const { summary, summary_generated_at: setAt } = recording.data;
  const notes = found.data;
  const steps = processing.data?.steps ?? [];
  const isSet = isSetByClient(summary, notes);
  if (notes === null && !isSet) return <NotesMissing recordingId={recordingId} steps={steps} />;
  const step = steps.find((one) => one.step === 'notes');
  return (
    <Stack gap="lg">
      <Group justify="space-between" gap="xs">
        <SummarySource notes={notes} isSetByClient={isSet} setAt={setAt} />
        {step !== undefined && isUnderWay(step.state) ? (
          <NotesUnderWay step={step} />
        ) : (
          <RemakeNotes recordingId={recordingId} />
        )}
      </Group>
      {notes?.is_stale === true && (
        <Alert variant="light" color="yellow" p="sm">
          <Text size="sm">{text.notes.someAreStale}</Text>
        </Alert>
      )}
      {isSet && summary !== null && <LazyMarkdown onSeek={onSeek}>{summary}</LazyMarkdown>}
      {notes !== null && <NotesBody notes={notes} isSecond={isSet} onSeek={onSeek} />}
    </Stack>
  );
}

function SummarySkeleton() {
  return (
    <Stack gap="sm" role="status" aria-label={text.ui.loading}>
      {[40, 95, 88, 92, 70].map((width) => (
        <Skeleton key={width} h={16} w={`${width}%`} />
      ))}
    </Stack>
  );
}
