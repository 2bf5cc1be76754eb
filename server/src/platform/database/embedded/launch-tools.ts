import { realpathSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

export interface LaunchTools {
  /** util-linux setpriv, where the kernel itself can tell PostgreSQL that Node has died. */
  readonly setpriv: string | null;
  /** What takes the advisory lock: `flock`, or else `perl`, which macOS has. */
  readonly locker: string | null;
  /** Where a process finds the folders it has open, each under the number of its descriptor. */
  readonly descriptorFolder: string | null;
  /** For copies of the binaries which another account than root must reach. */
  readonly cacheFolder: string;
}

const usualFolders = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin'];

export function findLaunchTools(): LaunchTools {
  return {
    setpriv: findSetpriv(),
    locker: findTool('flock') ?? findTool('perl'),
    descriptorFolder: findDescriptorFolder(),
    cacheFolder: '/var/cache/minutebook-postgres',
  };
}

/** Elsewhere than on Linux there may be a /dev/fd, but no path leads on from a folder in it. */
function findDescriptorFolder(): string | null {
  const path = '/proc/self/fd';
  const isThere = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return process.platform === 'linux' && isThere ? path : null;
}

function findSetpriv(): string | null {
  // The kernel's signal follows the thread that spawned, and a worker may end before the process.
  if (process.platform !== 'linux' || !isMainThread) return null;
  const path = findTool('setpriv');
  // The one of busybox does not know --pdeathsig.
  return path !== null && basename(realpathSync(path)) === 'setpriv' ? path : null;
}

function findTool(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders];
  for (const folder of folders) {
    // A relative entry would be looked up in another folder by the child.
    if (!folder.startsWith('/')) continue;
    try {
      realpathSync(join(folder, name));
      return join(folder, name);
    } catch {}
  }
  return null;
}
