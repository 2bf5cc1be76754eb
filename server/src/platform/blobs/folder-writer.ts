import type { FileHandle } from 'node:fs/promises';
import type { BlobWriter, WriterState } from './blob-store.ts';
import { asFolderErrors, folderError } from './folder-errors.ts';

const pieceBytes = 1024 * 1024;
const syncEveryBytes = 32 * 1024 * 1024;

/** Limits one system call in time. */
export type Limited = <T>(work: Promise<T>) => Promise<T>;

/**
 * Appends to an open file. Chunks are gathered into pieces, and one piece is written while the next
 * one is gathered; long writes go to disk as they proceed, so that a flush has little left to do.
 * Chunks are kept as they are, not copied: who hands one over leaves it alone.
 */
export class FolderWriter implements BlobWriter {
  readonly #handle: FileHandle;
  readonly #limited: Limited;
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  // How far the file has been handed to the system, taken by it, and put to disk.
  #handedOver: number;
  #written: number;
  #synced: number;
  // Neither rejects: what fails is kept, and thrown by the next call.
  #writing: Promise<void> = Promise.resolve();
  #syncing: Promise<void> | null = null;
  #failure: unknown = null;
  #isClosed = false;

  constructor(handle: FileHandle, offset: number, limited: Limited) {
    this.#handle = handle;
    this.#limited = limited;
    this.#handedOver = offset;
    this.#written = offset;
    this.#synced = offset;
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
    this.#assertUsable();
    this.#startWrite();
    const offset = this.#handedOver;
    await this.#writing;
    while (this.#synced < offset && this.#failure === null) await this.#sync();
    this.#assertUsable();
    return { state: {}, offset };
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

  /** Hands what is gathered to the system, after what it was handed before. */
  #startWrite(): void {
    if (this.#gatheredBytes === 0) return;
    const chunks = this.#gathered;
    const start = this.#handedOver;
    const end = start + this.#gatheredBytes;
    this.#handedOver = end;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    this.#writing = this.#writing.then(() => this.#writePiece(chunks, start, end));
  }

  async #writePiece(chunks: readonly Uint8Array[], start: number, end: number): Promise<void> {
    if (this.#failure !== null) return;
    await this.#keepFailure(writeAll(this.#handle, chunks, start, this.#limited));
    this.#written = end;
    if (end - this.#synced >= syncEveryBytes) void this.#sync();
  }

  /** Joins the sync under way, which may cover less than what is written by now. */
  #sync(): Promise<void> {
    const end = this.#written;
    this.#syncing ??= this.#keepFailure(this.#limited(this.#handle.datasync())).then(() => {
      this.#synced = end;
      this.#syncing = null;
    });
    return this.#syncing;
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
