import { MinutebookError } from '../../../domain/errors.ts';
import type { MediaRole } from '../../../domain/media-keys.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { type MediaFile, readMedia, readMediaFiles } from '../media-store.ts';

/** The first of these files that the recording has; says why there is none. */
export async function findMediaFile(
  db: Queryable,
  projectId: number,
  recordingId: string,
  roles: readonly MediaRole[],
): Promise<MediaFile> {
  const files = await readMediaFiles(db, projectId, recordingId);
  const role = roles.find((candidate) => files.has(candidate));
  const file = role === undefined ? undefined : files.get(role);
  if (file !== undefined) return file;
  const media = await readMedia(db, projectId, recordingId);
  if (media?.state === 'deleted') throw new MinutebookError('media_deleted');
  if (media !== null || (await recordingExists(db, projectId, recordingId))) {
    throw new MinutebookError('media_not_ready');
  }
  throw new MinutebookError('not_found');
}

const extensions: Readonly<Record<string, string>> = {
  'video/webm': 'webm',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
  'audio/x-matroska': 'mka',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'video/ogg': 'ogv',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/aac': 'aac',
  'image/jpeg': 'jpg',
};

/** The name a browser saves the file under. */
export function fileName(recordingId: string, file: MediaFile): string {
  const extension = extensions[file.contentType] ?? 'bin';
  return `${recordingId}${file.role === 'poster' ? '-poster' : ''}.${extension}`;
}
