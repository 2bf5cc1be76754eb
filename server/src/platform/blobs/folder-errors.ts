import { isMinutebookError, MinutebookError } from '../../domain/errors.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** No such file; a file where the path has a folder means the same. */
export function isAbsent(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

export function folderError(error: unknown): MinutebookError {
  if (isMinutebookError(error)) return error;
  if (errorCode(error) === 'ENOENT') return new MinutebookError('media_missing', { cause: error });
  const isFull = fullCodes.has(errorCode(error) ?? '');
  return new MinutebookError(isFull ? 'media_storage_full' : 'storage_unavailable', {
    cause: error,
  });
}

export async function asFolderErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw folderError(error);
  }
}
