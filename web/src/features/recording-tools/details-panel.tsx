import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { ParticipantsEditor } from './participants-editor.tsx';
import { ProcessingList } from './processing-list.tsx';
import { RecordingFacts } from './recording-facts.tsx';
import classes from './tools.module.css';

interface DetailsPanelProps {
  readonly recordingId: string;
}

/** How far a recording is, who took part, and what else is known of it. */
export function DetailsPanel({ recordingId }: DetailsPanelProps) {
  const query = useQuery(recordingQuery(recordingId));
  const { data: recording } = query;
  const words = text.tools.details;
  return (
    <Stack gap="md" component="section" aria-label={words.title}>
      <div className={classes.card}>
        <Title order={2} fz="md" mb="xs">
          {words.processing}
        </Title>
        <ProcessingList recordingId={recordingId} />
      </div>
      {recording === undefined ? (
        <QueryState query={query} height={200} />
      ) : (
        <>
          <div className={classes.card}>
            <ParticipantsEditor recording={recording} />
          </div>
          <div className={classes.card}>
            <Title order={2} fz="md" mb="xs">
              {words.facts}
            </Title>
            <RecordingFacts recording={recording} />
          </div>
        </>
      )}
    </Stack>
  );
}
