import { execFile } from 'node:child_process';
import { chmod, chown, lstat, mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import { EmbeddedPostgresError, explainFileSystemError } from './errors.ts';
import type { LaunchTools } from './launch-tools.ts';
import { canPassTo } from './permissions.ts';
import { type Reach, reachByDescriptor, reachByPath } from './reach.ts';

/** Creates the cluster's folder for the account, or checks that it can be used. */
export async function prepareClusterRoot(
  folder: ClusterFolder,
  account: Account | null,
  tools: Pick<LaunchTools, 'descriptorFolder'>,
): Promise<Reach> {
  try {
    await mkdir(folder.root, { mode: 0o700 }).catch(ignoreExisting);
    if (account === null) {
      await requireOwn(folder);
      return reachByPath(folder);
    }
    const reach = await makeReachable(folder, account, tools);
    await giveTo(account, folder);
    return reach;
  } catch (error) {
    throw explainFileSystemError(error, folder.dataDir);
  }
}

/**
 * By descriptor only where the account cannot come by path. The data folder then stays closed, too:
 * it keeps the account from going on by ".." to what lies beside it, such as a checkout.
 */
async function makeReachable(
  folder: ClusterFolder,
  account: Account,
  { descriptorFolder }: Pick<LaunchTools, 'descriptorFolder'>,
): Promise<Reach> {
  const isClosedAbove = !(await canPassTo(folder.dataDir, account));
  if (isClosedAbove && descriptorFolder !== null) return reachByDescriptor(descriptorFolder);
  await openDataFolder(account, folder);
  const isClosed = !(await canPassTo(folder.root, account));
  return isClosed && descriptorFolder !== null
    ? reachByDescriptor(descriptorFolder)
    : reachByPath(folder);
}

/**
 * A data folder that is closed to all but root is opened for the account's group, to pass through.
 * One with rights for another group, or a home, is left as it is.
 */
async function openDataFolder(account: Account, { dataDir }: ClusterFolder): Promise<void> {
  const { uid, gid, mode } = await stat(dataDir);
  const isForRootAlone = uid === 0 && (mode & (gid === 0 ? 0o007 : 0o077)) === 0;
  if (!isForRootAlone || dataDir === homedir()) return;
  await chown(dataDir, 0, account.gid);
  await chmod(dataDir, (mode & 0o7777) | 0o010);
}

/** What root made, or restored from a backup, is handed to the account with all that is in it. */
async function giveTo({ uid, gid }: Account, folder: ClusterFolder): Promise<void> {
  for (const path of [folder.root, folder.data]) {
    const owner = await lstat(path).then(
      (stats) => stats.uid,
      () => uid,
    );
    if (owner !== uid) await promisify(execFile)('chown', ['-R', '-h', `${uid}:${gid}`, path]);
  }
}

async function requireOwn(folder: ClusterFolder): Promise<void> {
  const { uid } = await lstat(folder.root);
  if (process.getuid === undefined || uid === process.getuid()) return;
  throw new EmbeddedPostgresError(
    `The database in ${folder.root} belongs to another account (uid ${uid}). ` +
      'Run Minutebook under that account or as root, or set MINUTEBOOK_DATA_DIR to another folder.',
  );
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
