import { extname } from 'node:path';

/** Of files that are taken for audio or video by their names. */
export const knownExtensions: readonly string[] = 'webm mp4 m4a mov mkv wav mp3 ogg flac aac'.split(
  ' ',
);

export function hasKnownExtension(path: string): boolean {
  return knownExtensions.includes(extname(path).slice(1).toLowerCase());
}
