import { execFile } from 'node:child_process';
import { lstat, mkdir, readFile, stat } from 'node:fs/promises';
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
    if (account !== null) await giveTo(account, folder);
    else await requireOwn(folder);
  } catch (error) {
    throw explainFileSystemError(error, folder.dataDir);
  }
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

/** The outermost folder above the path that the account may not pass through. */
export async function findClosedFolder(path: string, account: Account): Promise<string | null> {
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
