import { toApiError, unreachable } from '@minutebook/client';

/** The few requests of tus 1.0 that a growing file needs (docs/media.md). All throw ApiError. */

interface UploadAddress {
  /** Empty for the page's own server. */
  readonly baseUrl: string;
  readonly uploadId: string;
  readonly token: string;
}

export interface UploadState {
  /** Bytes that are on the server's disk. */
  readonly offset: number;
  /** Null while the server has not been told. */
  readonly length: number | null;
  readonly is_complete: boolean;
}

interface Request {
  readonly method: string;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** A connection that says nothing for this long is given up, and the request repeated. */
const patienceMs = 120_000;

/** Null where the upload was not opened yet. */
export async function readUpload(
  address: UploadAddress,
  signal: AbortSignal,
): Promise<UploadState | null> {
  const response = await ask(address, pathOf(address), { method: 'GET' }, signal);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as UploadState;
  const error = toApiError(response.status, body);
  if (error.code === 'upload_not_found') return null;
  throw error;
}

/** Opens an upload whose length is told at its end. */
export async function openUpload(
  address: UploadAddress,
  file: { readonly name: string; readonly contentType: string },
  signal: AbortSignal,
): Promise<void> {
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-defer-length': '1',
    'upload-metadata': `filename ${btoa(file.name)},filetype ${btoa(file.contentType)}`,
  };
  await insist(ask(address, '/api/uploads/', { method: 'POST', headers }, signal));
}

export interface Piece {
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the whole file, with its last piece; null while it grows. */
  readonly totalBytes: number | null;
}

/** Returns how many bytes of the file the server has now. */
export async function sendPiece(
  address: UploadAddress,
  { offset, bytes, totalBytes }: Piece,
  signal: AbortSignal,
): Promise<number> {
  const headers = {
    'tus-resumable': '1.0.0',
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
    ...(totalBytes === null ? {} : { 'upload-length': String(totalBytes) }),
    ...(bytes.length === 0 ? {} : { 'upload-checksum': `sha256 ${await sha256Of(bytes)}` }),
  };
  const request = { method: 'PATCH', headers, body: bytes };
  const response = await insist(ask(address, pathOf(address), request, signal));
  const acknowledged = Number(response.headers.get('upload-offset'));
  if (Number.isSafeInteger(acknowledged) && acknowledged >= offset) return acknowledged;
  throw unreachable(new Error('The answer has no offset.'));
}

async function insist(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (response.ok) return response;
  throw toApiError(response.status, await response.json().catch(() => null));
}

async function ask(
  { baseUrl, token }: UploadAddress,
  path: string,
  { method, headers, body }: Request,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(`${baseUrl}${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
  } catch (error) {
    signal.throwIfAborted();
    throw unreachable(error);
  }
}

function pathOf({ uploadId }: UploadAddress): string {
  return `/api/uploads/${encodeURIComponent(uploadId)}`;
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
