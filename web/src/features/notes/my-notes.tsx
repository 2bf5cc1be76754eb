import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { ErrorState } from '../../ui/states.tsx';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { NotesEditor } from './notes-editor.tsx';
import type { SeekTo } from './seek-to.ts';

interface MyNotesProps {
  readonly recordingId: string;
  readonly onSeek: SeekTo;
}

/** What a person writes about a recording. */
export function MyNotes({ recordingId, onSeek }: MyNotesProps) {
  const { data, isError, error, refetch } = useQuery(recordingQuery(recordingId));
  if (data === undefined) {
    if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return <Skeleton h={180} role="status" aria-label={text.ui.loading} />;
  }
  return <NotesEditor key={recordingId} recording={data} onSeek={onSeek} />;
}
