import { buffer } from 'node:stream/consumers';
import { MinutebookError } from '../../domain/errors.ts';
import type { BlobWriter, WriterState } from './blob-store.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { asS3Errors } from './s3-errors.ts';
import { putObject, readObject } from './s3-objects.ts';
import { createUpload, type MultipartUpload, PartUploader } from './s3-parts.ts';
import {
  deleteTails,
  flushedBytes,
  newTailKey,
  type Tail,
  type UploadState,
} from './s3-unfinished.ts';

export const unknownType = 'application/octet-stream';

interface Flushed {
  readonly state: WriterState;
  readonly offset: number;
}

/** Goes on where the kept state ends; parts beyond it, never acknowledged, are uploaded anew. */
export async function openS3Writer(
  bucket: S3Bucket,
  key: string,
  kept: UploadState | null,
  offset: number,
  partSizeBytes: number,
): Promise<BlobWriter> {
  if ((kept === null ? 0 : flushedBytes(kept)) !== offset) {
    throw new MinutebookError('media_missing', {
      cause: new Error(`The state of the writer does not end at ${offset}.`),
    });
  }
  const objectKey = bucket.prefix + key;
  if (kept === null) {
    const upload = await createUpload(bucket, objectKey, unknownType);
    return new S3Writer(bucket, key, upload, { partSizeBytes, partCount: 0 }, null);
  }
  const upload = { objectKey, uploadId: kept.uploadId };
  const [tail] = await Promise.all([
    readTail(bucket, kept.tail),
    deleteTails(bucket, key, kept.tail?.key ?? null).catch(() => {}),
  ]);
  const writer = new S3Writer(bucket, key, upload, kept, { state: { ...kept }, offset });
  await writer.resume(tail);
  return writer;
}

export async function readTail(bucket: S3Bucket, tail: Tail | null): Promise<Buffer> {
  if (tail === null) return Buffer.alloc(0);
  const bytes = await buffer(await readObject(bucket, tail.key));
  if (bytes.length === tail.sizeBytes) return bytes;
  throw new MinutebookError('media_missing', { cause: new Error(`${tail.key} is too short.`) });
}

class S3Writer implements BlobWriter {
  readonly #bucket: S3Bucket;
  readonly #key: string;
  readonly #uploadId: string;
  readonly #partSizeBytes: number;
  readonly #uploader: PartUploader;
  #flushed: Flushed | null;
  #flushing: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    bucket: S3Bucket,
    key: string,
    upload: MultipartUpload,
    parts: Pick<UploadState, 'partSizeBytes' | 'partCount'>,
    flushed: Flushed | null,
  ) {
    this.#bucket = bucket;
    this.#key = key;
    this.#uploadId = upload.uploadId;
    this.#partSizeBytes = parts.partSizeBytes;
    this.#flushed = flushed;
    this.#uploader = new PartUploader(
      bucket,
      async () => upload,
      parts.partSizeBytes,
      parts.partCount,
    );
  }

  /** Takes back what the last writer had to leave in the tail. */
  async resume(tail: Buffer): Promise<void> {
    await this.#uploader.write(tail);
  }

  /** Waits for a flush under way, which sends the memory that this would write to. */
  async write(chunk: Uint8Array): Promise<void> {
    this.#assertOpen();
    await this.#flushing;
    await asS3Errors(this.#uploader.write(chunk));
  }

  async flush(): Promise<Flushed> {
    this.#assertOpen();
    const flush = asS3Errors(this.#flush());
    this.#flushing = flush.catch(() => {});
    return await flush;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    // A part under way has been acknowledged to nobody; its failure is nobody's business.
    await this.#uploader.settle().catch(() => {});
  }

  async #flush(): Promise<Flushed> {
    const partCount = this.#uploader.partCount;
    const rest = this.#uploader.rest;
    const offset = partCount * this.#partSizeBytes + rest.length;
    if (this.#flushed?.offset === offset) return this.#flushed;
    const [tail] = await Promise.all([this.#putTail(rest), this.#uploader.settle()]);
    const state = {
      uploadId: this.#uploadId,
      partSizeBytes: this.#partSizeBytes,
      partCount,
      tail,
    } satisfies UploadState;
    this.#flushed = { state, offset };
    return this.#flushed;
  }

  async #putTail(bytes: Buffer): Promise<Tail | null> {
    if (bytes.length === 0) return null;
    const key = newTailKey(this.#bucket, this.#key);
    await putObject(this.#bucket, key, bytes, unknownType);
    return { key, sizeBytes: bytes.length };
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new Error('The writer is closed.');
  }
}
