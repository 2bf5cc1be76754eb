import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { isMinutebookError } from '../../../domain/errors.ts';
import { mediaPrefix, newMediaKey } from '../../../domain/media-keys.ts';
import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import type { MediaTools } from '../../../platform/ffmpeg/find-tools.ts';
import type { JobHandler, JobRun } from '../../../platform/jobs/job-queue.ts';
import { advanceStatus } from '../../recordings/recording-status-store.ts';
import { processMediaJob, type RecordingPayload } from '../media-jobs.ts';
import {
  describeOnRecording,
  lockRecording,
  type MediaFile,
  markFailed,
  markProcessed,
  putMediaFile,
  readMedia,
  readMediaFiles,
} from '../media-store.ts';
import {
  type DerivedFile,
  type ProcessedMedia,
  processMediaFile,
} from '../processing/process-media-file.ts';
import { defaultProcessingLimits } from '../processing/processing-limits.ts';

export interface ProcessMediaDependencies {
  readonly db: Database;
  readonly blobs: BlobStore;
  /** Looked for each time: ffmpeg may be installed while the server runs. */
  readonly findTools: () => Promise<MediaTools | { readonly problem: string }>;
  /** Folder for files under way; each run makes its own below it and removes it. */
  readonly scratchFolder: string;
  readonly logger: Logger;
  /** What follows, whether or not the file could be processed. */
  readonly onProcessed: (tx: Transaction, recording: RecordingPayload) => Promise<void>;
}

/** Makes of an arrived file what the recording needs: its duration, sound, picture, playback. */
export function processMedia(dependencies: ProcessMediaDependencies): JobHandler<RecordingPayload> {
  return {
    kind: processMediaJob,
    async handle({ projectId, recordingId }, run) {
      const { db, logger } = dependencies;
      const media = await readMedia(db, projectId, recordingId);
      if (media === null || media.state === 'deleted') {
        // A run that was killed may have left files after those of the recording were deleted.
        await dependencies.blobs.deleteAll(mediaPrefix(projectId, recordingId));
        return;
      }
      if (media.state === 'processed') return;
      const original = (await readMediaFiles(db, projectId, recordingId)).get('original');
      if (original === undefined) return;
      const tools = await dependencies.findTools();
      if ('problem' in tools) {
        // The recording keeps waiting; a sweep brings it back here.
        logger.warn({ recordingId }, tools.problem);
        return;
      }
      const task = { projectId, recordingId, original, expectedSha256: media.expectedSha256 };
      await inScratchFolder(dependencies.scratchFolder, (scratchFolder) =>
        work(dependencies, tools, task, scratchFolder, run),
      );
    },
  };
}

interface ProcessTask extends RecordingPayload {
  readonly original: MediaFile;
  readonly expectedSha256: string | null;
}

async function work(
  dependencies: ProcessMediaDependencies,
  tools: MediaTools,
  task: ProcessTask,
  scratchFolder: string,
  run: JobRun,
): Promise<void> {
  const { blobs } = dependencies;
  try {
    const originalSha256 = task.original.sha256 ?? (await sha256Of(blobs, task.original.blobKey));
    if (task.expectedSha256 !== null && task.expectedSha256 !== originalSha256) {
      await fail(dependencies, task, originalSha256, checksumMessage);
      return;
    }
    await using source = await blobs.openLocally(task.original.blobKey, scratchFolder);
    const outcome = await processMediaFile({
      source: source.path,
      scratchFolder,
      tools,
      limits: defaultProcessingLimits,
      signal: run.signal,
    });
    if (outcome.kind === 'processed') {
      await succeed(dependencies, task, originalSha256, outcome);
    } else if (outcome.kind === 'failed' && outcome.retryable && !run.isLastAttempt) {
      throw new Error(outcome.message);
    } else {
      await fail(dependencies, task, originalSha256, outcome.message);
    }
  } catch (error) {
    run.signal.throwIfAborted();
    if (isMinutebookError(error) && error.code === 'media_missing') {
      await fail(dependencies, task, null, error.detail);
      return;
    }
    if (!run.isLastAttempt) throw error;
    if (isStorageTrouble(error)) {
      // The recording keeps waiting; a sweep brings it back here.
      dependencies.logger.warn({ err: error, recordingId: task.recordingId }, 'media wait');
      return;
    }
    dependencies.logger.error({ err: error, recordingId: task.recordingId }, 'media processing');
    await fail(dependencies, task, null, lastMessage);
  }
}

