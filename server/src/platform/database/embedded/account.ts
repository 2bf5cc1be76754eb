import { lstat, readFile } from 'node:fs/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { EmbeddedPostgresError } from './errors.ts';

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
