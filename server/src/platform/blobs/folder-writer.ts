import type { FileHandle } from 'node:fs/promises';
import type { BlobWriter, WriterState } from './blob-store.ts';
import { asFolderErrors, folderError } from './folder-errors.ts';

const pieceBytes = 512 * 1024;
const syncEveryBytes = 32 * 1024 * 1024;

/** Limits one system call in time. */
export type Limited = <T>(work: Promise<T>) => Promise<T>;

/**
 * Appends to an open file. Chunks are gathered into pieces, and one piece is written while the next
 * one is gathered; long writes go to disk as they proceed, so that a flush has little left to do.
 * Chunks are copied: kept until they are written they would outlive the cheap kind of garbage
 * collection, and many uploads at once would take twice the memory.
 */
export class FolderWriter implements BlobWriter {
  readonly #handle: FileHandle;
  readonly #limited: Limited;
  #piece: Buffer | null = null;
  #pieceLength = 0;
  readonly #free: Buffer[] = [];
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
    for (let start = 0; start < chunk.byteLength; ) {
      start += this.#gather(chunk.subarray(start));
      if (this.#pieceLength < pieceBytes) return;
      await this.#writing;
      this.#assertUsable();
      this.#startWrite();
    }
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

  /** Copies as much as there is room for in the piece, and says how much that was. */
  #gather(chunk: Uint8Array): number {
    this.#piece ??= this.#free.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
    const count = Math.min(chunk.byteLength, pieceBytes - this.#pieceLength);
    this.#piece.set(chunk.subarray(0, count), this.#pieceLength);
    this.#pieceLength += count;
    return count;
  }

  /** Hands what is gathered to the system, after what it was handed before. */
  #startWrite(): void {
    const piece = this.#piece;
    if (piece === null) return;
    const bytes = piece.subarray(0, this.#pieceLength);
    const start = this.#handedOver;
    this.#handedOver += bytes.length;
    this.#piece = null;
    this.#pieceLength = 0;
    this.#writing = this.#writing.then(async () => {
      await this.#writePiece(bytes, start);
      this.#free.push(piece);
    });
  }

  async #writePiece(bytes: Buffer, start: number): Promise<void> {
    if (this.#failure !== null) return;
    await this.#keepFailure(writeAll(this.#handle, bytes, start, this.#limited));
    this.#written = start + bytes.length;
    if (this.#written - this.#synced >= syncEveryBytes) void this.#sync();
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
async function writeAll(
  handle: FileHandle,
  bytes: Buffer,
  start: number,
  limited: Limited,
): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const write = handle.write(bytes, done, bytes.length - done, start + done);
    done += (await limited(write)).bytesWritten;
  }
}
