import { createHash } from 'node:crypto';
import { isMinutebookError } from '../../domain/errors.ts';
import { type MediaRole, ownerOfMediaKey } from '../../domain/media-keys.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Database } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/jobs/job-queue.ts';
import { processMediaJob } from './media-jobs.ts';
import { forgetFile, listFiles, type StoredFile, unownedKeys, waitAgain } from './verify-store.ts';

/** Compares what the database says of the files with what the storage has. */

export interface Finding {
  readonly problem: 'missing' | 'truncated' | 'corrupted' | 'orphaned' | 'unfinished';
  readonly key: string;
  /** Empty for a file that belongs to no recording. */
  readonly recordingId: string;
  readonly role: MediaRole | '';
  readonly repair: 'none possible' | 'is made anew' | 'removed' | 'not asked for';
}

export interface VerifyOptions {
  readonly db: Database;
  readonly blobs: BlobStore;
  /** Given where what can be repaired is to be; a server does the work that it queues. */
  readonly repairWith: JobQueue | null;
  /** Read every byte and compare the SHA-256; else only the sizes. */
  readonly readsBytes: boolean;
  readonly signal: AbortSignal;
}

export interface VerifyTotals {
  files: number;
  bytes: number;
}

/** A file that nobody owns may be one that is on its way in. */
const orphanAgeMs = 24 * 3600 * 1000;
const prefix = 'recordings/';
const keysAtATime = 500;

export async function* verifyMedia(
  options: VerifyOptions,
  totals: VerifyTotals,
): AsyncGenerator<Finding> {
  for await (const file of listFiles(options.db)) {
    options.signal.throwIfAborted();
    totals.files += 1;
    const problem = await problemOf(options, file, totals);
    if (problem !== null) yield repairFile(options, file, problem);
  }
  yield* findOrphans(options);
  yield* findUnfinished(options);
}

async function problemOf(
  { blobs, readsBytes }: VerifyOptions,
  file: StoredFile,
  totals: VerifyTotals,
): Promise<'missing' | 'truncated' | 'corrupted' | null> {
  const facts = await blobs.stat(file.blobKey);
  if (facts === null) return 'missing';
  if (facts.sizeBytes !== file.sizeBytes) return 'truncated';
  if (!readsBytes || file.sha256 === null) return null;
  try {
    const hash = createHash('sha256');
    for await (const chunk of await blobs.read(file.blobKey)) {
      hash.update(chunk);
      totals.bytes += chunk.length;
    }
    return hash.digest('hex') === file.sha256 ? null : 'corrupted';
  } catch (error) {
    if (isMinutebookError(error) && error.code === 'media_missing') return 'missing';
    throw error;
  }
}

/** Everything but the original can be made again from it. */
async function repairFile(
  { db, repairWith }: VerifyOptions,
  file: StoredFile,
  problem: Finding['problem'],
): Promise<Finding> {
  const { projectId, recordingId, role, blobKey: key } = file;
  const finding = { problem, key, recordingId, role };
  if (role === 'original') return { ...finding, repair: 'none possible' };
  if (repairWith === null) return { ...finding, repair: 'not asked for' };
  await db.transaction(async (tx) => {
    await forgetFile(tx, file);
    await waitAgain(tx, projectId, recordingId);
    await repairWith.enqueue(tx, processMediaJob, { projectId, recordingId }, { key: recordingId });
  });
  return { ...finding, repair: 'is made anew' };
}

async function* findOrphans({
  db,
  blobs,
  repairWith,
  signal,
}: VerifyOptions): AsyncGenerator<Finding> {
  let keys: string[] = [];
  async function* settle(): AsyncGenerator<Finding> {
    for (const key of await unownedKeys(db, keys)) {
      if (repairWith !== null) await blobs.delete(key);
      const repair = repairWith === null ? 'not asked for' : 'removed';
      const recordingId = ownerOfMediaKey(key)?.recordingId ?? '';
      yield { problem: 'orphaned', key, recordingId, role: '', repair };
    }
    keys = [];
  }
  for await (const { key, modifiedAt } of blobs.list(prefix)) {
    signal.throwIfAborted();
    if (Date.now() - modifiedAt.getTime() > orphanAgeMs) keys.push(key);
    if (keys.length === keysAtATime) yield* settle();
  }
  yield* settle();
}

/** Unfinished files for which there is no upload any more. */
async function* findUnfinished({
  db,
  blobs,
  repairWith,
  signal,
}: VerifyOptions): AsyncGenerator<Finding> {
  for await (const { key } of blobs.listUnfinished(prefix)) {
    signal.throwIfAborted();
    const [unowned] = await unownedKeys(db, [key]);
    if (unowned === undefined) continue;
    if (repairWith !== null) await blobs.abort(key, {});
    const repair = repairWith === null ? 'not asked for' : 'removed';
    const recordingId = ownerOfMediaKey(key)?.recordingId ?? '';
    yield { problem: 'unfinished', key, recordingId, role: '', repair };
  }
}
