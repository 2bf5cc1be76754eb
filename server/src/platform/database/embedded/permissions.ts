import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import { EmbeddedPostgresError } from './errors.ts';

/** Whether the permission bits let the account pass through all folders above the path and read it. */
export async function canReach(path: string, account: Account): Promise<boolean> {
  return allows(await stat(path), account, 4) && (await canPassTo(path, account));
}

/** Whether the permission bits let the account pass through all folders above the path. */
export async function canPassTo(path: string, account: Account): Promise<boolean> {
  return (await findClosedFolder(path, account)) === null;
}

/** Throws when the permission bits keep the account from the cluster's folder. */
export async function requireReachable(folder: ClusterFolder, account: Account): Promise<void> {
  if (await canPassTo(folder.root, account)) return;
  throw new EmbeddedPostgresError(await explainUnreachable(folder, account));
}

export async function explainUnreachable(
  { dataDir, root }: ClusterFolder,
  account: Account | null,
): Promise<string> {
  const closed = account && (await findClosedFolder(root, account).catch(() => null));
  if (!account || !closed) {
    return `The data folder ${dataDir} cannot be entered. Set MINUTEBOOK_DATA_DIR to another folder.`;
  }
  return (
    `The data folder ${dataDir} cannot be reached by the account PostgreSQL runs under (uid ${account.uid}), because ${closed} is closed to it. ` +
    `Set MINUTEBOOK_DATA_DIR to a folder elsewhere (such as /var/lib/minutebook), or open this one with: chmod o+x ${closed}`
  );
}

/** The outermost folder above the path that the account may not pass through. */
async function findClosedFolder(path: string, account: Account): Promise<string | null> {
  let closed: string | null = null;
  for (let at = dirname(path); ; at = dirname(at)) {
    if (!allows(await stat(at), account, 1)) closed = at;
    if (at === dirname(at)) return closed;
  }
}

function allows(
  { mode, uid, gid }: { mode: number; uid: number; gid: number },
  account: Account,
  bit: 1 | 4,
): boolean {
  if (uid === account.uid) return (mode & (bit << 6)) !== 0;
  if (gid === account.gid) return (mode & (bit << 3)) !== 0;
  return (mode & bit) !== 0;
}