const checksumMessage =
  'The file that arrived is not the one that was announced: its SHA-256 differs. It is kept as it is; upload the file again as a new recording.';
const lastMessage =
  'The file arrived and is kept, but could not be processed. Whoever runs the server finds the cause in its log.';

/** A disk that is full or a storage that is away, now or for hours, says nothing of the file. */
function isStorageTrouble(error: unknown): boolean {
  if (isMinutebookError(error))
    return error.code === 'media_storage_full' || error.code === 'storage_unavailable';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOSPC' || code === 'EDQUOT';
}

async function sha256Of(blobs: BlobStore, key: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await blobs.read(key)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * The files go in first, under new keys; then the rows name them, all at once. What no row names
 * afterwards is of earlier runs, or of one that was killed before its rows were written.
 */
async function succeed(
  dependencies: ProcessMediaDependencies,
  task: ProcessTask,
  originalSha256: string,
  outcome: ProcessedMedia,
): Promise<void> {
  const { db, blobs, onProcessed } = dependencies;
  const { projectId, recordingId, original } = task;
  const files: MediaFile[] = [];
  for (const file of outcome.files) files.push(await store(blobs, task, file));
  const kept = await db.transaction(async (tx) => {
    if (!(await lockRecording(tx, projectId, recordingId))) return false;
    const found = { ...outcome, originalSha256 };
    if (!(await markProcessed(tx, projectId, recordingId, found))) return false;
    for (const file of files) await putMediaFile(tx, projectId, recordingId, file);
    await describeOnRecording(tx, projectId, recordingId, {
      durationSeconds: Math.round(outcome.durationMs / 1000),
      sizeBytes: original.sizeBytes,
      path: mediaPath(projectId, recordingId),
    });
    await advanceStatus(tx, { projectId, recordingId, to: 'ready' });
    await onProcessed(tx, { projectId, recordingId });
    return true;
  });
  if (kept) await removeUnnamed(dependencies, task);
  else for (const { blobKey } of files) await blobs.delete(blobKey);
}

/** What cannot be removed now costs space only, and `verify` finds it. */
async function removeUnnamed(
  { db, blobs, logger }: ProcessMediaDependencies,
  { projectId, recordingId }: ProcessTask,
): Promise<void> {
  try {
    const files = await readMediaFiles(db, projectId, recordingId);
    // Whoever deletes the recording meanwhile removes all of it.
    if (files.size === 0) return;
    const named = new Set([...files.values()].map(({ blobKey }) => blobKey));
    for await (const { key } of blobs.list(mediaPrefix(projectId, recordingId)))
      if (!named.has(key)) await blobs.delete(key);
  } catch (error) {
    logger.warn({ err: error, recordingId }, 'could not remove superfluous files');
  }
}

async function store(
  blobs: BlobStore,
  { projectId, recordingId }: ProcessTask,
  { role, path, contentType, extension }: DerivedFile,
): Promise<MediaFile> {
  const blobKey = newMediaKey(projectId, recordingId, role, extension);
  return { role, blobKey, contentType, ...(await blobs.putFile(blobKey, path, { contentType })) };
}

/** The file stays, and can be fetched; only what would have been made of it is missing. */
async function fail(
  { db, onProcessed }: ProcessMediaDependencies,
  { projectId, recordingId, original }: ProcessTask,
  originalSha256: string | null,
  errorMessage: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await lockRecording(tx, projectId, recordingId))) return;
    if (!(await markFailed(tx, projectId, recordingId, originalSha256))) return;
    await describeOnRecording(tx, projectId, recordingId, {
      durationSeconds: null,
      sizeBytes: original.sizeBytes,
      path: mediaPath(projectId, recordingId),
    });
    await advanceStatus(tx, { projectId, recordingId, to: 'error', errorMessage });
    await onProcessed(tx, { projectId, recordingId });
  });
}

/** Stored without the server's address, which is put before it when it is read. */
function mediaPath(projectId: number, recordingId: string): string {
  return `/api/projects/${projectId}/desktop_recordings/${recordingId}/media/`;
}

const touchMs = 60_000;
const abandonedMs = 60 * 60_000;

async function inScratchFolder(
  parent: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const folder = await mkdtemp(join(parent, 'media-'));
  const touching = setInterval(() => {
    const now = new Date();
    utimes(folder, now, now).catch(() => {});
  }, touchMs);
  try {
    await work(folder);
  } finally {
    clearInterval(touching);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Folders of runs that were killed: nobody has touched them for long, in any process. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const facts = await stat(path).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > abandonedMs)
      await rm(path, { recursive: true, force: true });
  }
}
