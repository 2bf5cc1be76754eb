import { extname } from 'node:path';
import { MinutebookError } from '../../../domain/errors.ts';
import { newMediaKey } from '../../../domain/media-keys.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event-store.ts';
import type { UploadTarget } from '../upload-token.ts';
import type { AnnouncedFile } from './announced-file.ts';
import type { UploadDependencies } from './upload-dependencies.ts';
import type { UploadLock } from './upload-locks.ts';
import {
  deleteUpload,
  insertUpload,
  lockRecordingOfUpload,
  readUpload,
  type Upload,
} from './uploads-store.ts';

export interface UploadCreation extends AnnouncedFile {
  readonly target: UploadTarget;
  readonly lengthBytes: number | null;
  /** Upload-Metadata as it was sent. */
  readonly metadata: string | null;
  /** Whether the same request again means the upload that it opened the first time. */
  readonly mayResume: boolean;
}

export interface CreationOutcome {
  readonly upload: Upload;
  readonly isNew: boolean;
}

/**
 * Opens the one upload that a recording may have. An upload that has not received a byte gives
 * way to another file; what has bytes is never dropped for it.
 */
export async function createUpload(
  deps: Pick<UploadDependencies, 'db' | 'blobs' | 'advance'>,
  lock: UploadLock,
  creation: UploadCreation,
): Promise<CreationOutcome> {
  const { outcome, replaced } = await deps.db.transaction((tx) =>
    insertOrFind(tx, deps, lock, creation),
  );
  // Nothing refers to it any more; what an unreachable storage keeps is found by its key's prefix.
  if (replaced !== null)
    await deps.blobs.abort(replaced.blobKey, replaced.writerState).catch(() => {});
  return outcome;
}

async function insertOrFind(
  tx: Transaction,
  { advance }: Pick<UploadDependencies, 'advance'>,
  lock: UploadLock,
  creation: UploadCreation,
): Promise<{ outcome: CreationOutcome; replaced: Upload | null }> {
  const { target, lengthBytes } = creation;
  const recording = await lockRecordingOfUpload(tx, target);
  if (recording === null) throw new MinutebookError('upload_token_invalid');
  if (recording.mediaState === 'deleted') throw new MinutebookError('media_deleted');
  const present = await readUpload(tx, target);
  if (recording.mediaState !== null || present?.finishedAt) throw uploadExists();
  if (present !== null) {
    if (isSameFile(present, creation))
      return { outcome: { upload: present, isNew: false }, replaced: null };
    if (present.receivedBytes > 0) throw uploadExists();
    if (present.isLocked && present.lockOwner !== lock.owner)
      throw new MinutebookError('upload_locked', { retryAfterSeconds: 2 });
    await deleteUpload(tx, target);
  }
  const { projectId, recordingId } = target;
  const extension = extensionOf(creation.filename);
  const upload = await insertUpload(
    tx,
    {
      ...creation,
      ...target,
      id: recording.sdkUploadId,
      blobKey: newMediaKey(projectId, recordingId, 'original', extension),
    },
    lock,
  );
  const event = { projectId, recordingId, type: 'upload.created' } as const;
  await recordEvent(tx, { ...event, data: { service: 'builtin', size_bytes: lengthBytes } });
  if (lengthBytes !== null) await advance(tx, { ...target, to: 'uploading' });
  return { outcome: { upload, isNew: true }, replaced: present };
}

function isSameFile(upload: Upload, creation: UploadCreation): boolean {
  return (
    creation.mayResume &&
    upload.lengthBytes === creation.lengthBytes &&
    upload.metadata === creation.metadata
  );
}

function uploadExists(): MinutebookError {
  return new MinutebookError('upload_exists');
}

function extensionOf(filename: string | null): string {
  const extension = extname(filename ?? '')
    .slice(1)
    .toLowerCase();
  return /^[a-z0-9]{1,8}$/.test(extension) ? extension : '';
}
