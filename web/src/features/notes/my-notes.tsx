import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../ui/query-state.tsx';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { NotesEditor } from './notes-editor.tsx';
import type { SeekTo } from './seek-to.ts';

interface MyNotesProps {
  readonly recordingId: string;
  readonly onSeek: SeekTo;
}

/** What a person writes about a recording. */
export function MyNotes({ recordingId, onSeek }: MyNotesProps) {
  const recording = useQuery(recordingQuery(recordingId));
  if (recording.data === undefined) return <QueryState query={recording} height={180} />;
  return <NotesEditor key={recordingId} recording={recording.data} onSeek={onSeek} />;
}
