import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type ErrorCode, isMinutebookError, MinutebookError } from '../../../domain/errors.ts';
import { readChecksum } from './upload-checksum.ts';

/** What the tus protocol prescribes of requests: https://tus.io/protocols/resumable-upload */

export const tusVersion = '1.0.0';
const bodyType = 'application/offset+octet-stream';

/** A refusal, with a status of the protocol's own where it has one. */
export interface TusFault {
  readonly error: MinutebookError;
  readonly status?: number;
}

/** For clients that can send neither PATCH nor DELETE. */
export function methodOf(request: IncomingMessage): string {
  const override = request.headers['x-http-method-override'];
  const isOverridden = request.method === 'POST' && typeof override === 'string';
  return isOverridden ? override.toUpperCase() : (request.method ?? 'GET');
}

/** Null where the request is one of the protocol; the library answers some faults otherwise. */
export function findFault(method: string, headers: IncomingHttpHeaders): TusFault | null {
  if (headers['tus-resumable'] !== tusVersion)
    return { status: 412, ...fault(`Send the header Tus-Resumable: ${tusVersion}.`) };
  if (method === 'PATCH') {
    if (headers['content-type'] !== bodyType)
      return { status: 415, ...fault(`Send the header Content-Type: ${bodyType}.`) };
    if (headers['upload-offset'] === undefined)
      return fault('Send the header Upload-Offset; HEAD tells its value.');
  }
  const checksum = headers['upload-checksum'];
  if (typeof checksum === 'string') readChecksum(checksum);
  return null;
}

function fault(detail: string): TusFault {
  return { error: new MinutebookError('upload_request_invalid', { detail }) };
}

/** The library's own refusals in our words. */
export function faultOf(status: number, text: string, failure: unknown): MinutebookError {
  if (isMinutebookError(failure)) return failure;
  const codes: Readonly<Record<number, ErrorCode>> = {
    404: 'upload_not_found',
    409: 'upload_offset_conflict',
    413: 'upload_too_large',
  };
  const code = codes[status];
  if (code !== undefined) return new MinutebookError(code);
  if (failure instanceof Error) return new MinutebookError('error', { cause: failure });
  const detail = text.trim();
  return new MinutebookError('upload_request_invalid', detail === '' ? {} : { detail });
}

/** The headers the library is to see: it checks more of them than the protocol asks for. */
export function tusHeaders(headers: IncomingHttpHeaders): Headers {
  const kept = Object.entries(headers).filter(
    ([name]) =>
      name.startsWith('upload-') ||
      name === 'tus-resumable' ||
      name === 'content-type' ||
      name === 'content-length',
  );
  return new Headers(kept.map(([name, value]) => [name, String(value)]));
}
