import { DetailedError, Upload } from 'tus-js-client';
import { serverAway } from '../api-client/recordings-api.ts';
import { readEnvelope, type Target } from '../api-client/refusals.ts';
import { UnfitFile } from '../input-file.ts';
import { explainUploadRefusal } from './explain-refusal.ts';
import { createFileReader } from './file-source.ts';
import type { MediaFile } from './media-file.ts';
import type { TusHttpStack } from './tus-http-stack.ts';

export interface SendOptions {
  readonly target: Target;
  readonly httpStack: TusHttpStack;
  readonly sdkUploadId: string;
  readonly uploadToken: string;
  /** Null where it was too long to compute. */
  readonly sha256: string | null;
  readonly onProgress: (bytesSent: number) => void;
  /** Told why the upload has come to a halt. */
  readonly onWait: (reason: string) => void;
  readonly signal: AbortSignal;
}

/** What follows a lost connection is counted from the last byte that got through. */
const retryDelaysMs = [1, 2, 4, 8, 15, 30, 60, 120, 180, 180].map((seconds) => seconds * 1000);
const chunkBytes = 64 * 1024 * 1024;

/**
 * Sends the file by the tus protocol, from where an earlier try ended. `already-there` when the
 * server had all of it before. Throws a CommandFailure, or the signal's reason.
 */
export async function sendFile(
  file: MediaFile,
  options: SendOptions,
): Promise<'uploaded' | 'already-there'> {
  const { target, httpStack, uploadToken, sha256, signal } = options;
  const { promise, resolve, reject } = Promise.withResolvers<'uploaded' | 'already-there'>();
  const endpoint = `${target.baseUrl}/api/uploads/`;
  const uploadUrl = `${endpoint}${encodeURIComponent(options.sdkUploadId)}`;
  let headStatus = 0;
  let hasSent = false;
  const finish = () => resolve(hasSent ? 'uploaded' : 'already-there');

  const upload = new Upload(Buffer.alloc(0), {
    endpoint,
    uploadUrl,
    httpStack,
    fileReader: createFileReader(file.path, file.sizeBytes),
    fingerprint: async () => '',
    storeFingerprintForResuming: false,
    headers: { Authorization: `Bearer ${uploadToken}` },
    metadata: {
      filename: file.name,
      filetype: file.contentType,
      ...(sha256 === null ? {} : { sha256 }),
    },
    chunkSize: chunkBytes,
    retryDelays: retryDelaysMs,
    onBeforeRequest: (request) => {
      hasSent ||= request.getMethod() === 'PATCH';
    },
    onAfterResponse: (request, response) => {
      if (request.getMethod() === 'HEAD') headStatus = response.getStatus();
    },
    // Behind a proxy the server may not know its own address, and the token must not go elsewhere.
    onUploadUrlAvailable: () => {
      upload.url = uploadUrl;
    },
    onProgress: options.onProgress,
    onShouldRetry: (error) => {
      if (error.causingError instanceof UnfitFile || !isPassing(error, headStatus)) return false;
      options.onWait(reasonOf(error));
      return true;
    },
    onSuccess: () => finish(),
    onError: (error) => {
      if (error instanceof DetailedError && isFinished(error, headStatus)) finish();
      else reject(explain(error, target));
    },
  });

  const stop = () => {
    void upload.abort();
    reject(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    upload.start();
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** A finished upload may be gone from the list of uploads, but cannot be made again. */
function isFinished(error: DetailedError, headStatus: number): boolean {
  const isRefused = statusOf(error) === 409 && codeOf(error) === 'upload_exists';
  return isRefused && isKnownNoMore(headStatus);
}

function isKnownNoMore(headStatus: number): boolean {
  return headStatus === 404 || headStatus === 410;
}

const passingStatuses = [408, 423, 425, 429, 500, 502, 503, 504];

/**
 * After a HEAD that failed for another reason than 404, tus-js-client tries to create the upload
 * anew; that this is refused with 409 then means nothing.
 */
function isPassing(error: DetailedError, headStatus: number): boolean {
  const status = statusOf(error);
  if (status === null || passingStatuses.includes(status)) return true;
  if (status === 409) return codeOf(error) !== 'upload_exists' || !isKnownNoMore(headStatus);
  return status >= 500 && status !== 507;
}

/** Null where nobody answered. */
function statusOf({ originalResponse }: DetailedError): number | null {
  return originalResponse?.getStatus() ?? null;
}

function codeOf(error: DetailedError): string | null {
  return readEnvelope(bodyOf(error)).code;
}

function bodyOf({ originalResponse }: DetailedError): unknown {
  try {
    return JSON.parse(originalResponse?.getBody() ?? '');
  } catch {
    return undefined;
  }
}

function reasonOf(error: DetailedError): string {
  const status = statusOf(error);
  if (status === 429) return 'the server limits the rate';
  if (status !== null) return `the server answers ${status}`;
  return error.causingError?.message || 'the connection was lost';
}

function explain(error: Error, target: Target): Error {
  if (!(error instanceof DetailedError)) return error;
  if (error.causingError instanceof UnfitFile) return error.causingError;
  const status = statusOf(error);
  if (status === null || isPassing(error, 404)) return serverAway(target.baseUrl, reasonOf(error));
  return explainUploadRefusal(status, bodyOf(error), target);
}
