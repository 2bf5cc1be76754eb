import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import type { JobQueue } from '../../../platform/jobs/job-queue.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { deleteRecordingMedia } from '../delete-recording-media.ts';
import { findMediaFile } from './media-request.ts';

export function destroyMedia({ db, jobs }: { db: Database; jobs: JobQueue }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_media_destroy',
    method: 'DELETE',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'media',
    summary: 'Delete the media, keep the text',
    description:
      'Deletes the file, and everything made of it, for good. The transcript, the notes and the ' +
      'recording itself stay; it takes no other file afterwards.',
    errors: ['media_not_ready', 'media_deleted', 'storage_full'],
    responses: { 204: { description: 'They are gone.' } },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const projectId = request.project.id;
      const deleted = await db.transaction((tx) =>
        deleteRecordingMedia(tx, jobs, { projectId, recordingId }),
      );
      if (!deleted) await findMediaFile(db, projectId, recordingId, ['original']);
      return { status: 204 };
    },
  };
}
