import type { FastifyInstance } from 'fastify';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import type { JobHandler, JobQueue, RecurringTask } from '../../platform/jobs/job-queue.ts';
import type { RecallCallLimits } from '../uploads/recall-call-limits.ts';
import { deleteAtRecall, enqueueRecallDeletion as enqueueDeletion } from './delete-at-recall.ts';
import type { RecallDependencies } from './dependencies.ts';
import { handleRecallWebhook } from './handle-webhook.ts';
import { importRecallRecording } from './import-recording.ts';
import { deleteAtRecallKind, handleWebhookKind, importRecordingKind } from './job-kinds.ts';
import {
  createRecallApi as createApi,
  type RecallApi,
  type RecallApiOptions,
} from './recall-api.ts';
import { createRecallLimits as createLimits, type RecallLimitsOptions } from './recall-limits.ts';
import { type RecordingKey, recordRecallUpload as recordUpload } from './recall-store.ts';
import { sweepRecallUploads } from './sweep-uploads.ts';
import { mountRecallWebhooks } from './webhook-route.ts';

/** Everything about Recall.ai besides opening uploads: its webhooks, and what they lead to. */
export interface RecallFeature {
  readonly mount: (app: FastifyInstance) => void;
  readonly jobHandlers: readonly JobHandler<object>[];
  readonly recurring: readonly RecurringTask[];
}

export interface RecallFeatureOptions extends RecallDependencies {
  /** `whsec_…`; several, apart by spaces or commas; null refuses every webhook. */
  readonly webhookSecret: string | null;
}

export function createRecallFeature(options: RecallFeatureOptions): RecallFeature {
  const { db, jobs, webhookSecret } = options;
  const handlers = [
    handleRecallWebhook(options),
    importRecallRecording(options),
    deleteAtRecall(options),
  ];
  return {
    mount: (app) => mountRecallWebhooks(app, { db, jobs, secret: webhookSecret }),
    // The queue gives each handler the payloads of its own kind only.
    jobHandlers: handlers as unknown as readonly JobHandler<object>[],
    recurring: [sweepRecallUploads(options)],
  };
}

/** For the queue, which prepares a place for each. */
export const recallJobKinds = [handleWebhookKind, importRecordingKind, deleteAtRecallKind] as const;

export function createRecallApi(options: RecallApiOptions): RecallApi {
  return createApi(options);
}

export function createRecallLimits(options: RecallLimitsOptions): RecallCallLimits {
  return createLimits(options);
}

/** Notes a new upload, in the transaction that makes its recording. */
export function recordRecallUpload(
  db: Queryable,
  upload: RecordingKey & { readonly sdkUploadId: string },
): Promise<void> {
  return recordUpload(db, upload);
}

/** To be called first in the transaction that deletes a recording. */
export function enqueueRecallDeletion(
  tx: Transaction,
  jobs: JobQueue,
  projectId: number,
  recordingId: string,
  options: { readonly deleteRemote: boolean },
): Promise<void> {
  return enqueueDeletion(tx, jobs, projectId, recordingId, options);
}
