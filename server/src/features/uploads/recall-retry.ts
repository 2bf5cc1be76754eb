import { setTimeout as sleep } from 'node:timers/promises';
import type { RecallAnswer, RecallOutcome } from './recall-exchange.ts';

/** The passing of time and chance, replaced in tests. */
export interface RetryTime {
  /** Milliseconds of a clock that is never set back. */
  now(): number;
  sleep(durationMs: number): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

export const realRetryTime: RetryTime = {
  now: () => performance.now(),
  sleep: async (durationMs) => {
    await sleep(durationMs);
  },
  random: Math.random,
};

export interface RetryPlan {
  /** Time until nothing more is tried. */
  leftMs(): number;
  /** Time the attempt about to start may take. */
  nextAttemptLimitMs(): number;
  /** Time to wait before another attempt, or null when there shall be none. */
  waitAfter(outcome: RecallOutcome): number | null;
}

const attemptsAtMost = 6;
const connectionRetriesAtMost = 1;
/** With less than this left, another attempt would only be cut off. */
const leastAttemptMs = 250;
/** The first attempt leaves enough time for one more after it hung. */
const firstAttemptShare = 0.6;
const conflictWaitMs = 200;
const busyWaitMs = 500;
const retryAfterAtMostSeconds = 3600;
const retryAfterDefaultSeconds = 5;

/** Attempts and waits together never take longer than `timeoutMs`. */
export function createRetryPlan(timeoutMs: number, time: RetryTime): RetryPlan {
  const deadline = time.now() + timeoutMs;
  let attempts = 0;
  let connectionRetries = 0;

  function wantedWaitMs(outcome: RecallOutcome): number | null {
    if (outcome.kind !== 'answered') {
      // Repeating is safe, whatever became of the first, because of the Idempotency-Key.
      connectionRetries += 1;
      return connectionRetries > connectionRetriesAtMost ? null : 100 + time.random() * 200;
    }
    if (!isNotNow(outcome.status)) return null;
    const askedSeconds = readRetryAfter(outcome.headers);
    if (askedSeconds === null) {
      const firstWaitMs = outcome.status === 409 ? conflictWaitMs : busyWaitMs;
      return firstWaitMs * 2 ** (attempts - 1) * (0.75 + time.random() / 2);
    }
    return askedSeconds * 1000 + 50 + time.random() * 450;
  }

  return {
    leftMs: () => Math.max(0, deadline - time.now()),
    nextAttemptLimitMs() {
      attempts += 1;
      const leftMs = deadline - time.now();
      return Math.max(1, Math.floor(attempts === 1 ? leftMs * firstAttemptShare : leftMs));
    },
    waitAfter(outcome) {
      const waitMs = wantedWaitMs(outcome);
      if (waitMs === null || attempts >= attemptsAtMost) return null;
      return time.now() + waitMs + leastAttemptMs <= deadline ? waitMs : null;
    },
  };
}

/** When the whole call is worth repeating, of an answer that says "not now". */
export function repeatAfterSeconds(answer: RecallAnswer): number | undefined {
  if (!isNotNow(answer.status)) return undefined;
  const asked = readRetryAfter(answer.headers) ?? retryAfterDefaultSeconds;
  return Math.min(Math.max(asked, 1), retryAfterAtMostSeconds);
}

/** Statuses by which Recall, or the gateway before it, sheds load. */
export function isBusy(status: number): boolean {
  return status === 429 || (status >= 502 && status <= 504);
}

/** Recall answers 409 while it works on an earlier request with the same Idempotency-Key. */
function isNotNow(status: number): boolean {
  return isBusy(status) || status === 409;
}

/** Whole seconds as Recall documents it, or the date a proxy in between may send. */
function readRetryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  // Measured against the sender's own clock, which ours may not agree with.
  const sentAt = Date.parse(headers.get('date') ?? '');
  return Math.max(0, Math.ceil((until - (Number.isNaN(sentAt) ? Date.now() : sentAt)) / 1000));
}
