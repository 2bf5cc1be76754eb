import { access, constants, mkdir, readdir, readlink, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { copyPackage, isCopying, versionOf } from './binaries-copy.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { canPassTo } from './permissions.ts';
import { listPostgresProcesses } from './processes.ts';

const unusedAfterMs = 7 * 24 * 60 * 60_000;

/**
 * Copies a package as copyPackage does, to a folder of the system that all clusters share, for an
 * account which can reach neither the package nor the data folder. PostgreSQL cannot be run through
 * a descriptor as its data can be kept: it resolves the path of its own program to a real one.
 */
export async function copyToCache(
  packageFolder: string,
  cacheFolder: string,
  account: Account,
  complete: (folder: string) => Promise<unknown>,
): Promise<string> {
  try {
    await mkdir(cacheFolder, { recursive: true });
    if (!(await canPassTo(cacheFolder, account))) throw new Error(`${cacheFolder} is closed, too`);
    const copy = await copyPackage(packageFolder, cacheFolder, complete);
    await utimes(copy, new Date(), new Date());
    // Fails even for root where the file system is mounted with noexec.
    await access(join(copy, 'native', 'bin', 'postgres'), constants.X_OK);
    return copy;
  } catch (error) {
    const message = explainNoCache(packageFolder, cacheFolder, account);
    throw new EmbeddedPostgresError(message, { cause: error });
  }
}

function explainNoCache(packageFolder: string, cacheFolder: string, { uid }: Account): string {
  return (
    `The PostgreSQL that comes with Minutebook cannot be reached by the account it must run under (uid ${uid}) in ${packageFolder}, ` +
    `and a copy in ${cacheFolder} cannot be made or used. Install Minutebook in a folder that others may pass through (such as /opt/minutebook), or set DATABASE_URL to an outside PostgreSQL 15 or newer.`
  );
}

/** Removes the copies of other versions that nobody has started for a week and that do not run. */
export async function removeUnusedCopies(
  packageFolder: string,
  cacheFolder: string,
): Promise<void> {
  const current = await versionOf(packageFolder);
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    const copy = join(cacheFolder, name);
    if (name === current || isCopying(name)) continue;
    const ageMs = Date.now() - (await stat(copy)).mtimeMs;
    if (ageMs > unusedAfterMs && !(await mayRun(copy))) await rm(copy, { recursive: true });
  }
}

async function mayRun(copy: string): Promise<boolean> {
  for (const pid of await listPostgresProcesses()) {
    // A process that has ended has none. One that we may not see could be of this copy.
    const program = await readlink(`/proc/${pid}/exe`).catch((error) =>
      error.code === 'ENOENT' ? '' : copy,
    );
    if (program.startsWith(copy)) return true;
  }
  return false;
}
