import { execFile } from 'node:child_process';
import { chmod, chown, lstat, mkdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { ClusterFolder } from './cluster-folder.ts';
import { EmbeddedPostgresError, explainFileSystemError } from './errors.ts';

/** The account PostgreSQL is started under, when that is not our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

interface NamedAccount extends Account {
  readonly name: string;
}

/**
 * PostgreSQL refuses to run as root, so root starts it under another account: the owner of the
 * cluster, else of the data folder (a volume is often made for an account), else a usual one.
 * Null where PostgreSQL runs under our own account.
 */
export async function chooseAccount(folder: ClusterFolder): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const clusterOwner = await ownerOf(folder.data);
  // PostgreSQL itself needs no entry in passwd, only initdb does.
  if (clusterOwner !== null) return clusterOwner;
  const named = await readAccounts();
  const dataDirOwner = await ownerOf(folder.dataDir);
  const chosen =
    named.find((account) => account.uid === dataDirOwner?.uid) ??
    unprivilegedNames.map((name) => named.find((account) => account.name === name)).find(Boolean);
  if (chosen !== undefined) return { uid: chosen.uid, gid: chosen.gid };
  throw new EmbeddedPostgresError(
    'PostgreSQL cannot run as root, and this system has neither an account "postgres" nor "nobody". ' +
      'Start Minutebook under another account than root, or set DATABASE_URL to an outside PostgreSQL 15 or newer.',
  );
}

const unprivilegedNames = ['postgres', '_postgres', 'nobody', 'daemon'];

async function ownerOf(path: string): Promise<Account | null> {
  try {
    const { uid, gid } = await lstat(path);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

async function readAccounts(): Promise<NamedAccount[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0 && account.gid > 0);
}

/** Creates the cluster's folder for the account, or checks that it can be used. */
export async function prepareClusterRoot(folder: ClusterFolder, account: Account | null) {
  try {
    await mkdir(folder.root, { mode: 0o700 }).catch(ignoreExisting);
    if (account === null) return await requireOwn(folder);
    await openDataFolder(account, folder);
    await giveTo(account, folder);
  } catch (error) {
    throw explainFileSystemError(error, folder.dataDir);
  }
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

/** Whether the permission bits let the account pass through all folders above the path and read it. */
export async function canReach(path: string, account: Account): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const isReadable = allows({ mode, uid, gid }, account, 4);
  return isReadable && (await findClosedFolder(path, account)) === null;
}

/** Throws when the permission bits keep the account from the cluster's folder. */
export async function requireReachable(folder: ClusterFolder, account: Account): Promise<void> {
  const closed = await findClosedFolder(folder.root, account);
  if (closed !== null) throw new EmbeddedPostgresError(await explainUnreachable(folder, account));
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
