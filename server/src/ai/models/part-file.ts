import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { hashInto } from './hash-file.ts';
import { folderFailure } from './model-failures.ts';
import { moveDurably } from './model-folder.ts';

/** What the server said of the file that a part is the beginning of. */
export interface Origin {
  /** A strong ETag, by which the server knows whether it still has the same file. */
  readonly etag: string | null;
  /** The checksum that the hub itself names. */
  readonly sha256: string | null;
}

export const unknownOrigin: Origin = { etag: null, sha256: null };
const originSchema = z.object({ etag: z.string().nullable(), sha256: z.string().nullable() });

/**
 * The beginning of a file, in `<name>.part`, which outlives the process; beside it, in
 * `<name>.part.json`, where it came from.
 */
export class PartFile implements AsyncDisposable {
  readonly #path: string;
  readonly #handle: FileHandle;
  /** Of the whole file, for what a full disk should have room for. */
  readonly #wholeBytes: number;
  #hash: Hash = createHash('sha256');
  #sizeBytes = 0;
  #origin: Origin = unknownOrigin;

  private constructor(path: string, handle: FileHandle, wholeBytes: number) {
    this.#path = path;
    this.#handle = handle;
    this.#wholeBytes = wholeBytes;
  }

  static async open(finalPath: string, wholeBytes: number, signal: AbortSignal): Promise<PartFile> {
    const path = `${finalPath}.part`;
    const handle = await open(path, 'a+').catch((error: unknown) => {
      throw folderFailure(error, dirname(path), wholeBytes);
    });
    const part = new PartFile(path, handle, wholeBytes);
    try {
      await part.#takeUp(signal);
      return part;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  get origin(): Origin {
    return this.#origin;
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  append(bytes: Uint8Array): Promise<void> {
    return this.#onDisk(async () => {
      await this.#handle.appendFile(bytes);
      this.#hash.update(bytes);
      this.#sizeBytes += bytes.length;
    });
  }

  /** From the first byte again, of what may be another file. */
  restart(origin: Origin): Promise<void> {
    return this.#onDisk(async () => {
      if (this.#sizeBytes > 0) await this.#handle.truncate(0);
      this.#hash = createHash('sha256');
      this.#sizeBytes = 0;
      this.#origin = origin;
      await writeFile(`${this.#path}.json`, JSON.stringify(origin));
    });
  }

  /** It is complete: from now on it has its own name. */
  finish(finalPath: string): Promise<void> {
    return this.#onDisk(async () => {
      await this.#handle.sync();
      await this.#handle.close();
      await moveDurably(this.#path, finalPath);
      await rm(`${this.#path}.json`, { force: true });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#handle.close();
  }

  async #takeUp(signal: AbortSignal): Promise<void> {
    const { size } = await this.#handle.stat();
    this.#sizeBytes = size;
    if (size > this.#wholeBytes) return this.restart(unknownOrigin);
    await hashInto(this.#hash, this.#path, { sizeBytes: size, signal });
    this.#origin = await readOrigin(`${this.#path}.json`);
  }

  async #onDisk(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw folderFailure(error, dirname(this.#path), this.#wholeBytes - this.#sizeBytes);
    }
  }
}

async function readOrigin(path: string): Promise<Origin> {
  try {
    return originSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return unknownOrigin;
  }
}
