import { getRouteApi } from '@tanstack/react-router';
import { NotesPanel } from '../../features/notes/notes-panel.tsx';

const route = getRouteApi('/signed-in/recordings/$recordingId');

export function RecordingPage() {
  const { recordingId } = route.useParams();
  return (
    <div style={{ maxWidth: 520 }}>
      <NotesPanel recordingId={recordingId} onSeek={(ms) => console.warn('seek', ms)} />
    </div>
  );
}
