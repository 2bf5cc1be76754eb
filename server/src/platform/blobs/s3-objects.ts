import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { BlobFacts, ByteRange } from './blob-store.ts';
import { createPullStream } from './pull-stream.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { asS3Errors, isS3Missing, isS3RangeBeyond } from './s3-errors.ts';
import { withinTime } from './time-limit.ts';

// One object each; keys here are whole, with the prefix of the bucket.

const readBytes = 256 * 1024;
/** As many as one request may delete, and one page lists. */
export const batchSize = 1000;

export async function putObject(
  bucket: S3Bucket,
  objectKey: string,
  bytes: Buffer,
  contentType: string,
): Promise<void> {
  const input = { Bucket: bucket.name, Key: objectKey, Body: bytes, ContentType: contentType };
  await bucket.call(
    (client, abortSignal) => client.send(new PutObjectCommand(input), { abortSignal }),
    bytes.length,
  );
}

export async function headObject(bucket: S3Bucket, objectKey: string): Promise<BlobFacts | null> {
  try {
    const head = await bucket.call((client, abortSignal) =>
      client.send(new HeadObjectCommand({ Bucket: bucket.name, Key: objectKey }), { abortSignal }),
    );
    return {
      sizeBytes: head.ContentLength ?? 0,
      modifiedAt: head.LastModified ?? new Date(0),
    };
  } catch (error) {
    if (isS3Missing(error)) return null;
    throw error;
  }
}

export async function readObject(
  bucket: S3Bucket,
  objectKey: string,
  range?: ByteRange,
): Promise<Readable> {
  const Range = range && `bytes=${range.start}-${range.end}`;
  const input = { Bucket: bucket.name, Key: objectKey, ...(Range && { Range }) };
  try {
    const { Body: body } = await bucket.callForBody((client, abortSignal) =>
      client.send(new GetObjectCommand(input), { abortSignal }),
    );
    return body instanceof Readable ? limitSilence(body, bucket.timeoutMs) : Readable.from([]);
  } catch (error) {
    if (isS3RangeBeyond(error)) return Readable.from([]);
    throw error;
  }
}

/** Fails where the storage stops in the middle; a reader that stops is not the storage's fault. */
function limitSilence(body: Readable, timeoutMs: number): Readable {
  const chunks = body[Symbol.asyncIterator]();
  return createPullStream(
    {
      async next() {
        const { done, value } = await asS3Errors(withinTime(timeoutMs, chunks.next()));
        return done ? null : value;
      },
      async close() {
        body.destroy();
      },
    },
    readBytes,
  );
}

export async function deleteObject(bucket: S3Bucket, objectKey: string): Promise<void> {
  try {
    await bucket.call((client, abortSignal) =>
      client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: objectKey }), {
        abortSignal,
      }),
    );
  } catch (error) {
    if (!isS3Missing(error)) throw error;
  }
}

/** At most `batchSize` at a time; one by one where the service cannot take many, or keeps some. */
export async function deleteObjects(
  bucket: S3Bucket,
  objectKeys: readonly string[],
): Promise<void> {
  if (objectKeys.length === 0) return;
  const Objects = objectKeys.map((Key) => ({ Key }));
  const input = { Bucket: bucket.name, Delete: { Objects, Quiet: true } };
  const left = await bucket
    .call((client, abortSignal) => client.send(new DeleteObjectsCommand(input), { abortSignal }))
    .then(
      ({ Errors: errors = [] }) => errors.flatMap(({ Key }) => Key ?? []),
      () => objectKeys,
    );
  for (const objectKey of left) await deleteObject(bucket, objectKey);
}
