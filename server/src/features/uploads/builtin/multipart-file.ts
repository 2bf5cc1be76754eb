import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { MinutebookError } from '../../../domain/errors.ts';

export interface SentFile {
  readonly content: Readable;
  readonly filename: string | null;
  readonly contentType: string | null;
}

/** The first file of a multipart/form-data body, as it comes; fields before it are passed over. */
export function readMultipartFile(request: IncomingMessage): Promise<SentFile> {
  const { promise, resolve, reject } = Promise.withResolvers<SentFile>();
  const refuse = (detail: string) =>
    reject(new MinutebookError('upload_request_invalid', { detail }));
  let first: Readable | undefined;
  const parser = openParser(request);
  const breakOff = () => {
    first?.destroy();
    refuse('The form ended in the middle.');
  };
  parser.on('file', (_field, content, filename, _encoding, contentType) => {
    // Errors of a part that nobody reads would end the process; the reader looks at `destroyed`.
    content.on('error', () => {});
    if (first !== undefined) {
      content.resume();
      return;
    }
    first = content;
    resolve({ content, filename: filename ?? null, contentType: contentType ?? null });
  });
  parser.on('error', breakOff);
  parser.on('finish', () => refuse('The form has no file in it.'));
  request.on('close', () => {
    if (!request.complete) breakOff();
  });
  request.pipe(parser);
  return promise;
}

function openParser(request: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({
      headers: request.headers as BusboyHeaders,
      limits: { fields: 100, fieldSize: 1024 * 1024, parts: 200 },
    });
  } catch (error) {
    throw new MinutebookError('upload_request_invalid', {
      detail: 'The Content-Type of the form names no boundary.',
      cause: error,
    });
  }
}
