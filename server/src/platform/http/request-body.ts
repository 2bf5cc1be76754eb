import type { IncomingMessage } from 'node:http';
import { MinutebookError } from '../../domain/errors.ts';
import type { FormField } from './form-body.ts';
import { parseJsonBody } from './json-body.ts';
import { parseMultipart } from './multipart-body.ts';

/** A request's body after parsing: any JSON value, or the fields of a form in order. */
export type RequestBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly fields: readonly FormField[] };

export const emptyBody: RequestBody = { kind: 'json', value: {} };

/** Bytes a request body may have. */
export const maxBodyBytes = 20 * 1024 * 1024;
const maxFormFields = 10_000;

/** Reads and parses the body of a request, which may take `timeoutMs` to arrive. */
export async function readRequestBody(
  request: IncomingMessage,
  timeoutMs: number,
): Promise<RequestBody> {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && encoding === undefined) return emptyBody;
  if (Number(length) > maxBodyBytes) throw new MinutebookError('request_too_large');
  return parseRequestBody(await readWhole(request, timeoutMs), request.headers['content-type']);
}

/** The rest of a body that is too large is read too: its sender might not listen before its end. */
function readWhole(request: IncomingMessage, timeoutMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new MinutebookError('request_timeout')), timeoutMs);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBodyBytes) chunks.push(chunk);
      else reject(new MinutebookError('request_too_large'));
    });
    request.once('end', () => {
      clearTimeout(late);
      resolve(Buffer.concat(chunks));
    });
    // The client broke off; nobody hears the answer.
    request.once('close', () => {
      clearTimeout(late);
      if (!request.complete) reject(new MinutebookError('bad_request'));
    });
  });
}

/** Parses by content type; an empty body is `{}` whatever its type. */
export function parseRequestBody(raw: Buffer, contentType: string | undefined): RequestBody {
  if (raw.length === 0) return emptyBody;
  switch (mediaTypeOf(contentType)) {
    case 'application/json':
      return { kind: 'json', value: parseJsonBody(raw) };
    case 'application/x-www-form-urlencoded':
      return { kind: 'form', fields: parseUrlEncoded(raw) };
    case 'multipart/form-data':
      return { kind: 'form', fields: parseMultipart(raw, contentType ?? '', maxFormFields) };
    default:
      throw new MinutebookError('unsupported_media_type', {
        detail: `Unsupported media type "${contentType ?? ''}" in request.`,
      });
  }
}

function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function parseUrlEncoded(raw: Buffer): FormField[] {
  const text = raw.toString('utf8');
  // Counted before they are taken apart: millions of empty fields would fill the memory.
  if (text.split('&', maxFormFields + 1).length > maxFormFields) {
    throw new MinutebookError('parse_error', {
      detail: `Form parse error - more than ${maxFormFields} fields`,
    });
  }
  return [...new URLSearchParams(text)];
}
