import parseRange from 'range-parser';
import { MinutebookError } from '../../domain/errors.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { HttpReply, OperationRequest } from '../../platform/http/operation.ts';
import type { MediaFile } from './media-store.ts';

/** Answers with a file: whole or a range, streamed, or by sending the client to the bucket. */

export interface FileReplyOptions {
  readonly filename: string;
  readonly disposition: 'inline' | 'attachment';
}

/** What may be shown by a browser; anything else is only to be saved. */
const shown = /^(?:video|audio)\/[a-z0-9.+-]+$|^image\/(?:jpeg|png|webp)$|^application\/json$/;
const presignSeconds = 300;

export async function fileReply(
  blobs: BlobStore,
  { headers, isHead }: Pick<OperationRequest, 'headers' | 'isHead'>,
  file: MediaFile,
  options: FileReplyOptions,
): Promise<HttpReply> {
  const common = commonHeaders(file, options);
  const { etag } = common;
  if (matches(headers['if-none-match'], etag)) return { status: 304, headers: { etag } };
  const redirect = await blobs.presign(file.blobKey, {
    expiresInSeconds: presignSeconds,
    contentType: common['content-type'],
    contentDisposition: common['content-disposition'],
  });
  if (redirect !== null) {
    return { status: 302, headers: { location: redirect, 'cache-control': 'no-store' } };
  }
  const isCurrent = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = isCurrent ? requestedRange(headers.range, file.sizeBytes) : null;
  const from = range?.start ?? 0;
  const to = range?.end ?? file.sizeBytes - 1;
  const reply = {
    status: range === null ? 200 : 206,
    headers: {
      ...common,
      'content-length': String(to - from + 1),
      ...(range === null ? {} : { 'content-range': `bytes ${from}-${to}/${file.sizeBytes}` }),
    },
  };
  if (isHead) return reply;
  const content =
    range === null ? await blobs.read(file.blobKey) : await blobs.read(file.blobKey, range);
  return { ...reply, file: content };
}

function commonHeaders(file: MediaFile, { filename, disposition }: FileReplyOptions) {
  const isShown = shown.test(file.contentType);
  return {
    'content-type': isShown ? file.contentType : 'application/octet-stream',
    'content-disposition': contentDisposition(isShown ? disposition : 'attachment', filename),
    'accept-ranges': 'bytes',
    // A key is never used for other content.
    etag: `"${file.blobKey
      .split('/')
      .at(-1)
      ?.replace(/[^\w-]/g, '-')}"`,
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** RFC 6266: a plain name for old clients, and the real one. */
function contentDisposition(kind: string, filename: string): string {
  const plain = filename.replace(/[^\w. -]/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/** Null for no range, or one that may be ignored: another unit, several ranges. */
function requestedRange(header: string | undefined, sizeBytes: number) {
  if (header === undefined) return null;
  const ranges = parseRange(sizeBytes, header);
  if (ranges === -1) throw new MinutebookError('range_not_satisfiable');
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
