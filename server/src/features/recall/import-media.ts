import { isMinutebookError, MinutebookError } from '../../domain/errors.ts';
import { newMediaKey } from '../../domain/media-keys.ts';
import { isFinal, type Outlook, outlookOf } from './artifact-outlook.ts';
import { copyLeaseSeconds, takeCopyLease } from './copy-lease.ts';
import type { RecallDependencies } from './dependencies.ts';
import { failureWords } from './failure-words.ts';
import type { ImportStep } from './import-step.ts';
import type { RecallRecording } from './recall-documents.ts';
import { lockRecallUpload, setArtifactStates } from './recall-store.ts';
import { recordingExists } from './recording-facts-store.ts';
import { keyOf, wantImportLater } from './upload-progress.ts';

interface MediaKind {
  readonly extension: 'mp4' | 'mp3';
  readonly contentType: string;
}

interface MediaOutlook extends MediaKind {
  readonly outlook: Outlook;
}

const video: MediaKind = { extension: 'mp4', contentType: 'video/mp4' };
const audio: MediaKind = { extension: 'mp3', contentType: 'audio/mpeg' };
/** A meeting of a day over a slow line; a transfer that stands still ends long before. */
const copyTimeoutMs = 6 * 60 * 60 * 1000;
const maxMediaDefaultBytes = 16 * 1024 ** 3;

/** Copies the video, or the sound where there is no video, into our store. */
export async function importMedia(
  dependencies: RecallDependencies,
  step: ImportStep,
): Promise<void> {
  if (isFinal(step.row.media)) return;
  const found = await choose(dependencies, step.recording, step.signal);
  if (found.outlook.kind === 'waiting') return;
  if (found.outlook.kind === 'ended') return endWithout(dependencies, step, found.outlook);
  const { db } = dependencies;
  await using lease = await takeCopyLease(db, step.row);
  if (lease === null) {
    // Should whoever copies fail, this comes back.
    await db.transaction((tx) => wantImportLater(tx, dependencies, step.row, copyLeaseSeconds));
    return;
  }
  const signal = AbortSignal.any([step.signal, lease.lost, AbortSignal.timeout(copyTimeoutMs)]);
  try {
    await copyWhole(dependencies, { ...step, signal }, found);
  } catch (error) {
    if (!isMinutebookError(error) || error.code !== 'upload_too_large') throw error;
    await end(dependencies, step, 'failed', failureWords.mediaTooLarge);
  }
}

async function copyWhole(
  dependencies: RecallDependencies,
  step: ImportStep,
  found: MediaOutlook,
): Promise<void> {
  if (await copy(dependencies, step, found)) return;
  // The address had expired, or the file was deleted in between: a fresh look tells which.
  const fresh = await choose(dependencies, await step.readAgain(), step.signal);
  if (fresh.outlook.kind === 'ended') return endWithout(dependencies, step, fresh.outlook);
  if (await copy(dependencies, step, fresh)) return;
  throw new MinutebookError('upload_service_failed', {
    detail: 'Failed to download the media from Recall.ai: its address was refused.',
  });
}

async function choose(
  { api }: RecallDependencies,
  recording: RecallRecording,
  signal: AbortSignal,
): Promise<MediaOutlook> {
  const outlook = outlookOf(recording.video, recording);
  if (outlook.kind !== 'ended') return { ...video, outlook };
  if (recording.code === 'deleted') return { ...video, outlook };
  const listed = recording.audio ?? (await api.audioMixed(recording.id, signal))[0] ?? null;
  const sound = outlookOf(listed, recording);
  return sound.kind === 'ended' ? { ...video, outlook } : { ...audio, outlook: sound };
}

/** False where the address no longer opens the file. */
async function copy(
  { api, blobs, db, intake, maxMediaBytes = maxMediaDefaultBytes }: RecallDependencies,
  { row, signal }: ImportStep,
  { outlook, extension, contentType }: MediaOutlook,
): Promise<boolean> {
  const url = outlook.kind === 'done' ? outlook.artifact.urls.download_url : undefined;
  if (url === undefined) return false;
  const content = await api.download(url, { signal, maxBytes: maxMediaBytes });
  if (content === null) return false;
  const { projectId, recordingId } = row;
  const blobKey = newMediaKey(projectId, recordingId, 'original', extension);
  const stored = await blobs.put(blobKey, content, { contentType }).finally(() => {
    content.destroy();
  });
  const isTaken = await db.transaction(async (tx) => {
    if ((await lockRecallUpload(tx, row)) === null) return false;
    const accepted = await intake.accept(tx, {
      projectId,
      recordingId,
      source: 'recall',
      blobKey,
      ...stored,
      expectedSha256: null,
      contentType,
      filename: `recording.${extension}`,
      cutShort: false,
    });
    // Not accepted, but there: the recording has other media already, which are never overwritten.
    if (accepted || (await recordingExists(tx, row)))
      await setArtifactStates(tx, row, { media: 'imported' });
    return accepted;
  });
  if (!isTaken) await blobs.delete(blobKey);
  return true;
}

function endWithout(
  dependencies: RecallDependencies,
  step: ImportStep,
  { state, why }: Extract<Outlook, { kind: 'ended' }>,
): Promise<void> {
  return end(dependencies, step, state, failureWords.noMedia(why));
}

async function end(
  { db, advance }: RecallDependencies,
  { row }: ImportStep,
  state: 'missing' | 'failed',
  errorMessage: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const current = await lockRecallUpload(tx, row);
    if (current === null || isFinal(current.media)) return;
    await setArtifactStates(tx, row, { media: state });
    await advance(tx, { ...keyOf(row), to: 'error', errorMessage });
  });
}
