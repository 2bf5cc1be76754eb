import type { IncomingMessage, ServerResponse } from 'node:http';
import { MinutebookError } from '../../../domain/errors.ts';
import type { UploadTarget } from '../upload-token.ts';
import { cleanText } from './announced-file.ts';
import { createBodyReader } from './body-reader.ts';
import { createUpload } from './create-upload.ts';
import { drainAfterReply } from './drain-body.ts';
import { finishUpload } from './finish-upload.ts';
import { readMultipartFile, type SentFile } from './multipart-file.ts';
import { endingFault, receiveBody } from './receive-body.ts';
import { type UploadDependencies, usualIdleBodyMs } from './upload-dependencies.ts';
import type { UploadLock } from './upload-locks.ts';
import { deleteUpload, recordBytes, recordLength, type Upload } from './uploads-store.ts';

export interface WholeFileRequest extends UploadTarget {
  readonly request: IncomingMessage;
  /** What the caller answers on: a body that is refused is read on for a moment after it. */
  readonly response?: ServerResponse;
}

/**
 * A file that comes in one request, as the body or as the first file of a form: for small ones,
 * since a broken request leaves nothing behind. The same rules as for uploads in parts.
 */
export async function receiveWholeFile(
  deps: UploadDependencies,
  { projectId, recordingId, request, response }: WholeFileRequest,
): Promise<{ sizeBytes: number }> {
  if (response !== undefined) drainAfterReply(request, response);
  const target = { projectId, recordingId };
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > deps.maxUploadBytes) throw new MinutebookError('upload_too_large');
  deps.onLongRequest?.(request);
  await using lock = await deps.locks.acquire(target, { onWanted: () => {} });
  const file = await openFile(request);
  const { upload } = await createUpload(deps, lock, {
    target,
    filename: cleanText(file.filename),
    contentType: cleanText(file.contentType),
    expectedSha256: null,
    lengthBytes: null,
    metadata: null,
    mayResume: false,
  });
  let sizeBytes: number;
  try {
    sizeBytes = await receive(deps, lock, upload, file);
  } catch (error) {
    await drop(deps, upload);
    throw error;
  }
  const outcome = await finishUpload(deps, projectId, recordingId, 'complete');
  if (outcome === 'refused') throw new MinutebookError('upload_exists');
  return { sizeBytes };
}

async function openFile(request: IncomingMessage): Promise<SentFile> {
  const contentType = request.headers['content-type'] ?? null;
  if (/^multipart\/form-data/i.test(contentType ?? '')) return readMultipartFile(request);
  return { content: request, filename: filenameOf(request), contentType };
}

async function receive(
  deps: UploadDependencies,
  lock: UploadLock,
  upload: Upload,
  file: SentFile,
): Promise<number> {
  const stop = new AbortController().signal;
  const idleMs = deps.idleBodyMs ?? usualIdleBodyMs;
  let written = { receivedBytes: 0, writerState: {} as object };
  using body = createBodyReader(file.content, { stop, idleMs });
  const ending = await receiveBody(
    body,
    {
      openWriter: () => deps.blobs.openWriter(upload.blobKey, {}, 0),
      async record({ state, offset }) {
        written = { receivedBytes: offset, writerState: state };
      },
      isHeld: () => lock.isHeld(),
    },
    { bytes: deps.maxUploadBytes, checksum: null, savesOnTheWay: false },
  );
  const fault = endingFault(ending, stop);
  if (fault !== null) throw fault;
  if (written.receivedBytes === 0)
    throw new MinutebookError('upload_request_invalid', {
      detail: 'The request has no file in it.',
    });
  await keep(deps, lock, upload, written);
  return written.receivedBytes;
}

/** From here on the sweeper would finish it, were this process to die. */
async function keep(
  { db, advance }: UploadDependencies,
  { owner }: UploadLock,
  upload: Upload,
  written: { readonly receivedBytes: number; readonly writerState: object },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { projectId, recordingId } = upload;
    await advance(tx, { projectId, recordingId, to: 'uploading' });
    const isRecorded =
      (await recordLength(tx, upload, owner, written.receivedBytes)) !== null &&
      (await recordBytes(tx, upload, owner, written)) !== null;
    if (!isRecorded) throw new MinutebookError('upload_locked', { retryAfterSeconds: 2 });
  });
}

/** Best effort: a row without a byte gives way to the next request anyway. */
async function drop({ db, blobs }: UploadDependencies, upload: Upload): Promise<void> {
  await blobs.abort(upload.blobKey, upload.writerState).catch(() => {});
  await deleteUpload(db, upload).catch(() => {});
}

/** RFC 6266, with the encoded form first. */
function filenameOf({ headers }: IncomingMessage): string | null {
  const own = headers['x-filename'];
  if (typeof own === 'string') return decode(own);
  const disposition = headers['content-disposition'] ?? '';
  const encoded = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decode(encoded);
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  return plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
