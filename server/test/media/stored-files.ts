import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createS3BlobStore } from '../../src/platform/blobs/s3-blobs.ts';
import { startFaultyS3 } from '../../src/platform/blobs/s3-faults.fixture.ts';
import { startS3rver } from '../../src/platform/blobs/s3rver.fixture.ts';
import { until } from '../cli/until.ts';

/** Where media lie in a test, and what lies there. */

/** Every file below the folder, finished or not, by its path in it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
}

/** Waits until there is no file whose path holds one of the words. */
export async function untilGone(
  list: () => Promise<readonly string[]>,
  words: readonly string[] = [''],
): Promise<void> {
  let left: readonly string[] = [];
  await until('the files are gone', 40_000, async () => {
    left = (await list()).filter((name) => words.some((word) => name.includes(word)));
    return left.length === 0;
  }).catch((error: unknown) => assert.fail(`${error}\n${left.join('\n')}`));
}

/** A bucket of its own, and the way to it that can fail. */
export async function startBucket() {
  const stack = new AsyncDisposableStack();
  const server = stack.use(await startS3rver());
  const faulty = stack.use(await startFaultyS3(server.endpoint));
  const common = {
    ...{ bucket: server.bucket, prefix: 'here/', region: 'us-east-1', pathStyle: true },
    ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', redirect: false },
  };
  const direct = createS3BlobStore({ ...common, endpoint: server.endpoint });
  return {
    /** Settings that lead over the way that can fail. */
    settings: { ...common, endpoint: faulty.endpoint },
    variables: {
      MINUTEBOOK_S3_BUCKET: server.bucket,
      MINUTEBOOK_S3_PREFIX: 'here',
      MINUTEBOOK_S3_ENDPOINT: faulty.endpoint,
      MINUTEBOOK_S3_ACCESS_KEY_ID: 'S3RVER',
      MINUTEBOOK_S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    inject: faulty.inject,
    count: faulty.count,
    mend: () => faulty.inject({ mode: 'hang', matches: () => false, times: 0 }),
    /** Every object, finished or not, past the way that can fail. */
    async list(): Promise<string[]> {
      const finished = await Array.fromAsync(direct.list(''), ({ key }) => key);
      const unfinished = await Array.fromAsync(direct.listUnfinished(''), ({ key }) => key);
      return [...finished, ...unfinished.map((key) => `unfinished ${key}`)].toSorted();
    },
    [Symbol.asyncDispose]: () => stack[Symbol.asyncDispose](),
  };
}

export type Bucket = Awaited<ReturnType<typeof startBucket>>;
