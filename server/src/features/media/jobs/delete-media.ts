import { mediaPrefix } from '../../../domain/media-keys.ts';
import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { JobHandler } from '../../../platform/jobs/job-queue.ts';
import { deleteMediaJob, type RecordingPayload } from '../media-jobs.ts';

/**
 * Removes every byte of a recording from the blob store. By then the rows say that there are none,
 * and a recording never gets media again once they were deleted.
 */
export function deleteMedia({ blobs }: { blobs: BlobStore }): JobHandler<RecordingPayload> {
  return {
    kind: deleteMediaJob,
    async handle({ projectId, recordingId }) {
      await blobs.deleteAll(mediaPrefix(projectId, recordingId));
    },
  };
}
