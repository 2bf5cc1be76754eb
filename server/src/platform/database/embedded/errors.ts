export type FolderHolder = 'server' | 'command' | 'unknown';

/** The message is one line for an operator: what happened and what to do. Details are in the cause. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
  readonly holder: FolderHolder;

  constructor(dataDir: string, holder: FolderHolder) {
    super(`The data folder ${dataDir} is in use by ${holderWords[holder]}`);
    this.holder = holder;
  }
}

const holderWords: Record<FolderHolder, string> = {
  server:
    'another Minutebook server. Stop that one, or set MINUTEBOOK_DATA_DIR to another folder for this one.',
  command: 'a Minutebook command that is still running. Try again when it has finished.',
  unknown:
    'another process, maybe in another container. Stop that one, or set MINUTEBOOK_DATA_DIR to another folder.',
};

const fileSystemProblems: Record<string, string> = {
  EEXIST: 'is a file, not a folder. Set MINUTEBOOK_DATA_DIR to a folder.',
  ENOTDIR: 'is a file or lies below one. Set MINUTEBOOK_DATA_DIR to a folder.',
  EACCES:
    'cannot be read and written by this account. Give the account the folder, or set MINUTEBOOK_DATA_DIR to another one.',
  EPERM:
    'cannot be changed by this account. Give the account the folder, or set MINUTEBOOK_DATA_DIR to another one.',
  // Node's recursive mkdir says this of a read-only file system.
  ENOENT: 'cannot be created. Set MINUTEBOOK_DATA_DIR to a folder that can be written.',
  EROFS: 'is on a read-only file system. Set MINUTEBOOK_DATA_DIR to a folder that can be written.',
  ENOSPC: 'is on a disk that is full. Free some space and start again.',
  EDQUOT: 'is over its disk quota. Free some space and start again.',
  ENAMETOOLONG: 'has too long a path. Set MINUTEBOOK_DATA_DIR to a shorter one.',
  ELOOP: 'is a loop of symbolic links. Set MINUTEBOOK_DATA_DIR to a real folder.',
};

/** Turns an error of node:fs on something in the data folder into one line for the operator. */
export function explainFileSystemError(error: unknown, dataDir: string): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problem = fileSystemProblems[code];
  if (problem === undefined) return error instanceof Error ? error : new Error(String(error));
  return new EmbeddedPostgresError(`The data folder ${dataDir} ${problem}`, { cause: error });
}
