import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { assertKey, assertListPrefix, assertPrefix, incoming, isKey } from './blob-keys.ts';
import type { BlobStore, LocalFile, PresignOptions } from './blob-store.ts';
import { asFolderErrors, folderError } from './folder-errors.ts';
import { openBucket, type S3Bucket, type S3BucketOptions } from './s3-bucket.ts';
import { completeS3File } from './s3-complete.ts';
import { asS3Errors, s3Error } from './s3-errors.ts';
import { listObjectPages } from './s3-lists.ts';
import { deleteObject, deleteObjects, headObject, readObject } from './s3-objects.ts';
import { putS3Stream } from './s3-put.ts';
import { abortUnfinished, parseState, unfinishedKeys } from './s3-unfinished.ts';
import { openS3Writer } from './s3-writer.ts';

export interface S3BlobOptions extends S3BucketOptions {
  /** Whether readers may be sent to the storage itself. */
  readonly redirect: boolean;
  readonly partSizeBytes?: number | undefined;
  /** The largest file, which must fit into 10,000 parts. */
  readonly maxSizeBytes?: number | undefined;
}

const mebibyte = 1024 * 1024;
const maxParts = 10_000;

/**
 * Finished files are objects at `<prefix><key>`; unfinished ones are described in s3-unfinished.ts.
 * Works with every service that speaks the protocol of Amazon S3.
 */
export function createS3BlobStore(options: S3BlobOptions): BlobStore {
  const bucket = openBucket(options);
  const partSizeBytes = Math.max(
    options.partSizeBytes ?? 8 * mebibyte,
    Math.ceil((options.maxSizeBytes ?? 0) / maxParts / mebibyte) * mebibyte,
  );

  const objectKeyOf = (key: string): string => {
    assertKey(key);
    return bucket.prefix + key;
  };
  const keyOf = (objectKey: string): string => objectKey.slice(bucket.prefix.length);

  const read: BlobStore['read'] = async (key, range) =>
    asS3Errors(readObject(bucket, objectKeyOf(key), range));

  const put: BlobStore['put'] = async (key, content, { contentType }) => {
    assertKey(key);
    return putS3Stream(bucket, key, content, contentType, partSizeBytes);
  };

  return {
    name: 's3',
    put,
    read,

    async putFile(key, path, putOptions) {
      assertKey(key);
      const stored = await asFolderErrors(put(key, createReadStream(path), putOptions));
      await asFolderErrors(rm(path, { force: true }));
      return stored;
    },

    stat: async (key) => asS3Errors(headObject(bucket, objectKeyOf(key))),

    openLocally: async (key, scratchFolder) => fetchFile(() => read(key), key, scratchFolder),

    presign: async (key, presignOptions) =>
      options.redirect ? presignObject(bucket, objectKeyOf(key), presignOptions) : null,

    delete: async (key) => asS3Errors(deleteObject(bucket, objectKeyOf(key))),

    async deleteAll(prefix) {
      assertPrefix(prefix);
      await asS3Errors(deleteEverything(bucket, prefix));
    },

    async *list(prefix) {
      assertListPrefix(prefix);
      try {
        for await (const page of listObjectPages(bucket, bucket.prefix + prefix)) {
          for (const { objectKey, ...facts } of page) {
            const key = keyOf(objectKey);
            // Other things in the bucket, tails among them, are no files of ours.
            if (isKey(key)) yield { key, ...facts };
          }
        }
      } catch (error) {
        throw s3Error(error);
      }
    },

    async *listUnfinished(prefix) {
      assertListPrefix(prefix);
      try {
        for await (const key of unfinishedKeys(bucket, prefix)) if (isKey(key)) yield { key };
      } catch (error) {
        throw s3Error(error);
      }
    },

    async openWriter(key, state, offset) {
      assertKey(key);
      const kept = parseState(state);
      return asS3Errors(openS3Writer(bucket, key, kept, offset, partSizeBytes));
    },

    async complete(key, state, sizeBytes) {
      assertKey(key);
      await asS3Errors(completeS3File(bucket, key, parseState(state), sizeBytes));
    },

    async abort(key, state) {
      assertKey(key);
      await asS3Errors(abortUnfinished(bucket, key, parseState(state)));
    },
  };
}

async function deleteEverything(bucket: S3Bucket, prefix: string): Promise<void> {
  for await (const key of unfinishedKeys(bucket, prefix)) await abortUnfinished(bucket, key, null);
  for (const folder of [`${incoming}/`, '']) {
    for await (const page of listObjectPages(bucket, bucket.prefix + folder + prefix)) {
      await deleteObjects(
        bucket,
        page.map(({ objectKey }) => objectKey),
      );
    }
  }
}

/** Fetches a file to where other programs can read it; its name ends as the key does. */
async function fetchFile(
  read: () => ReturnType<BlobStore['read']>,
  key: string,
  scratchFolder: string,
): Promise<LocalFile> {
  const content = await read();
  const path = join(scratchFolder, `${randomUUID()}-${basename(key)}`);
  const remove = () => rm(path, { force: true });
  try {
    await mkdir(scratchFolder, { recursive: true });
    await pipeline(content, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    content.destroy();
    await remove();
    throw folderError(error);
  }
  return { path, [Symbol.asyncDispose]: remove };
}

async function presignObject(
  bucket: S3Bucket,
  objectKey: string,
  { expiresInSeconds, contentType, contentDisposition }: PresignOptions,
): Promise<string> {
  const command = new GetObjectCommand({
    Bucket: bucket.name,
    Key: objectKey,
    ResponseContentType: contentType,
    ResponseContentDisposition: contentDisposition,
  });
  return asS3Errors(getSignedUrl(bucket.client, command, { expiresIn: expiresInSeconds }));
}
