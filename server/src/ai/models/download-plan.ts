/** When a download that broke off is taken up again, and when no more. */

export interface Interruption {
  /** For people: `huggingface.co is busy (503)`. */
  readonly reason: string;
  /** As the server asks. */
  readonly retryAfterSeconds: number | null;
}

export interface DownloadPlan {
  /** Milliseconds to wait before it is taken up again; null where that is of no use. */
  waitAfter(interruption: Interruption, receivedBytes: number): number | null;
}

const failuresAtMost = 5;
const firstWaitMs = 1000;
/** Whoever shall wait longer than this had better come back by himself. */
const longestWaitSeconds = 120;
/** With so much received, the connection is not hopeless, only bad. */
const worthwhileBytes = 1024 * 1024;

export function createDownloadPlan(): DownloadPlan {
  let failures = 0;
  return {
    waitAfter({ retryAfterSeconds }, receivedBytes) {
      failures = receivedBytes >= worthwhileBytes ? 1 : failures + 1;
      if (failures > failuresAtMost) return null;
      const usualMs = firstWaitMs * 2 ** (failures - 1);
      if (retryAfterSeconds === null) return usualMs;
      return retryAfterSeconds > longestWaitSeconds
        ? null
        : Math.max(usualMs, retryAfterSeconds * 1000);
    },
  };
}

/** Of `Retry-After`, which is in seconds or a date. */
export function readRetryAfter(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value);
  const untilMs = Date.parse(value) - nowMs;
  return Number.isNaN(untilMs) ? null : Math.max(0, Math.ceil(untilMs / 1000));
}
