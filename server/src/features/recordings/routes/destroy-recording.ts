import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { expectedVersions, explainMiss, recordingIdOf } from '../recording-request.ts';
import { type Removal, removeRecording } from '../remove-recording.ts';
import { ifMatch } from './parameters.ts';

export interface DestroyDependencies extends Removal {
  readonly db: Database;
}

export function destroyRecording(dependencies: DestroyDependencies): ProjectOperation {
  const { db } = dependencies;
  return {
    operationId: 'desktop_recordings_destroy',
    method: 'DELETE',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings',
    summary: 'Delete a recording',
    description: 'Deletes the recording, its transcript and its media for good.',
    headers: [ifMatch],
    errors: ['precondition_failed'],
    responses: { 204: { description: 'It is gone.' } },
    async handle(request) {
      const id = recordingIdOf(request);
      const projectId = request.project.id;
      const versions = expectedVersions(request);
      await db.transaction(async (tx) => {
        if (!(await removeRecording(tx, dependencies, projectId, id, versions))) {
          await explainMiss(tx, projectId, id);
        }
      });
      return { status: 204 };
    },
  };
}
