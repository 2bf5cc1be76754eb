import type { Queryable } from '../../../platform/database/database.ts';
import type { UploadTarget } from '../upload-token.ts';
import { readUpload } from './uploads-store.ts';

/** How far an upload is, for a person or a program to read. */
export interface UploadState {
  readonly id: string;
  readonly recording_id: string;
  readonly offset: number;
  /** Null while it is not known. */
  readonly length: number | null;
  /** Nothing can be added any more. */
  readonly is_complete: boolean;
  /** When bytes last arrived. */
  readonly updated_at: string;
}

/** Null where no upload was created. */
export async function readUploadState(
  db: Queryable,
  target: UploadTarget,
): Promise<UploadState | null> {
  const upload = await readUpload(db, target);
  return (
    upload && {
      id: upload.id,
      recording_id: upload.recordingId,
      offset: upload.receivedBytes,
      length: upload.lengthBytes,
      is_complete: upload.finishedAt !== null,
      updated_at: upload.activeAt.toISOString(),
    }
  );
}
