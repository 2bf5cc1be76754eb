import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BlobStore } from './blob-store.ts';

export interface OpenedStore extends AsyncDisposable {
  readonly store: BlobStore;
}

/** Bytes beyond every buffer of the stores under test, which use small parts. */
export const manyBytes = 2_500_000;

/** The same bytes each time for a size, without a period that could hide a part out of place. */
export function someBytes(sizeBytes: number): Buffer {
  const bytes = Buffer.allocUnsafe(sizeBytes);
  let state = sizeBytes + 1;
  for (let index = 0; index < sizeBytes; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

export function inChunks(bytes: Buffer, chunkBytes = 65_536): Readable {
  return Readable.from(
    (function* () {
      for (let start = 0; start < bytes.length; start += chunkBytes) {
        yield bytes.subarray(start, start + chunkBytes);
      }
    })(),
  );
}

export async function readAll(store: BlobStore, key: string): Promise<Buffer> {
  return buffer(await store.read(key));
}

export async function keysOf(files: AsyncIterable<{ readonly key: string }>): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of files) keys.push(key);
  return keys.sort();
}

export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'minutebook-blobs-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
