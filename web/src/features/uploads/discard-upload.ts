import { unwrap } from '@minutebook/client';
import { api, inProject } from '../../lib/api.ts';
import type { OpenedUpload } from './upload-queue.ts';

/**
 * Removes the recording of an upload that a person took back. The server terminates none that is
 * whole, and so nothing is lost when its last byte arrived at this very moment.
 */
export async function discardUpload({ recordingId, uploadId, token }: OpenedUpload): Promise<void> {
  const path = { ...inProject, id: recordingId };
  const terminated = await fetch(`/api/uploads/${encodeURIComponent(uploadId)}`, {
    method: 'DELETE',
    headers: { 'tus-resumable': '1.0.0', authorization: `Bearer ${token}` },
    credentials: 'omit',
  });
  if (terminated.status !== 204 && !(await isEmpty(terminated.status, recordingId))) return;
  await unwrap(
    api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/', { params: { path } }),
  );
}

/** Not a byte was sent, and nothing else has been made of the recording. */
async function isEmpty(status: number, id: string): Promise<boolean> {
  if (status !== 404) return false;
  const path = { ...inProject, id };
  const recording = await unwrap(
    api.GET('/api/projects/{project_id}/desktop_recordings/{id}/', { params: { path } }),
  );
  return recording.status === 'recording' && recording.transcript_text === '';
}
