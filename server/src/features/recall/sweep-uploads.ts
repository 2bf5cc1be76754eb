import type { RecurringTask } from '../../platform/jobs/job-queue.ts';
import type { RecallDependencies } from './dependencies.ts';
import { failureWords } from './failure-words.ts';
import type { RecallUpload } from './recall-documents.ts';
import { claimQuietUploads, lockRecallUpload, type RecallUploadRow } from './recall-store.ts';
import { giveUp, noteUploadProgress, wantImport } from './upload-progress.ts';
import { forgetOldWebhooks } from './webhook-store.ts';

const uploadsAtMost = 20;

/** Asks about the uploads of which no webhook told anything: they get lost, or are not set up. */
export function sweepRecallUploads(dependencies: RecallDependencies): RecurringTask {
  const { db, api, logger } = dependencies;

  async function look(row: RecallUploadRow, signal: AbortSignal): Promise<void> {
    const upload = row.isSilent ? null : await api.upload(row.sdkUploadId, signal);
    await db.transaction(async (tx) => {
      const current = await lockRecallUpload(tx, row);
      if (current === null || current.isSettled) return;
      const words = row.isSilent ? silenceOf(current) : hopelessness(current, upload);
      if (words !== null) return giveUp(tx, dependencies, current, 'missing', words);
      if (upload === null) return;
      if (current.uploadStatus === 'complete') return wantImport(tx, dependencies, current);
      await noteUploadProgress(tx, dependencies, current, {
        // Recorders send while they record, so that this does not say that they have ended.
        code: upload.code === 'uploading' ? 'recording_started' : upload.code,
        subCode: upload.subCode,
      });
    });
  }

  return {
    name: 'sweep-recall-uploads',
    everySeconds: 60,
    async run(signal) {
      await forgetOldWebhooks(db);
      for (const row of await claimQuietUploads(db, uploadsAtMost)) {
        if (signal.aborted) return;
        await look(row, signal).catch((error: unknown) => {
          const { projectId, recordingId } = row;
          logger.warn({ err: error, projectId, recordingId }, 'Recall.ai could not be asked');
        });
      }
    },
  };
}

function silenceOf({ uploadStatus }: RecallUploadRow): string {
  return uploadStatus === 'complete' ? failureWords.notFetched : failureWords.silence;
}

/** Why there is no more hope an hour after the upload was opened; null while there is. */
function hopelessness(row: RecallUploadRow, upload: RecallUpload | null): string | null {
  if (!row.isOverdue) return null;
  if (upload === null) return failureWords.unknownUpload;
  const isPending = upload.code === 'pending' && row.uploadStatus === 'pending';
  return isPending ? failureWords.nothingArrived : null;
}
