import { setTimeout as delay } from 'node:timers/promises';
import { type ApiAnswer, type ApiRequest, ConnectionLost, type Exchange } from './http-exchange.ts';

/**
 * Repeats what did not get through, unchanged: changes are repeatable by nature, and appends and
 * creates carry an Idempotency-Key. A server that is away or busy is waited for as long as
 * `patienceMs`; one that limits the rate says itself how long to wait, and is obeyed.
 */

export interface PatientOptions {
  readonly exchange: Exchange;
  readonly patienceMs: number;
  /** Told why a request is about to be repeated. */
  readonly onWait: (reason: string) => void;
  readonly time?: PatientTime;
}

/** The passing of time, replaced in tests. */
export interface PatientTime {
  now(): number;
  sleep(durationMs: number, signal: AbortSignal): Promise<void>;
}

export interface PatientRequests {
  /** Answers with whatever is not worth repeating, refusals included; throws ConnectionLost. */
  send(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer>;
  readonly counts: { readonly sent: number; readonly repeated: number };
}

export function createPatientRequests(options: PatientOptions): PatientRequests {
  const { exchange, patienceMs, onWait, time = realTime } = options;
  const counts = { sent: 0, repeated: 0 };

  async function send(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> {
    let giveUpAtMs = time.now() + patienceMs;
    for (let attempt = 1; ; attempt += 1) {
      counts.sent += 1;
      const outcome = await exchange.send(request, signal).catch(asConnectionLost);
      const setback = setbackOf(outcome, attempt);
      if (setback?.isRateLimit) giveUpAtMs += setback.pauseMs;
      if (setback === null || time.now() + setback.pauseMs > giveUpAtMs) {
        if (outcome instanceof ConnectionLost) throw outcome;
        return outcome;
      }
      onWait(setback.reason);
      await time.sleep(setback.pauseMs, signal);
      counts.repeated += 1;
    }
  }
  return { send, counts };
}

const realTime: PatientTime = {
  now: () => performance.now(),
  async sleep(durationMs, signal) {
    await delay(durationMs, undefined, { signal });
  },
};

function asConnectionLost(error: unknown): ConnectionLost {
  if (error instanceof ConnectionLost) return error;
  throw error;
}

interface Setback {
  readonly reason: string;
  readonly pauseMs: number;
  readonly isRateLimit: boolean;
}

const firstPauseMs = 200;
const longestPauseMs = 5000;
/** 409: the first try of the same request is still being worked on. */
const passingStatuses = [408, 409, 429, 502, 503, 504];

/** Null for an answer that a repetition would not change. */
function setbackOf(outcome: ApiAnswer | ConnectionLost, attempt: number): Setback | null {
  const pauseMs = Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
  if (outcome instanceof ConnectionLost) {
    return { reason: outcome.message, pauseMs, isRateLimit: false };
  }
  const { status, body, retryAfterSeconds } = outcome;
  if (!passingStatuses.includes(status) || isMisconfigured(body)) return null;
  return {
    reason: status === 429 ? 'the server limits the rate' : `the server answers ${status}`,
    pauseMs: Math.max(pauseMs, (retryAfterSeconds ?? 0) * 1000),
    isRateLimit: status === 429,
  };
}

/** A 503 that only the operator of the server can end. */
function isMisconfigured(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    body.code === 'upload_service_not_configured'
  );
}
