import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { expectedVersions, explainMiss, recordingIdOf } from '../recording-request.ts';
import { deleteRecording } from '../recordings-store.ts';
import { ifMatch } from './parameters.ts';

export function destroyRecording({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_destroy',
    method: 'DELETE',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings',
    summary: 'Delete a recording',
    description: 'Deletes the recording and its transcript for good.',
    headers: [ifMatch],
    errors: ['precondition_failed'],
    responses: { 204: { description: 'It is gone.' } },
    async handle(request) {
      const id = recordingIdOf(request);
      const projectId = request.project.id;
      const versions = expectedVersions(request);
      const deleted = await db.transaction((tx) => deleteRecording(tx, projectId, id, versions));
      return deleted ? { status: 204 } : explainMiss(db, projectId, id);
    },
  };
}
