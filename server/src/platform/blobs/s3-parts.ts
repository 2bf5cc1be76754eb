import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { PartBuffer } from './part-buffer.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { isS3Missing } from './s3-errors.ts';

export interface MultipartUpload {
  readonly objectKey: string;
  readonly uploadId: string;
}

export interface UploadedPart {
  readonly number: number;
  readonly etag: string;
}

export async function createUpload(
  bucket: S3Bucket,
  objectKey: string,
  contentType: string,
): Promise<MultipartUpload> {
  const input = { Bucket: bucket.name, Key: objectKey, ContentType: contentType };
  const { UploadId: uploadId } = await bucket.call((client, abortSignal) =>
    client.send(new CreateMultipartUploadCommand(input), { abortSignal }),
  );
  if (!uploadId) throw new Error('The storage gave no id for an upload.');
  return { objectKey, uploadId };
}

export async function uploadPart(
  bucket: S3Bucket,
  upload: MultipartUpload,
  number: number,
  bytes: Buffer,
): Promise<UploadedPart> {
  const input = { ...namesOf(bucket, upload), PartNumber: number, Body: bytes };
  const { ETag: etag } = await bucket.call(
    (client, abortSignal) => client.send(new UploadPartCommand(input), { abortSignal }),
    bytes.length,
  );
  if (!etag) throw new Error('The storage gave no tag for a part.');
  return { number, etag };
}

export async function completeUpload(
  bucket: S3Bucket,
  upload: MultipartUpload,
  parts: readonly UploadedPart[],
  sizeBytes: number,
): Promise<void> {
  const Parts = parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag }));
  const input = { ...namesOf(bucket, upload), MultipartUpload: { Parts } };
  await bucket.call(
    (client, abortSignal) =>
      client.send(new CompleteMultipartUploadCommand(input), { abortSignal }),
    sizeBytes,
  );
}

/** One that does not exist is no error. */
export async function abortUpload(bucket: S3Bucket, upload: MultipartUpload): Promise<void> {
  try {
    await bucket.call((client, abortSignal) =>
      client.send(new AbortMultipartUploadCommand(namesOf(bucket, upload)), { abortSignal }),
    );
  } catch (error) {
    if (!isS3Missing(error)) throw error;
  }
}

/**
 * Cuts a stream of bytes into parts of one size and uploads each while the next is gathered, so
 * that two parts at most are in memory.
 */
export class PartUploader {
  readonly #bucket: S3Bucket;
  readonly #upload: () => Promise<MultipartUpload>;
  readonly #parts: UploadedPart[] = [];
  #gathering: PartBuffer;
  #sending: PartBuffer;
  #partCount: number;
  // Does not reject: what fails is kept, and thrown by the next call.
  #uploading: Promise<void> = Promise.resolve();
  #failure: unknown = null;

  /** `upload` is asked for each part, so that a file below one part's size needs none. */
  constructor(
    bucket: S3Bucket,
    upload: () => Promise<MultipartUpload>,
    partSizeBytes: number,
    partCount = 0,
  ) {
    this.#bucket = bucket;
    this.#upload = upload;
    this.#gathering = new PartBuffer(partSizeBytes);
    this.#sending = new PartBuffer(partSizeBytes);
    this.#partCount = partCount;
  }

  /** Parts begun; all of them are uploaded after `settle`. */
  get partCount(): number {
    return this.#partCount;
  }

  /** What this uploader uploaded. */
  get parts(): readonly UploadedPart[] {
    return this.#parts;
  }

  /** Bytes that fill no part yet. */
  get rest(): Buffer {
    return this.#gathering.bytes;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#assertWell();
    for (let start = 0; start < chunk.byteLength; ) {
      start += this.#gathering.take(chunk.subarray(start));
      if (this.#gathering.isFull) await this.#sendPart();
    }
  }

  /** Uploads what is left as a last part, however small. */
  async sendRest(): Promise<void> {
    if (this.rest.length > 0) await this.#sendPart();
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.#uploading;
    this.#assertWell();
  }

  async #sendPart(): Promise<void> {
    await this.settle();
    const full = this.#gathering;
    this.#gathering = this.#sending;
    this.#gathering.clear();
    this.#sending = full;
    this.#partCount += 1;
    const number = this.#partCount;
    this.#uploading = this.#upload()
      .then((upload) => uploadPart(this.#bucket, upload, number, full.bytes))
      .then(
        (part) => {
          this.#parts.push(part);
        },
        (error: unknown) => {
          this.#failure = error;
        },
      );
  }

  #assertWell(): void {
    if (this.#failure !== null) throw this.#failure;
  }
}

function namesOf(bucket: S3Bucket, upload: MultipartUpload) {
  return { Bucket: bucket.name, Key: upload.objectKey, UploadId: upload.uploadId };
}
