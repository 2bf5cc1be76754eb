import type { Database, Transaction } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event-store.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { expectedVersions, explainMiss, recordingIdOf } from '../recording-request.ts';
import { deleteRecording } from '../recordings-store.ts';
import { ifMatch } from './parameters.ts';

export interface DestroyDependencies {
  readonly db: Database;
  /** Removes what others keep of the recording, before and after its row is locked and removed. */
  readonly beforeDelete: RemoveFromOthers;
  readonly onDelete: RemoveFromOthers;
}

type RemoveFromOthers = (tx: Transaction, projectId: number, recordingId: string) => Promise<void>;

export function destroyRecording({
  db,
  beforeDelete,
  onDelete,
}: DestroyDependencies): ProjectOperation {
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
        await beforeDelete(tx, projectId, id);
        if (!(await deleteRecording(tx, projectId, id, versions))) {
          await explainMiss(tx, projectId, id);
        }
        await onDelete(tx, projectId, id);
        // The last of all: who follows the recording leaves after it.
        await recordEvent(tx, { projectId, recordingId: id, type: 'recording.deleted' });
      });
      return { status: 204 };
    },
  };
}
