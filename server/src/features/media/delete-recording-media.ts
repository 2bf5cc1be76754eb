import type { RecordingRef } from '../../domain/processing.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/jobs/job-queue.ts';
import { deleteMediaJob } from './media-jobs.ts';
import { describeOnRecording, markDeleted } from './media-store.ts';

/** Deletes a recording's media for good, and leaves its text; false where there are none. */
export async function deleteRecordingMedia(
  tx: Transaction,
  jobs: JobQueue,
  { projectId, recordingId }: RecordingRef,
): Promise<boolean> {
  // The recording's row first, as everywhere.
  const nothing = { durationSeconds: null, sizeBytes: null, path: null };
  await describeOnRecording(tx, projectId, recordingId, nothing);
  if (!(await markDeleted(tx, projectId, recordingId))) return false;
  await jobs.enqueue(tx, deleteMediaJob, { projectId, recordingId });
  return true;
}
