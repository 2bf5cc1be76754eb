import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import mime from 'mime-types';
import { recogniseContainer } from '../../features/media/processing/recognise-container.ts';
import { dateOf, explainFileError, statFile, UnfitFile } from '../input-file.ts';
import { hasKnownExtension, knownExtensions } from './known-extensions.ts';

/** A file to upload, as it was when it was looked at. */
export interface MediaFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
  /** The name without its extension. */
  readonly title: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** When it came to be, as far as the file system knows. */
  readonly startedAt: Date;
  /** Names this state of this file: changed content makes another one. */
  readonly digest: string;
}

/** Throws UnfitFile. */
export async function inspectFile(
  path: string,
  { anyType }: { anyType: boolean },
): Promise<MediaFile> {
  const absolute = resolve(path);
  const stats = await statFile(absolute);
  if (stats.isDirectory()) {
    throw new UnfitFile('is a folder. Name the files in it, or upload all of it with --watch');
  }
  if (!stats.isFile()) throw new UnfitFile('is not a file. Copy what it gives to one first');
  if (!anyType && !hasKnownExtension(absolute)) {
    throw new UnfitFile(
      `is not audio or video by its name (${knownExtensions.join(' ')}). Add --any-type to send it all the same`,
    );
  }
  if (stats.size === 0) {
    throw new UnfitFile('is empty. Check whether it was recorded or copied to its end');
  }
  if (!anyType) await checkContent(absolute);
  const name = basename(absolute);
  return {
    path: absolute,
    name,
    title: basename(name, extname(name)),
    contentType: mime.lookup(name) || 'application/octet-stream',
    sizeBytes: stats.size,
    modifiedMs: stats.mtimeMs,
    startedAt: dateOf(stats),
    digest: digestOf(absolute, stats.size, stats.mtimeMs),
  };
}

/** The server would find out as well, but only when it has all of the file. */
async function checkContent(path: string): Promise<void> {
  const recognised = await recogniseContainer(path).catch((error: unknown) => {
    throw new UnfitFile(explainFileError(error));
  });
  if (recognised.kind === 'container') return;
  throw new UnfitFile(
    `cannot be used. ${recognised.message} Add --any-type to send it all the same`,
  );
}

function digestOf(path: string, sizeBytes: number, modifiedMs: number): string {
  const text = JSON.stringify(['minutebook upload', path, sizeBytes, Math.trunc(modifiedMs)]);
  return createHash('sha256').update(text).digest('hex');
}

/** Whether the file is no longer what was looked at. */
export async function hasChanged(file: MediaFile): Promise<boolean> {
  const stats = await stat(file.path).catch(() => null);
  return stats === null || stats.size !== file.sizeBytes || stats.mtimeMs !== file.modifiedMs;
}

/** In hexadecimal. Throws UnfitFile, or the signal's reason. */
export async function sha256Of({ path }: MediaFile, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      signal.throwIfAborted();
      hash.update(chunk);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new UnfitFile(explainFileError(error));
  }
  return hash.digest('hex');
}
