import type { IncomingMessage } from 'node:http';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { type UploadTarget, verifyUploadToken } from '../upload-token.ts';
import { type RecordingOfUpload, readRecordingOfUpload } from './uploads-store.ts';

export interface UploadAccess extends RecordingOfUpload {
  readonly target: UploadTarget;
}

/** What the request's upload token opens. `id` is the upload in its path, null where it has none. */
export async function authorizeUpload(
  { db, secret }: { readonly db: Queryable; readonly secret: Buffer },
  request: IncomingMessage,
  id: string | null,
): Promise<UploadAccess> {
  const [, token = ''] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
  const target = verifyUploadToken(secret, token);
  const recording = target === null ? null : await readRecordingOfUpload(db, target);
  if (target === null || recording === null) throw new MinutebookError('upload_token_invalid');
  if (id !== null && id.toLowerCase() !== recording.sdkUploadId)
    throw new MinutebookError('upload_forbidden');
  return { ...recording, target };
}
