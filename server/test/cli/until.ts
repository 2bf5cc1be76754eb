import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the condition holds; fails after the limit. Returns the time it took. */
export async function until(
  what: string,
  limitMs: number,
  holds: () => boolean | Promise<boolean>,
): Promise<number> {
  const startedMs = performance.now();
  for (;;) {
    if (await holds()) return performance.now() - startedMs;
    if (performance.now() - startedMs > limitMs) throw new Error(`Still waiting: ${what}`);
    await delay(20);
  }
}
