import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NotesPanel } from '../../features/notes/notes-panel.tsx';
import { DetailsPanel } from '../../features/recording-tools/details-panel.tsx';
import { RecordingMenu } from '../../features/recording-tools/recording-menu.tsx';
import { recordingQuery } from '../../features/recordings/retrieve-recording.ts';

const route = getRouteApi('/signed-in/recordings/$recordingId');

export function RecordingPage() {
  const { recordingId } = route.useParams();
  const { data } = useQuery(recordingQuery(recordingId));
  return (
    <Stack>
      <Group justify="space-between">
        <Title>{data?.meeting_title}</Title>
        <RecordingMenu recordingId={recordingId} />
      </Group>
      <Group align="flex-start" gap="lg">
        <div style={{ flex: '1 1 440px', minWidth: 0 }}>
          <NotesPanel
            recordingId={recordingId}
            onSeek={(ms) => document.body.setAttribute('data-seek', String(ms))}
          />
        </div>
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          <DetailsPanel recordingId={recordingId} />
        </div>
      </Group>
    </Stack>
  );
}
