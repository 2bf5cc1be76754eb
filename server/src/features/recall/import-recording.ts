import { MinutebookError } from '../../domain/errors.ts';
import type { JobHandler } from '../../platform/jobs/job-queue.ts';
import type { RecallDependencies } from './dependencies.ts';
import { importMedia } from './import-media.ts';
import { importParticipants } from './import-participants.ts';
import { importTranscript } from './import-transcript.ts';
import { importRecordingKind } from './job-kinds.ts';
import type { RecallRecording } from './recall-documents.ts';
import {
  lockRecallUpload,
  noteRecallRecording,
  type RecallUploadRow,
  type RecordingKey,
  readRecallUpload,
} from './recall-store.ts';
import { showRecallRecordingId } from './recording-facts-store.ts';

/** The short texts come first: the media may take an hour. */
const steps = [importTranscript, importParticipants, importMedia];

/** Takes in all that Recall has of a recording by now. */
export function importRecallRecording(dependencies: RecallDependencies): JobHandler<RecordingKey> {
  const { db, api, logger } = dependencies;

  async function find(row: RecallUploadRow, signal: AbortSignal): Promise<RecallRecording | null> {
    if (row.recallRecordingId !== null) return api.recording(row.recallRecordingId, signal);
    const upload = await api.upload(row.sdkUploadId, signal);
    if (upload?.recordingId) return api.recording(upload.recordingId, signal);
    return api.recordingOfUpload(row.sdkUploadId, signal);
  }

  return {
    kind: importRecordingKind,
    async handle(key, { signal }) {
      const row = await readRecallUpload(db, key);
      if (row === null || row.isSettled) return;
      const recording = await find(row, signal);
      if (recording === null) throw notThere();
      if (recording.uploadId !== null && recording.uploadId !== row.sdkUploadId) {
        logger.warn({ ...key }, 'Recall.ai answered with the recording of another upload');
        return;
      }
      await noteId(row, recording.id);
      const readAgain = async () => {
        const fresh = await api.recording(recording.id, signal);
        if (fresh === null) throw notThere();
        return fresh;
      };
      const troubles: unknown[] = [];
      for (const step of steps)
        await step(dependencies, { row, recording, readAgain, signal }).catch((error: unknown) => {
          troubles.push(error);
        });
      if (troubles.length > 0) throw troubles[0];
    },
  };

  async function noteId(row: RecallUploadRow, recallRecordingId: string): Promise<void> {
    await db.transaction(async (tx) => {
      if ((await lockRecallUpload(tx, row)) === null) return;
      await noteRecallRecording(tx, row, recallRecordingId);
      await showRecallRecordingId(tx, row, recallRecordingId);
    });
  }
}

/** Worth repeating: what Recall announces it may show a moment later. */
function notThere(): MinutebookError {
  return new MinutebookError('upload_service_failed', {
    detail: 'Recall.ai does not show this recording yet.',
  });
}
