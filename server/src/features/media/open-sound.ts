import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Database } from '../../platform/database/database.ts';
import { readMedia, readMediaFiles } from './media-store.ts';

export interface SoundDependencies {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly scratchFolder: string;
}

/** A recording's sound as a local file, 16 kHz and one channel; null where there is none. */
export async function openSound(
  { db, blobs, scratchFolder }: SoundDependencies,
  { projectId, recordingId }: { readonly projectId: number; readonly recordingId: string },
) {
  const media = await readMedia(db, projectId, recordingId);
  const audio = (await readMediaFiles(db, projectId, recordingId)).get('audio');
  if (media === null || audio === undefined) return null;
  await using opened = new AsyncDisposableStack();
  await mkdir(scratchFolder, { recursive: true });
  const folder = await mkdtemp(join(scratchFolder, 'sound-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const { path } = opened.use(await blobs.openLocally(audio.blobKey, folder));
  const parts = opened.move();
  return {
    audioPath: path,
    durationMs: media.durationMs ?? 0,
    ranges: media.soundRanges ?? [],
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}
