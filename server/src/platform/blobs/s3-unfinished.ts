import { randomUUID } from 'node:crypto';
import { incoming } from './blob-keys.ts';
import type { WriterState } from './blob-store.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { listObjectPages, listUploads } from './s3-lists.ts';
import { deleteObjects } from './s3-objects.ts';
import { abortUpload } from './s3-parts.ts';

/**
 * An unfinished file is a multipart upload, whose parts are all of one size, and its tail: the bytes
 * after the last whole part, as an object of their own, because a part cannot be added to. Each
 * flush writes a new tail, so the one that the caller's state names is there until a later state
 * is known to have been kept.
 */
export interface UploadState {
  readonly uploadId: string;
  readonly partSizeBytes: number;
  readonly partCount: number;
  readonly tail: Tail | null;
}

export interface Tail {
  /** The whole key of the object. */
  readonly key: string;
  readonly sizeBytes: number;
}

/** Null for a file that was only begun. */
export function parseState(state: WriterState): UploadState | null {
  const { uploadId, partSizeBytes, partCount, tail } = state;
  if (uploadId === undefined) return null;
  if (typeof uploadId === 'string' && isCount(partSizeBytes) && isCount(partCount)) {
    if (tail === null) return { uploadId, partSizeBytes, partCount, tail };
    if (isTail(tail)) return { uploadId, partSizeBytes, partCount, tail };
  }
  throw new Error('Not the state of a writer to S3.');
}

export function flushedBytes(state: UploadState): number {
  return state.partCount * state.partSizeBytes + (state.tail?.sizeBytes ?? 0);
}

export function unfinishedPrefix(bucket: S3Bucket): string {
  return `${bucket.prefix}${incoming}/`;
}

export function newTailKey(bucket: S3Bucket, key: string): string {
  return `${unfinishedPrefix(bucket)}${key}/${randomUUID()}`;
}

/** The key of the file that a tail belongs to. */
export function keyOfTail(bucket: S3Bucket, tailKey: string): string {
  return tailKey.slice(unfinishedPrefix(bucket).length, tailKey.lastIndexOf('/'));
}

/** Deletes the tails of a file, and of no file whose key merely begins like its own. */
export async function deleteTails(
  bucket: S3Bucket,
  key: string,
  except: string | null = null,
): Promise<void> {
  const prefix = `${unfinishedPrefix(bucket)}${key}/`;
  for await (const page of listObjectPages(bucket, prefix, '/')) {
    const stale = page.map(({ objectKey }) => objectKey).filter((found) => found !== except);
    await deleteObjects(bucket, stale);
  }
}

/** Also ends uploads that no state names: of a `put`, or begun just before a crash. */
export async function abortUnfinished(
  bucket: S3Bucket,
  key: string,
  state: UploadState | null,
): Promise<void> {
  const objectKey = bucket.prefix + key;
  if (state !== null) await abortUpload(bucket, { objectKey, uploadId: state.uploadId });
  for await (const upload of listUploads(bucket, objectKey)) {
    if (upload.objectKey === objectKey) await abortUpload(bucket, upload);
  }
  await deleteTails(bucket, key);
}

/** The keys of unfinished files, each once. */
export async function* unfinishedKeys(bucket: S3Bucket, prefix: string): AsyncGenerator<string> {
  // Unfinished files are few; finished ones may be millions, and are not remembered.
  const seen = new Set<string>();
  for await (const { objectKey } of listUploads(bucket, bucket.prefix + prefix)) {
    const key = objectKey.slice(bucket.prefix.length);
    if (!seen.has(key)) yield key;
    seen.add(key);
  }
  for await (const page of listObjectPages(bucket, unfinishedPrefix(bucket) + prefix)) {
    for (const { objectKey } of page) {
      const key = keyOfTail(bucket, objectKey);
      if (!seen.has(key)) yield key;
      seen.add(key);
    }
  }
}

function isTail(value: unknown): value is Tail {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'key' in value &&
    typeof value.key === 'string' &&
    'sizeBytes' in value &&
    isCount(value.sizeBytes)
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
