import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system that is really full when it is: in memory, mounted for the test. */
export interface SmallDisk extends AsyncDisposable {
  readonly path: string;
  /** Takes all the room but so many bytes. */
  fill(leaveBytes?: number): Promise<void>;
  /** Gives it back. */
  free(): Promise<void>;
}

/** Whether this machine lets us mount one, as root on Linux may. */
export async function canMount(): Promise<boolean> {
  const path = await mkdtemp(join(tmpdir(), 'minutebook-mount-'));
  try {
    await using _disk = await mountSmallDisk(path, 2 ** 20);
    return true;
  } catch {
    return false;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

export async function mountSmallDisk(path: string, sizeBytes: number): Promise<SmallDisk> {
  await mkdir(path, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'minutebook-test', path]);
  const filler = join(path, 'filler');
  return {
    path,
    async fill(leaveBytes = 0) {
      await rm(filler, { force: true });
      const { bavail, bsize } = await statfs(path);
      await writeFile(filler, Buffer.alloc(bavail * bsize - leaveBytes));
    },
    free: () => rm(filler, { force: true }),
    async [Symbol.asyncDispose]() {
      await run('umount', ['-l', path]);
    },
  };
}
