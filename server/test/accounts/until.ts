import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

const patienceMs = 5000;

/** Waits until it is so; fails after 5 seconds. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  while (!(await isSo())) {
    assert.ok(performance.now() - startedAt < patienceMs, 'It did not become so.');
    await delay(50);
  }
}
