import type { Transaction } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event-store.ts';
import type { UploadDependencies } from './upload-dependencies.ts';
import {
  deleteUpload,
  type EndReason,
  lockRecordingOfUpload,
  readUpload,
  recordFinish,
  type Upload,
} from './uploads-store.ts';

/** `refused`: the recording is gone or has other media; what was uploaded is dropped. */
export type FinishOutcome = 'finished' | 'refused';

/**
 * Hands an upload's media on to be processed. May be repeated from any point where it was cut off;
 * the caller holds the upload's lock, or knows that nobody writes.
 */
export async function finishUpload(
  deps: Pick<UploadDependencies, 'db' | 'blobs' | 'intake'>,
  projectId: number,
  recordingId: string,
  endReason: EndReason,
): Promise<FinishOutcome> {
  const target = { projectId, recordingId };
  const upload = await readUpload(deps.db, target);
  if (upload === null) return 'refused';
  if (upload.finishedAt !== null) return 'finished';
  await deps.blobs.complete(upload.blobKey, upload.writerState, upload.receivedBytes);
  const outcome = await deps.db.transaction((tx) => handOn(tx, deps, upload, endReason));
  if (outcome === 'refused') await deps.blobs.delete(upload.blobKey);
  return outcome;
}

async function handOn(
  tx: Transaction,
  { intake }: Pick<UploadDependencies, 'intake'>,
  upload: Upload,
  endReason: EndReason,
): Promise<FinishOutcome> {
  const recording = await lockRecordingOfUpload(tx, upload);
  const present = await readUpload(tx, upload);
  if (present === null) return 'refused';
  if (present.finishedAt !== null) return 'finished';
  const isAccepted = await intake.accept(tx, {
    projectId: upload.projectId,
    recordingId: upload.recordingId,
    source: 'upload',
    blobKey: upload.blobKey,
    sizeBytes: upload.receivedBytes,
    sha256: null,
    expectedSha256: upload.expectedSha256,
    contentType: upload.contentType,
    filename: upload.filename,
    cutShort: endReason === 'idle',
  });
  if (recording !== null) {
    const { projectId, recordingId } = upload;
    const type = isAccepted ? 'upload.completed' : 'upload.failed';
    const data = { service: 'builtin', size_bytes: upload.receivedBytes, end_reason: endReason };
    await recordEvent(tx, { projectId, recordingId, type, data });
  }
  if (isAccepted) await recordFinish(tx, upload, endReason);
  else await deleteUpload(tx, upload);
  return isAccepted ? 'finished' : 'refused';
}
