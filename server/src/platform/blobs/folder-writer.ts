import type { FileHandle } from 'node:fs/promises';
import type { BlobWriter, WriterState } from './blob-store.ts';
import { asFolderErrors, folderError } from './folder-errors.ts';

const pieceBytes = 1024 * 1024;
const syncEveryBytes = 32 * 1024 * 1024;

/** Limits one system call in time. */
export type Limited = <T>(work: Promise<T>) => Promise<T>;

/**
 * Appends to an open file. Chunks are gathered into pieces, and one piece is written while the next
 * one is gathered; long writes go to disk as they proceed, so that the last flush has little left.
 * Chunks are kept as they are, not copied: who hands one over leaves it alone.
 */
export class FolderWriter implements BlobWriter {
  readonly #handle: FileHandle;
  readonly #limited: Limited;
  #position: number;
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  #unsyncedBytes = 0;
  // Neither rejects: what fails is kept, and thrown by the next call.
  #writing: Promise<void> = Promise.resolve();
  #syncing: Promise<void> | null = null;
  #failure: unknown = null;
  #isClosed = false;

  constructor(handle: FileHandle, offset: number, limited: Limited) {
    this.#handle = handle;
    this.#position = offset;
    this.#limited = limited;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#assertUsable();
    if (chunk.byteLength === 0) return;
    this.#gathered.push(chunk);
    this.#gatheredBytes += chunk.byteLength;
    if (this.#gatheredBytes < pieceBytes) return;
    await this.#writing;
    this.#assertUsable();
    this.#startWrite();
  }

  async flush(): Promise<{ readonly state: WriterState; readonly offset: number }> {
    await this.#writing;
    this.#assertUsable();
    this.#startWrite();
    await this.#writing;
    await this.#syncing;
    this.#assertUsable();
    if (this.#unsyncedBytes > 0) {
      this.#startSync();
      await this.#syncing;
      this.#assertUsable();
    }
    return { state: {}, offset: this.#position };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#writing;
    await this.#syncing;
    const closing = asFolderErrors(this.#limited(this.#handle.close()));
    // After a failure, that one is thrown already and says more.
    await (this.#failure === null ? closing : closing.catch(() => {}));
  }

  #assertUsable(): void {
    if (this.#isClosed) throw new Error('The writer is closed.');
    if (this.#failure !== null) throw folderError(this.#failure);
  }

  #startWrite(): void {
    if (this.#gatheredBytes === 0) return;
    const chunks = this.#gathered;
    const start = this.#position;
    this.#position += this.#gatheredBytes;
    this.#unsyncedBytes += this.#gatheredBytes;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    this.#writing = this.#keepFailure(writeAll(this.#handle, chunks, start, this.#limited)).then(
      () => {
        if (this.#unsyncedBytes >= syncEveryBytes && this.#syncing === null) this.#startSync();
      },
    );
  }

  #startSync(): void {
    this.#unsyncedBytes = 0;
    this.#syncing = this.#keepFailure(this.#limited(this.#handle.datasync())).then(() => {
      this.#syncing = null;
    });
  }

  async #keepFailure(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#failure ??= error;
    }
  }
}

/** The system may take less than it was given, as it does just before a disk is full. */
export async function writeAll(
  handle: FileHandle,
  chunks: readonly Uint8Array[],
  start: number,
  limited: Limited,
): Promise<void> {
  let rest = [...chunks];
  let position = start;
  while (rest.length > 0) {
    const { bytesWritten } = await limited(handle.writev(rest, position));
    position += bytesWritten;
    rest = dropBytes(rest, bytesWritten);
  }
}

function dropBytes(chunks: readonly Uint8Array[], count: number): Uint8Array[] {
  let left = count;
  const rest: Uint8Array[] = [];
  for (const chunk of chunks) {
    const skipped = Math.min(left, chunk.byteLength);
    left -= skipped;
    if (skipped < chunk.byteLength) rest.push(chunk.subarray(skipped));
  }
  return rest;
}
