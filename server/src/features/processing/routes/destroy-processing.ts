import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { cancelSteps } from '../steps-store.ts';

export function destroyProcessing({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_processing_destroy',
    method: 'DELETE',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'processing',
    summary: 'Cancel it',
    description:
      'Stops the transcript and the notes, waiting, queued or under way. What was there before ' +
      'stays. Making a file playable is not stopped.',
    errors: ['storage_full'],
    responses: { 204: { description: 'Nothing is under way any more.' } },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const projectId = request.project.id;
      const cancelled = await cancelSteps(db, { projectId, recordingId });
      if (cancelled.length === 0 && !(await recordingExists(db, projectId, recordingId))) {
        throw new MinutebookError('not_found');
      }
      return { status: 204 };
    },
  };
}
