import { chown, lstat, mkdtemp, readFile, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import { EmbeddedPostgresError } from './errors.ts';

export const socketPort = 5432;

/** sun_path has 108 bytes on Linux and 104 elsewhere, with a zero at the end. */
const longestPathBytes = process.platform === 'linux' ? 107 : 103;

export interface SocketFolder {
  readonly path: string;
  /** Outside of the data folder, where it must be recorded to be found by another process. */
  readonly isTemporary: boolean;
  /** Undoes what was made here, for a start that failed. */
  discard(): Promise<void>;
}

/** A private folder whose path is short enough for a socket in it. */
export async function chooseSocketFolder(
  folder: ClusterFolder,
  account: Account | null,
): Promise<SocketFolder> {
  if (isShortEnough(folder.run)) {
    // The script that starts PostgreSQL makes this one, as its account.
    return { path: folder.run, isTemporary: false, discard: async () => {} };
  }
  const recorded = await findRecorded(folder, account?.uid ?? process.getuid?.());
  if (recorded !== null) return { path: recorded, isTemporary: true, discard: async () => {} };
  const path = await makeTemporary(account);
  return { path, isTemporary: true, discard: () => rmdir(path).catch(() => undefined) };
}

/** Where the socket of a running PostgreSQL would be, or null when no folder can be trusted. */
export async function findSocketFolder(folder: ClusterFolder): Promise<string | null> {
  if (isShortEnough(folder.run)) return folder.run;
  const owner = await lstat(folder.root).catch(() => null);
  return owner === null ? null : findRecorded(folder, owner.uid);
}

function isShortEnough(path: string): boolean {
  return Buffer.byteLength(join(path, `.s.PGSQL.${socketPort}`)) <= longestPathBytes;
}

/** Anyone can make a folder of that name in /tmp once ours is gone, so its owner and mode count. */
async function findRecorded(
  folder: ClusterFolder,
  uid: number | undefined,
): Promise<string | null> {
  try {
    const path = (await readFile(folder.socketRecordFile, 'utf8')).trim();
    const stats = await lstat(path);
    const isPrivate = stats.isDirectory() && stats.uid === uid && (stats.mode & 0o777) === 0o700;
    return isPrivate && isShortEnough(path) ? path : null;
  } catch {
    return null;
  }
}

async function makeTemporary(account: Account | null): Promise<string> {
  const parent = isShortEnough(join(tmpdir(), 'minutebook-XXXXXX')) ? tmpdir() : '/tmp';
  try {
    const path = await mkdtemp(join(parent, 'minutebook-'));
    if (account !== null) await chown(path, account.uid, account.gid);
    return path;
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The path of the data folder is too long for the database's socket, and ${parent} cannot hold it instead. ` +
        'Set MINUTEBOOK_DATA_DIR to a folder with a shorter path.',
      { cause: error },
    );
  }
}
