import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Files that commands are given. */

/** Why a file is not taken, as the end of a sentence that begins with its name. */
export class UnfitFile extends Error {
  override readonly name = 'UnfitFile';
}

/** Throws UnfitFile. */
export async function statFile(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw new UnfitFile(explainFileError(error));
  }
}

/** The end of a sentence that begins with the file's name. */
export function explainFileError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist. Check its name';
  if (code === 'EACCES' || code === 'EPERM')
    return 'may not be read by this account. Change its permissions';
  return `cannot be read (${message})`;
}

/** Copies have a birth later than their content, and some file systems know no birth at all. */
export function dateOf({ birthtimeMs, mtimeMs }: Stats): Date {
  const isPlausible = birthtimeMs > 0 && birthtimeMs <= mtimeMs;
  return new Date(isPlausible ? birthtimeMs : mtimeMs);
}
