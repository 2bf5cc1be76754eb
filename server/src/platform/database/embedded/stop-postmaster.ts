import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { LaunchContext } from './launch-context.ts';
import type { LockedProcess } from './locked-process.ts';
import { endOrphans } from './orphans.ts';

/** How PostgreSQL names the ways to stop, with the signals that ask for them. */
const stopModes = { smart: 'SIGTERM', fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

const fastMs = 7000;
const immediateMs = 1000;
const killMs = 1000;

/** Stops PostgreSQL within 10 s, after a wait for other clients of at most the given time. */
export async function stopPostmaster(
  context: LaunchContext,
  process: LockedProcess,
  waitForClientsMs = 0,
): Promise<void> {
  if (waitForClientsMs > 0) {
    requestStop(context, process, 'smart');
    if (await endsWithin(process, waitForClientsMs)) return;
  }
  requestStop(context, process, 'fast');
  if (await endsWithin(process, fastMs)) return;
  context.onProgress('PostgreSQL takes too long to stop; it will recover at the next start.');
  requestStop(context, process, 'immediate');
  if (await endsWithin(process, immediateMs)) return;
  process.signal('SIGKILL');
  await endOrphans(context.folder);
  await endsWithin(process, killMs);
}

function requestStop(context: LaunchContext, target: LockedProcess, mode: keyof typeof stopModes) {
  if (process.platform !== 'win32') {
    target.signal(stopModes[mode]);
    return;
  }
  // Windows has no such signals; pg_ctl knows PostgreSQL's replacement for them.
  const args = ['stop', '-D', context.folder.data, '-m', mode, '-W'];
  execFile(context.binaries.pgCtl, args, { windowsHide: true }, () => undefined);
}

const leftoversMs = 500;
const leftoversTries = 12;

/** Waits until the processes of a dead postmaster are gone too, and ends those that stay. */
export async function endLeftovers(context: LaunchContext, process: LockedProcess): Promise<void> {
  for (let tries = 0; tries < leftoversTries; tries += 1) {
    if (await endsWithin(process, leftoversMs)) return;
    // Without the lock it has left nothing: those that are there serve the one who has it.
    if (!(await process.hasLock)) return;
    await endOrphans(context.folder);
  }
}

async function endsWithin(process: LockedProcess, ms: number): Promise<boolean> {
  const timeout = new AbortController();
  try {
    const late = delay(ms, false, { signal: timeout.signal }).catch(() => false);
    return await Promise.race([process.closed.then(() => true), late]);
  } finally {
    timeout.abort();
  }
}
