import { isMinutebookError } from '../../../domain/errors.ts';
import { recordEvent } from '../../../platform/events/record-event-store.ts';
import type { UploadTarget } from '../upload-token.ts';
import { finishUpload } from './finish-upload.ts';
import type { UploadDependencies } from './upload-dependencies.ts';
import {
  deleteUpload,
  listAbandonedUploads,
  lockRecordingOfUpload,
  readUpload,
} from './uploads-store.ts';

export interface IdleUploadsReport {
  readonly finished: number;
  readonly dropped: number;
  /** What could not be closed now; the next call tries again. */
  readonly errors: readonly unknown[];
}

const batchSize = 200;

/**
 * Closes what its recorder left: what arrived is processed, an upload without a byte is dropped.
 * Uploads that have all their bytes, and whose server died before it could say so, are finished.
 */
export async function closeIdleUploads(
  deps: Pick<UploadDependencies, 'db' | 'blobs' | 'intake' | 'locks'>,
  idleHours: number,
  signal: AbortSignal,
): Promise<IdleUploadsReport> {
  let finished = 0;
  let dropped = 0;
  const errors: unknown[] = [];
  for (const target of await listAbandonedUploads(deps.db, idleHours, batchSize)) {
    if (signal.aborted) break;
    try {
      const outcome = await close(deps, idleHours, target);
      if (outcome === 'finished') finished += 1;
      if (outcome === 'dropped') dropped += 1;
    } catch (error) {
      // Its recorder came back at this moment.
      if (isMinutebookError(error) && error.code === 'upload_locked') continue;
      errors.push(error);
    }
  }
  return { finished, dropped, errors };
}

async function close(
  deps: Pick<UploadDependencies, 'db' | 'blobs' | 'intake' | 'locks'>,
  idleHours: number,
  target: UploadTarget,
): Promise<'finished' | 'dropped' | 'active'> {
  await using _lock = await deps.locks.acquire(target, { onWanted: () => {}, waitMs: 0 });
  const upload = await readUpload(deps.db, target);
  if (upload === null || upload.finishedAt !== null) return 'active';
  const { projectId, recordingId, receivedBytes, lengthBytes } = upload;
  if (receivedBytes === lengthBytes) {
    await finishUpload(deps, projectId, recordingId, 'complete');
    return 'finished';
  }
  // It may have grown between the list and the lock.
  if (Date.now() - upload.activeAt.getTime() < idleHours * 3_600_000) return 'active';
  if (receivedBytes > 0) {
    await finishUpload(deps, projectId, recordingId, 'idle');
    return 'finished';
  }
  await deps.blobs.abort(upload.blobKey, upload.writerState);
  await deps.db.transaction(async (tx) => {
    const isThere = (await lockRecordingOfUpload(tx, target)) !== null;
    await deleteUpload(tx, upload);
    const event = { projectId, recordingId, type: 'upload.expired' } as const;
    if (isThere) await recordEvent(tx, { ...event, data: { service: 'builtin' } });
  });
  return 'dropped';
}
