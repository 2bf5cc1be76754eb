import type { JobKind } from '../../platform/jobs/job-queue.ts';
import type { RecordingKey } from './recall-store.ts';

export const handleWebhookKind: JobKind<{ readonly messageId: string }> = {
  name: 'handle-recall-webhook',
  retryLimit: 8,
  retryDelaySeconds: 5,
  concurrency: 4,
};

/** What is left after these attempts the sweeper takes up again. */
export const importRecordingKind: JobKind<RecordingKey> = {
  name: 'import-recall-recording',
  retryLimit: 6,
  retryDelaySeconds: 30,
  concurrency: 2,
};

export interface DeletePayload {
  readonly sdkUploadId: string;
  /** Null where we were never told; Recall is asked then. */
  readonly recallRecordingId: string | null;
}

export const deleteAtRecallKind: JobKind<DeletePayload> = {
  name: 'delete-at-recall',
  retryLimit: 12,
  retryDelaySeconds: 60,
  concurrency: 1,
};
