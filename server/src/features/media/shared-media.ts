import { text } from 'node:stream/consumers';
import type { RecordingRef } from '../../domain/processing.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { HttpReply, OperationRequest } from '../../platform/http/operation.ts';
import { fileReply } from './file-reply.ts';
import { readMedia, readMediaFiles } from './media-store.ts';
import { fileName, findMediaFile } from './routes/media-request.ts';

/** Media as others than the project's own people see them. */

export interface MediaOutline {
  readonly hasVideo: boolean;
  readonly hasPoster: boolean;
  readonly hasWaveform: boolean;
  /** Null until it is known. */
  readonly durationMs: number | null;
}

/** Null where there is nothing to play. */
export async function readMediaOutline(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<MediaOutline | null> {
  const files = await readMediaFiles(db, projectId, recordingId);
  const media = await readMedia(db, projectId, recordingId);
  if (media === null || !(files.has('playback') || files.has('original'))) return null;
  return {
    hasVideo: media.hasVideo ?? false,
    hasPoster: files.has('poster'),
    hasWaveform: files.has('waveform'),
    durationMs: media.durationMs,
  };
}

const rolesOf = {
  media: ['playback', 'original'],
  poster: ['poster'],
  waveform: ['waveform'],
} as const;

/** Throws as `findMediaFile` does. */
export async function serveMedia(
  { db, blobs }: { readonly db: Database; readonly blobs: BlobStore },
  { projectId, recordingId }: RecordingRef,
  what: keyof typeof rolesOf,
  request: Pick<OperationRequest, 'headers' | 'isHead'>,
): Promise<HttpReply> {
  const file = await findMediaFile(db, projectId, recordingId, rolesOf[what]);
  if (what === 'waveform') return { status: 200, body: await text(await blobs.read(file.blobKey)) };
  // Whoever is shown a recording need not know its id.
  const options = { filename: fileName('recording', file), disposition: 'inline' } as const;
  return fileReply(blobs, request, file, options);
}
