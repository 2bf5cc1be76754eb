import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, or until the signal is aborted; the caller asks the signal which. */
export type Pause = (durationMs: number, signal: AbortSignal) => Promise<void>;

export const realPause: Pause = async (durationMs, signal) => {
  // An abort is told by the signal itself, with its own reason.
  await sleep(durationMs, undefined, { signal }).catch(() => {});
};
