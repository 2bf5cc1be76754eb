import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UsageError } from '../command-error.ts';

/** The lines of a text file, plain or packed with gzip, one at a time. */

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** No meeting is that long; without a limit a file that is no text would fill the memory. */
const maxLineBytes = 128 * 1024 * 1024;

/** Throws a UsageError, with the number of the line, for what cannot be read. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const isPacked = await looksLikeGzip(path);
  let number = 0;
  try {
    for await (const bytes of splitLines(openContent(path, isPacked))) {
      number += 1;
      yield { number, text: decode(bytes, path, number) };
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw explain(error, path, number + 1);
  }
}

async function looksLikeGzip(path: string): Promise<boolean> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    // Files are read twice, to check and to play, which a pipe does not allow.
    if (!(await file.stat()).isFile()) {
      throw new UsageError(`${path} is not a file. Name a file with meetings, one a line.`);
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (error) {
    throw error instanceof UsageError ? error : explain(error, path, 1);
  } finally {
    await file?.close();
  }
}

function openContent(path: string, isPacked: boolean): Readable {
  const file = createReadStream(path);
  if (!isPacked) return file;
  // The callback has nothing to do: whoever reads the result meets the error there.
  return pipeline(file, createGunzip(), () => {});
}

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      yield Buffer.concat([...pending, chunk.subarray(start, end)]);
      pending = [];
      pendingBytes = 0;
      start = end + 1;
    }
    pending.push(chunk.subarray(start));
    pendingBytes += chunk.length - start;
    if (pendingBytes > maxLineBytes) throw new Error('is longer than any meeting');
  }
  if (pendingBytes > 0) yield Buffer.concat(pending);
}

function decode(bytes: Buffer, path: string, number: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path}, line ${number}: is not UTF-8. Save the file as UTF-8.`);
  }
}

function explain(error: unknown, path: string, line: number): UsageError {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new UsageError(`There is no file ${path}. Check its name.`);
  }
  if (code === 'EACCES') return new UsageError(`${path} may not be read by this account.`);
  if (code === 'Z_BUF_ERROR') {
    return new UsageError(
      `${path} breaks off in the middle, in line ${line}. Get or pack the file again.`,
    );
  }
  if (code.startsWith('Z_')) {
    return new UsageError(`${path} is damaged from line ${line} on. Get or pack the file again.`);
  }
  return new UsageError(`${path}, line ${line}: cannot be read: ${message}.`);
}
