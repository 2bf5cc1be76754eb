import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { folderFailure } from './model-failures.ts';
import type { Pause } from './pause.ts';

/**
 * One process at a time changes a model: whoever made the lock file, and keeps touching it. Should
 * two ever take over a dead one's lock at the same moment, their bytes mix, the checksum tells, and
 * the file is fetched anew.
 */

export interface LockOptions {
  readonly path: string;
  readonly signal: AbortSignal;
  /** Called once, when another process has it. */
  readonly onWait: () => void;
  readonly pause: Pause;
  /** Without a sign of life; another number only in tests. */
  readonly deadAfterMs?: number;
}

const touchEveryMs = 2000;
const usualDeadAfterMs = 20_000;
const lookEveryMs = 500;

/** Waits until nobody else has it. */
export async function takeLock(options: LockOptions): Promise<AsyncDisposable> {
  const { path, signal, onWait, pause, deadAfterMs = usualDeadAfterMs } = options;
  const mine = `${hostname()} ${process.pid} ${randomUUID()}`;
  for (let looks = 0; !(await tryToTake(path, mine)); looks += 1) {
    if (await isDead(path, deadAfterMs)) await takeAway(path);
    else {
      if (looks === 0) onWait();
      await pause(lookEveryMs, signal);
      signal.throwIfAborted();
    }
  }
  const touching = setInterval(() => touch(path), touchEveryMs);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(touching);
      if ((await textOf(path)) === mine) await rm(path, { force: true });
    },
  };
}

/** Whether a process that is alive has it. */
export async function isLocked(path: string): Promise<boolean> {
  const isThere = (await stat(path).catch(() => null)) !== null;
  return isThere && !(await isDead(path, usualDeadAfterMs));
}

async function tryToTake(path: string, mine: string): Promise<boolean> {
  try {
    await using file = await open(path, 'wx');
    await file.writeFile(mine);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw folderFailure(error, dirname(path), 0);
  }
}

async function isDead(path: string, deadAfterMs: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  return Date.now() - found.mtimeMs > deadAfterMs || isKnownDead(await textOf(path));
}

/** Of this machine we know at once; another may share the folder. */
function isKnownDead(owner: string): boolean {
  const [host, pid] = owner.split(' ');
  if (host !== hostname() || pid === undefined) return false;
  try {
    return !process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

async function textOf(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => '');
}

async function takeAway(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => {});
  await rm(aside, { force: true });
}

function touch(path: string): void {
  const now = new Date();
  utimes(path, now, now).catch(() => {
    // Somebody took it for dead; the checksum is what counts in the end.
  });
}
