import type { RecordingRef, StepState } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/jobs/job-queue.ts';
import type { StepReport } from '../processing/processing-schemas.ts';
import { advanceStatus } from '../recordings/recording-status-store.ts';
import { processMediaJob } from './media-jobs.ts';
import { lockRecording, type MediaState, markReceived, readMedia } from './media-store.ts';

/** The first step of the pipeline, as it is shown beside the others. */

const states: Readonly<Record<MediaState, StepState>> = {
  received: 'queued',
  processed: 'done',
  failed: 'failed',
  deleted: 'skipped',
};

const reasons: Readonly<Partial<Record<MediaState, string>>> = {
  failed:
    'The file is kept, but could not be processed; `error_message` of the recording says why.',
  deleted: 'The media were deleted, the text was kept.',
};

/** Null where no media have arrived. */
export async function readMediaStep(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<StepReport | null> {
  const media = await readMedia(db, projectId, recordingId);
  if (media === null) return null;
  const { state, durationMs, hasVideo, hasAudio } = media;
  const isDone = state === 'processed';
  return {
    step: 'media',
    state: states[state],
    attempts: state === 'received' ? 0 : 1,
    percent: isDone ? 100 : null,
    error_code: null,
    reason: reasons[state] ?? null,
    result: isDone ? { duration_ms: durationMs, has_video: hasVideo, has_audio: hasAudio } : null,
    queued_at: media.receivedAt,
    started_at: null,
    finished_at: media.processedAt,
  };
}

/** Has media that failed processed again; false where none have failed. */
export async function restartMedia(
  tx: Transaction,
  jobs: JobQueue,
  { projectId, recordingId }: RecordingRef,
): Promise<boolean> {
  if (!(await lockRecording(tx, projectId, recordingId))) return false;
  if (!(await markReceived(tx, projectId, recordingId))) return false;
  await advanceStatus(tx, { projectId, recordingId, to: 'processing' });
  await jobs.enqueue(tx, processMediaJob, { projectId, recordingId }, { key: recordingId });
  return true;
}
