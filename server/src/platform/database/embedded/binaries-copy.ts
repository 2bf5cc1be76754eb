import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isRealFolder } from './cluster-folder.ts';

const copyingPrefix = 'copying-';
const abandonedAfterMs = 10 * 60_000;

/**
 * Copies a package's `native` folder to `<cacheFolder>/<version>` unless it is there, and returns
 * that folder. The copy appears by a rename, so that a process killed here, or two at a time,
 * leave no half of one. `complete` adds what the copy still lacks.
 */
export async function copyPackage(
  packageFolder: string,
  cacheFolder: string,
  complete: (folder: string) => Promise<unknown>,
): Promise<string> {
  const target = join(cacheFolder, await versionOf(packageFolder));
  await mkdir(cacheFolder, { recursive: true });
  await chmod(cacheFolder, 0o755);
  await removeAbandoned(cacheFolder);
  if (await isRealFolder(target)) return target;
  const copying = join(cacheFolder, copyingPrefix + randomBytes(6).toString('hex'));
  try {
    await copyNative(packageFolder, copying);
    await complete(copying);
    await rename(copying, target).catch(async (error) => {
      if (!(await isRealFolder(target))) throw error;
    });
  } finally {
    await rm(copying, { recursive: true, force: true });
  }
  return target;
}

/** Removes the copies of other versions; only for the one who holds the data folder. */
export async function removeOtherCopies(packageFolder: string, cacheFolder: string): Promise<void> {
  const current = await versionOf(packageFolder);
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    if (name !== current && !isCopying(name)) {
      await rm(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

/** Whether the name is that of a copy which is not complete. */
export function isCopying(name: string): boolean {
  return name.startsWith(copyingPrefix);
}

/** The name of a package's copy. */
export async function versionOf(packageFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  // One data folder can be used from machines of different kinds, one after the other.
  return `${version}-${process.platform}-${process.arch}`;
}

async function copyNative(packageFolder: string, copying: string): Promise<void> {
  await cp(join(packageFolder, 'native'), join(copying, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  if (process.platform === 'win32') return;
  // The package may be closed to the account, or read-only even for its owner.
  await promisify(execFile)('chmod', ['-R', 'u+w,a+rX', copying]);
  // After a power cut the renamed folder would be there, but its files could be empty.
  await promisify(execFile)('sync', ['-f', copying]).catch(() => undefined);
}

async function removeAbandoned(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const path = join(cacheFolder, name);
    if (!isCopying(name)) continue;
    const ageMs = Date.now() - (await stat(path).then((stats) => stats.mtimeMs, Date.now));
    if (ageMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
