import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { StoredBlob } from './blob-store.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { s3Error } from './s3-errors.ts';
import { putObject } from './s3-objects.ts';
import {
  abortUpload,
  completeUpload,
  createUpload,
  type MultipartUpload,
  PartUploader,
} from './s3-parts.ts';

/**
 * One request for a file below the size of a part, else parts of a multipart upload; nothing is
 * seen of the file before the last answer. An error of the stream is thrown as it is.
 */
export async function putS3Stream(
  bucket: S3Bucket,
  key: string,
  content: Readable,
  contentType: string,
  partSizeBytes: number,
): Promise<StoredBlob> {
  // A stream may fail before anybody reads it; the loop below then reports it.
  content.on('error', () => {});
  const objectKey = bucket.prefix + key;
  let upload: Promise<MultipartUpload> | undefined;
  const openUpload = () => {
    upload ??= createUpload(bucket, objectKey, contentType);
    return upload;
  };
  const uploader = new PartUploader(bucket, openUpload, partSizeBytes);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const chunk of content) {
      const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      hash.update(bytes);
      sizeBytes += bytes.byteLength;
      await uploader.write(bytes).catch(throwS3Error);
    }
    await finish(bucket, objectKey, uploader, upload, contentType, sizeBytes).catch(throwS3Error);
  } catch (error) {
    content.destroy();
    await dropUpload(bucket, uploader, upload);
    throw error;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

async function finish(
  bucket: S3Bucket,
  objectKey: string,
  uploader: PartUploader,
  upload: Promise<MultipartUpload> | undefined,
  contentType: string,
  sizeBytes: number,
): Promise<void> {
  if (upload === undefined) {
    await putObject(bucket, objectKey, uploader.rest, contentType);
    return;
  }
  await uploader.sendRest();
  await completeUpload(bucket, await upload, uploader.parts, sizeBytes);
}

async function dropUpload(
  bucket: S3Bucket,
  uploader: PartUploader,
  upload: Promise<MultipartUpload> | undefined,
): Promise<void> {
  try {
    // A part that arrives after the end of its upload might be kept, and paid for.
    await uploader.settle().catch(() => {});
    if (upload !== undefined) await abortUpload(bucket, await upload);
  } catch {
    // What is left is listed as unfinished, and removed from there.
  }
}

function throwS3Error(error: unknown): never {
  throw s3Error(error);
}
