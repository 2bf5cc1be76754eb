import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { MinutebookError } from '../../domain/errors.ts';
import { createBodyReader } from '../uploads/builtin/body-reader.ts';
import { readMultipartFile } from '../uploads/builtin/multipart-file.ts';
import { endingFault } from '../uploads/builtin/receive-body.ts';
import { maxImportBytes } from './imports/read-transcript-file.ts';

export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly filename: string | null;
}

/** How long a sender may be silent. */
const idleMs = 30_000;

/** The file in a request: its body, or the first file of a form. */
export async function receiveImport(request: IncomingMessage): Promise<ReceivedFile> {
  if (Number(request.headers['content-length'] ?? 0) > maxImportBytes + longestForm) {
    throw new MinutebookError('request_too_large');
  }
  const isForm = /^multipart\/form-data/i.test(request.headers['content-type'] ?? '');
  const sent = isForm ? await readMultipartFile(request) : { content: request, filename: null };
  return { bytes: await readBytes(sent.content), filename: sent.filename };
}

/** What a form may have around its file. */
const longestForm = 64 * 1024;

async function readBytes(content: Readable): Promise<Uint8Array> {
  const stop = new AbortController().signal;
  const chunks: Buffer[] = [];
  let size = 0;
  using body = createBodyReader(content, { stop, idleMs });
  for (;;) {
    const part = await body.next(Number.POSITIVE_INFINITY);
    if (part.kind === 'bytes') {
      size += part.bytes.length;
      // The rest is read too: its sender might not listen before its end.
      if (size <= maxImportBytes) chunks.push(part.bytes);
      else chunks.length = 0;
    } else if (part.kind === 'end') {
      if (size > maxImportBytes) throw new MinutebookError('request_too_large');
      return Buffer.concat(chunks);
    } else if (part.kind !== 'due') {
      throw endingFault(part.kind, stop) ?? new MinutebookError('bad_request');
    }
  }
}
