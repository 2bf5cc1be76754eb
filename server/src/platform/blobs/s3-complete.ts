import { MinutebookError } from '../../domain/errors.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { isS3Missing } from './s3-errors.ts';
import { listParts } from './s3-lists.ts';
import { headObject, putObject } from './s3-objects.ts';
import { abortUpload, completeUpload, type UploadedPart, uploadPart } from './s3-parts.ts';
import { deleteTails, flushedBytes, type UploadState } from './s3-unfinished.ts';
import { readTail, unknownType } from './s3-writer.ts';

/**
 * Joins the parts and the tail. Where the upload is gone, an earlier attempt has done so, or its
 * answer was lost, if the file is there with its size.
 */
export async function completeS3File(
  bucket: S3Bucket,
  key: string,
  state: UploadState | null,
  sizeBytes: number,
): Promise<void> {
  if ((state === null ? 0 : flushedBytes(state)) !== sizeBytes) {
    throw new MinutebookError('media_missing', {
      cause: new Error(`The state of the writer does not end at ${sizeBytes}.`),
    });
  }
  const objectKey = bucket.prefix + key;
  if (state === null || sizeBytes === 0) {
    // Parts of nothing cannot be joined.
    await putObject(bucket, objectKey, Buffer.alloc(0), unknownType);
    if (state !== null) await abortUpload(bucket, { objectKey, uploadId: state.uploadId });
  } else {
    await joinParts(bucket, objectKey, state, sizeBytes).catch(async (error: unknown) => {
      if (!isS3Missing(error)) throw error;
      const done = await headObject(bucket, objectKey);
      if (done?.sizeBytes !== sizeBytes) throw error;
    });
  }
  await deleteTails(bucket, key).catch(() => {});
}

async function joinParts(
  bucket: S3Bucket,
  objectKey: string,
  state: UploadState,
  sizeBytes: number,
): Promise<void> {
  const upload = { objectKey, uploadId: state.uploadId };
  if (state.tail !== null) {
    const bytes = await readTail(bucket, state.tail);
    await uploadPart(bucket, upload, state.partCount + 1, bytes);
  }
  const listed = await listParts(bucket, upload);
  const parts: UploadedPart[] = [];
  let partBytes = 0;
  // Parts beyond the state may be there, of a writer that was killed; they are left out.
  const lastNumber = state.partCount + (state.tail === null ? 0 : 1);
  for (let number = 1; number <= lastNumber; number += 1) {
    const part = listed.get(number);
    if (part === undefined) break;
    parts.push({ number, etag: part.etag });
    partBytes += part.sizeBytes;
  }
  if (partBytes !== sizeBytes) {
    throw new MinutebookError('media_missing', {
      cause: new Error(`The parts of ${objectKey} have ${partBytes} bytes, not ${sizeBytes}.`),
    });
  }
  await completeUpload(bucket, upload, parts, sizeBytes);
}
