import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { isMinutebookError } from '../../../domain/errors.ts';
import { newMediaKey } from '../../../domain/media-keys.ts';
import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { Database } from '../../../platform/database/database.ts';
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
}

/** Makes of an arrived file what the recording needs: its duration, sound, picture, playback. */
export function processMedia(dependencies: ProcessMediaDependencies): JobHandler<RecordingPayload> {
  return {
    kind: processMediaJob,
    async handle({ projectId, recordingId }, run) {
      const { db, logger } = dependencies;
      const media = await readMedia(db, projectId, recordingId);
      if (media === null || media.state === 'deleted' || media.state === 'processed') return;
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
    dependencies.logger.error({ err: error, recordingId: task.recordingId }, 'media processing');
    await fail(dependencies, task, null, lastMessage);
  }
}

const checksumMessage =
  'The file that arrived is not the one that was announced: its SHA-256 differs. It is kept as it is; upload the file again as a new recording.';
const lastMessage =
  'The file arrived and is kept, but could not be processed. Whoever runs the server finds the cause in its log.';

async function sha256Of(blobs: BlobStore, key: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await blobs.read(key)) hash.update(chunk);
  return hash.digest('hex');
}

/** The files go in first, under new keys; then the rows name them, all at once. */
async function succeed(
  { db, blobs }: ProcessMediaDependencies,
  task: ProcessTask,
  originalSha256: string,
  outcome: ProcessedMedia,
): Promise<void> {
  const { projectId, recordingId, original } = task;
  const before = await readMediaFiles(db, projectId, recordingId);
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
    return true;
  });
  const replaced = files.map((file) => before.get(file.role)?.blobKey);
  const superfluous = kept ? replaced : files.map((file) => file.blobKey);
  for (const key of superfluous) if (key !== undefined) await blobs.delete(key);
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
  { db }: ProcessMediaDependencies,
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
  });
}

/** Stored without the server's address, which is put before it when it is read. */
function mediaPath(projectId: number, recordingId: string): string {
  return `/api/projects/${projectId}/desktop_recordings/${recordingId}/media/`;
}

async function inScratchFolder(
  parent: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'media-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
