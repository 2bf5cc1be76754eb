import { ApiError, toApiError, unreachable, unwrap } from '@minutebook/client';
import type { DetailedError } from 'tus-js-client';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { fileKeyOf, titleOf } from './upload-item.ts';
import type { OpenedUpload, SendingEvents } from './upload-queue.ts';

/** What is sent and acknowledged at once; less is lost with a connection than with a whole file. */
const chunkBytes = 8 * 1024 * 1024;
const retryDelaysMs = [1, 2, 4, 8, 15, 30, 60, 120, 180, 180].map((seconds) => seconds * 1000);

/**
 * Makes a recording of the file and sends it, from where an earlier page ended: for a day the same
 * file leads to the same recording (docs/media.md). Throws ApiError, or the signal's reason.
 */
export async function sendFile(
  file: File,
  events: SendingEvents,
  signal: AbortSignal,
): Promise<'done' | 'already-there'> {
  const created = await openRecording(file, signal);
  const opened = {
    recordingId: created.id,
    uploadId: created.sdk_upload_id,
    token: created.upload_token,
  };
  events.onOpened(opened);
  return await sendBytes(file, opened, events, signal);
}

async function openRecording(file: File, signal: AbortSignal) {
  const header = { 'Idempotency-Key': `file ${await digestOf(fileKeyOf(file))}` };
  const body = { platform: 'desktop_audio', upload_service: 'builtin' } as const;
  const created = await unwrap(
    api.POST('/api/projects/{project_id}/desktop_recordings/', {
      ...{ params: { path: inProject, header }, body, signal },
    }),
  );
  // A title says that an earlier page did this, and may have been changed by someone since.
  if (!created.meeting_title) {
    const changes = {
      meeting_title: titleOf(file.name),
      started_at: new Date(file.lastModified).toISOString(),
    };
    const path = { ...inProject, id: created.id };
    await unwrap(
      api.PATCH('/api/projects/{project_id}/desktop_recordings/{id}/', {
        ...{ params: { path, header: { Prefer: 'return=minimal' } }, body: changes, signal },
      }),
    );
  }
  return created;
}

async function sendBytes(
  file: File,
  { uploadId, token }: OpenedUpload,
  events: SendingEvents,
  signal: AbortSignal,
): Promise<'done' | 'already-there'> {
  const { DetailedError, Upload } = await import('tus-js-client');
  const { promise, resolve, reject } = Promise.withResolvers<'done' | 'already-there'>();
  const endpoint = `${window.location.origin}/api/uploads/`;
  const uploadUrl = `${endpoint}${encodeURIComponent(uploadId)}`;
  let headStatus = 0;
  let hasSent = false;
  const finish = () => resolve(hasSent ? 'done' : 'already-there');
  const upload = new Upload(file, {
    endpoint,
    uploadUrl,
    storeFingerprintForResuming: false,
    headers: { Authorization: `Bearer ${token}` },
    metadata: { filename: file.name, filetype: file.type || 'application/octet-stream' },
    chunkSize: chunkBytes,
    retryDelays: retryDelaysMs,
    onBeforeRequest(request) {
      hasSent ||= request.getMethod() === 'PATCH';
    },
    onAfterResponse(request, response) {
      if (request.getMethod() === 'HEAD') headStatus = response.getStatus();
    },
    // Behind a proxy the server may not know its own address, and the token must not go elsewhere.
    onUploadUrlAvailable() {
      upload.url = uploadUrl;
    },
    onProgress: (sentBytes) => !signal.aborted && events.onProgress(sentBytes),
    onShouldRetry(error) {
      if (mayBeSmaller(error, upload.options)) upload.options.chunkSize /= 2;
      else if (!isPassing(error, headStatus)) return false;
      else events.onAway();
      return true;
    },
    onSuccess: finish,
    onError(error) {
      if (!(error instanceof DetailedError)) reject(unreachable(error));
      else if (isWhole(error, headStatus)) finish();
      else reject(toFailure(error));
    },
  });
  const stop = () => {
    void upload.abort();
    reject(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  signal.throwIfAborted();
  upload.start();
  return await promise;
}

const smallestChunkBytes = 256 * 1024;

/** A proxy in front of the server takes no requests of this size; many take a megabyte. */
function mayBeSmaller(
  error: DetailedError,
  options: { chunkSize?: number },
): options is { chunkSize: number } {
  const { status, code } = toFailure(error);
  const isProxy = status === 413 && code !== 'upload_too_large';
  return isProxy && (options.chunkSize ?? 0) > smallestChunkBytes;
}

const passingStatuses = [408, 423, 425, 429];

/** After a HEAD that failed, tus-js-client tries to create anew; that this is refused means nothing. */
function isPassing(error: DetailedError, headStatus: number): boolean {
  const status = error.originalResponse?.getStatus() ?? null;
  if (status === null || passingStatuses.includes(status)) return true;
  if (status === 409) return codeOf(error) !== 'upload_exists' || !isKnownNoMore(headStatus);
  return status >= 500 && status !== 507;
}

/** A finished upload may be gone from the list of uploads, but cannot be made again. */
function isWhole(error: DetailedError, headStatus: number): boolean {
  return codeOf(error) === 'upload_exists' && isKnownNoMore(headStatus);
}

function isKnownNoMore(headStatus: number): boolean {
  return headStatus === 404 || headStatus === 410;
}

function codeOf(error: DetailedError): string {
  return toFailure(error).code;
}

function toFailure(error: DetailedError): ApiError {
  const response = error.originalResponse;
  if (response === null) return unreachable(error.causingError ?? error);
  const failure = toApiError(response.getStatus(), parse(response.getBody()));
  const known = explanationOf(failure);
  if (known === null) return failure;
  const { status, code, attr } = failure;
  return new ApiError({ status, code, attr, detail: known });
}

function explanationOf({ status, code }: ApiError): string | null {
  if (code === 'upload_token_invalid' || code === 'upload_not_found') return text.uploads.gone;
  if (status === 413) return text.uploads.tooLarge;
  if (status === 507) return text.uploads.noRoom;
  return null;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Short and plain, for a header; pages that came over plain HTTP have no SHA-256. */
async function digestOf(key: string): Promise<string> {
  const bytes = new TextEncoder().encode(key);
  if (crypto.subtle === undefined) return encodeURIComponent(key).slice(0, 200);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
