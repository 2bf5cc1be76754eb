import { MinutebookError } from '../../domain/errors.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { JobHandler, JobQueue } from '../../platform/jobs/job-queue.ts';
import { type DeletePayload, deleteAtRecallKind } from './job-kinds.ts';
import type { RecallApi } from './recall-api.ts';
import { deleteRecallUpload } from './recall-store.ts';

/**
 * Forgets a recording's upload, in the transaction that deletes the recording and before its row
 * is locked, and has Recall delete what it holds, unless the settings say otherwise.
 */
export async function enqueueRecallDeletion(
  tx: Transaction,
  jobs: JobQueue,
  projectId: number,
  recordingId: string,
  { deleteRemote }: { readonly deleteRemote: boolean },
): Promise<void> {
  const upload = await deleteRecallUpload(tx, { projectId, recordingId });
  if (upload === null || !deleteRemote) return;
  await jobs.enqueue(tx, deleteAtRecallKind, upload, { key: upload.sdkUploadId });
}

const underWay = new Set(['pending', 'recording_started', 'uploading', 'recording_ended']);

export function deleteAtRecall({ api }: { api: RecallApi }): JobHandler<DeletePayload> {
  return {
    kind: deleteAtRecallKind,
    async handle({ sdkUploadId, recallRecordingId }, { signal, isLastAttempt }) {
      const upload = await api.upload(sdkUploadId, signal);
      const id = recallRecordingId ?? upload?.recordingId ?? null;
      if (id !== null) await api.deleteRecording(id, signal);
      // What the recorder is still sending, or begins to send now, would be there afterwards.
      if (upload !== null && underWay.has(upload.code) && !isLastAttempt)
        throw new MinutebookError('upload_service_failed', {
          detail: 'A deleted recording may still be uploaded to Recall.ai.',
        });
    },
  };
}
