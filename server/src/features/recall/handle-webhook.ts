import type { Transaction } from '../../platform/database/database.ts';
import type { JobHandler } from '../../platform/jobs/job-queue.ts';
import type { RecallDependencies } from './dependencies.ts';
import { failureWords } from './failure-words.ts';
import { findUploadOf } from './find-upload.ts';
import { handleWebhookKind } from './job-kinds.ts';
import { lockRecallUpload, noteRecallRecording, type RecallUploadRow } from './recall-store.ts';
import { giveUp, noteUploadProgress, wantImport } from './upload-progress.ts';
import { readWebhookEvent, type WebhookEvent } from './webhook-event.ts';
import { finishWebhook, readUnhandledWebhook } from './webhook-store.ts';

/** Works on one stored webhook. In which order they come does not matter. */
export function handleRecallWebhook(
  dependencies: RecallDependencies,
): JobHandler<{ readonly messageId: string }> {
  const { db } = dependencies;
  return {
    kind: handleWebhookKind,
    async handle({ messageId }, { signal }) {
      const webhook = await readUnhandledWebhook(db, messageId);
      if (webhook === null) return;
      const event = readWebhookEvent(webhook.event, webhook.body);
      if (event === null) return finishWebhook(db, messageId, 'unknown event');
      const found = await findUploadOf(dependencies, event, signal);
      await db.transaction(async (tx) => {
        const row = found === null ? null : await lockRecallUpload(tx, found);
        if (row !== null) await takeIn(tx, dependencies, row, event);
        await finishWebhook(tx, messageId, row === null ? 'foreign' : 'handled');
      });
    },
  };
}

const ends = new Set(['done', 'failed', 'deleted']);

async function takeIn(
  tx: Transaction,
  dependencies: RecallDependencies,
  row: RecallUploadRow,
  event: WebhookEvent,
): Promise<void> {
  const { recallRecordingId } = event;
  if (row.recallRecordingId === null && recallRecordingId !== null)
    await noteRecallRecording(tx, row, recallRecordingId);
  if (event.family === 'sdk_upload') return noteUploadProgress(tx, dependencies, row, event);
  if (event.family === 'recording' && event.code === 'deleted') {
    const message = failureWords.noMedia('it was deleted there');
    return giveUp(tx, dependencies, row, 'missing', message);
  }
  // What became of each artifact the import asks Recall itself: events may be late or out of order.
  const isWanted = event.code === 'done' ? !isComplete(row) : !row.isSettled;
  if (ends.has(event.code) && isWanted) await wantImport(tx, dependencies, row);
}

function isComplete({ media, transcript, participants }: RecallUploadRow): boolean {
  return [media, transcript, participants].every((state) => state === 'imported');
}
