import type { FastifyInstance } from 'fastify';
import type { JobHandler, RecurringTask } from '../../platform/jobs/job-queue.ts';
import { deleteAtRecall, enqueueRecallDeletion } from './delete-at-recall.ts';
import type { RecallDependencies } from './dependencies.ts';
import { handleRecallWebhook } from './handle-webhook.ts';
import { importRecallRecording } from './import-recording.ts';
import { deleteAtRecallKind, handleWebhookKind, importRecordingKind } from './job-kinds.ts';
import { createRecallApi } from './recall-api.ts';
import { createRecallLimits } from './recall-limits.ts';
import { isTranscriptExpected, recordRecallUpload } from './recall-store.ts';
import { sweepRecallUploads } from './sweep-uploads.ts';
import { mountRecallWebhooks } from './webhook-route.ts';

export {
  createRecallApi,
  createRecallLimits,
  enqueueRecallDeletion,
  isTranscriptExpected,
  recordRecallUpload,
};

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
