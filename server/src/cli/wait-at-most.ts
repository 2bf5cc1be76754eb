import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something has ended, but no longer than that: what is left ends with the process. */
export async function waitAtMost(durationMs: number, ended: PromiseLike<void>): Promise<void> {
  const inTime = new AbortController();
  const late = delay(durationMs, undefined, { signal: inTime.signal }).catch(() => undefined);
  try {
    await Promise.race([ended, late]);
  } finally {
    inTime.abort();
  }
}
