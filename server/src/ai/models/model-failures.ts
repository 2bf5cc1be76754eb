import { MinutebookError } from '../../domain/errors.ts';

/** What may go wrong with a download, each with what happened and what to do about it. */

const goesOn = 'Repeat it to go on where it stopped.';

function failed(reason: string, remedy: string, cause?: unknown): MinutebookError {
  return new MinutebookError('model_download_failed', {
    detail: `The model could not be downloaded: ${reason}. ${remedy}`,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The server does not have it, or will not give it. */
export function refused(host: string, status: number, file: string): MinutebookError {
  return failed(
    `${host} answers ${status} for ${file}`,
    'Check MINUTEBOOK_MODELS_BASE_URL if it is set; otherwise update Minutebook, whose list of models may be too old.',
  );
}

/** Tried again and again, in vain. */
export function gaveUp(reason: string): MinutebookError {
  return failed(
    reason,
    `${goesOn} Where the hub cannot be reached, set MINUTEBOOK_MODELS_BASE_URL to a mirror of it.`,
  );
}

export function redirectRefused(reason: string): MinutebookError {
  return failed(reason, 'Check MINUTEBOOK_MODELS_BASE_URL, and the network in between.');
}

/** What arrives is not the file of the catalogue. */
export function wrongContent(file: string, reason: string): MinutebookError {
  return failed(
    `${file} ${reason}`,
    'Something on the way changes it, or the mirror has another file: check MINUTEBOOK_MODELS_BASE_URL and proxies, then repeat it.',
  );
}

export function diskFull(folder: string, missingBytes: number, cause?: unknown): MinutebookError {
  const megabytes = Math.ceil(missingBytes / 1_000_000);
  return failed(
    `the disk of ${folder} is full, ${megabytes} MB more are needed`,
    `Free some space, or set MINUTEBOOK_MODELS_DIR to a folder on another disk. ${goesOn}`,
    cause,
  );
}

/** A failure of the file system, in our words; others as they are. */
export function folderFailure(error: unknown, folder: string, missingBytes: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null || error instanceof MinutebookError) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, missingBytes, error);
  return failed(
    `${folder} cannot be written to (${code})`,
    'Check whose it is and whether its disk is sound, or set MINUTEBOOK_MODELS_DIR to another folder.',
    error,
  );
}
