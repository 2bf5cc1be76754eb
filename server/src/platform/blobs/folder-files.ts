import type { Dir, Stats } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  opendir,
  rename,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { errorCode, isAbsent } from './folder-errors.ts';
import { withinTime } from './time-limit.ts';

export type FolderFiles = ReturnType<typeof createFolderFiles>;

/**
 * Operations on files below one folder, each limited in time: a network file system that hangs
 * cannot be interrupted, but nobody has to wait for it. Errors are those of the system.
 */
export function createFolderFiles(folder: string, timeoutMs: number) {
  const limited = <T>(work: Promise<T>, discard?: (late: T) => unknown): Promise<T> =>
    withinTime(timeoutMs, work, discard);

  const openFile = (path: string, flags: string | number): Promise<FileHandle> =>
    limited(open(path, flags), (late) => late.close());

  /** A new name in a folder survives a power cut only once the folder itself is on disk. */
  async function syncFolder(path: string): Promise<void> {
    if (process.platform === 'win32') return;
    const handle = await openFile(path, 'r');
    try {
      await limited(handle.sync());
    } catch (error) {
      // Some network file systems write names at once and have no such call.
      if (errorCode(error) !== 'EINVAL') throw error;
    } finally {
      await limited(handle.close());
    }
  }

  /** Puts a removal on disk: in the folder of the path, or what is left above it. */
  async function syncNearestFolder(path: string): Promise<void> {
    const parent = dirname(path);
    try {
      await syncFolder(parent);
    } catch (error) {
      if (!isAbsent(error)) throw error;
      if (parent.startsWith(folder + sep)) await syncNearestFolder(parent);
    }
  }

  async function makeFolder(path: string): Promise<void> {
    const firstMade = await limited(mkdir(path, { recursive: true }));
    if (firstMade === undefined) return;
    for (let made = path; made.length >= firstMade.length; made = dirname(made)) {
      await syncFolder(dirname(made));
    }
  }

  /** Does something in a folder that is made for it, and again if a cleaner took it away. */
  async function inFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await makeFolder(path);
        return await work();
      } catch (error) {
        if (attempt === 5 || errorCode(error) !== 'ENOENT') throw error;
      }
    }
  }

  /** The file at `from` takes the place of what is at `to`; durable. */
  async function moveFile(from: string, to: string): Promise<void> {
    await inFolder(dirname(to), () => limited(rename(from, to)));
    await syncFolder(dirname(to));
  }

  async function removeFile(path: string): Promise<boolean> {
    try {
      await limited(unlink(path));
      return true;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  /** Removes the folders above a path as long as they are empty, never `top` itself. */
  async function removeEmptyFolders(path: string, top: string = folder): Promise<void> {
    const parent = dirname(path);
    if (!parent.startsWith(top + sep)) return;
    try {
      await limited(rmdir(parent));
    } catch (error) {
      if (!isAbsent(error)) return;
    }
    await removeEmptyFolders(parent, top);
  }

  async function statFile(path: string): Promise<Stats | null> {
    try {
      const facts = await limited(stat(path));
      return facts.isFile() ? facts : null;
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  /** Every file below, one directory entry in memory at a time. */
  async function* walk(path: string): AsyncGenerator<string> {
    let entries: Dir;
    try {
      entries = await limited(opendir(path), (late) => late.close());
    } catch (error) {
      if (isAbsent(error)) return;
      throw error;
    }
    try {
      for (;;) {
        const entry = await limited(entries.read());
        if (entry === null) return;
        const found = join(path, entry.name);
        if (entry.isDirectory()) yield* walk(found);
        else yield found;
      }
    } finally {
      await limited(entries.close());
    }
  }

  return {
    limited,
    openFile,
    syncFolder,
    syncNearestFolder,
    inFolder,
    moveFile,
    removeFile,
    removeEmptyFolders,
    statFile,
    walk,
  };
}
