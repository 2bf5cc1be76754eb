import { setTimeout as delay } from 'node:timers/promises';
import { type ApiAnswer, type ApiRequest, ConnectionLost, type Exchange } from './http-exchange.ts';

/**
 * Repeats what did not get through, unchanged: changes are repeatable by nature, and appends and
 * creates carry an Idempotency-Key. How long depends on why. A server that asks for a pause gets
 * it; one that is away is waited for as long as `patienceMs`.
 */

export interface PatientOptions {
  readonly exchange: Exchange;
  readonly patienceMs: number;
  /** Told why a request is about to be repeated. */
  readonly onWait: (reason: string) => void;
  /** Replaced in tests. */
  readonly sleep?: (durationMs: number, signal: AbortSignal) => Promise<void>;
}

export interface RequestCounts {
  sent: number;
  repeated: number;
}

export interface PatientRequests {
  /** Answers with whatever is not worth repeating, errors included. */
  send(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer>;
  readonly counts: Readonly<RequestCounts>;
}

const firstPauseMs = 200;
const longestPauseMs = 5000;

export function createPatientRequests(options: PatientOptions): PatientRequests {
  const { exchange, patienceMs, onWait, sleep = sleepFor } = options;
  const counts: RequestCounts = { sent: 0, repeated: 0 };

  async function send(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> {
    let waitedMs = 0;
    for (let attempt = 1; ; attempt += 1) {
      counts.sent += 1;
      const outcome = await exchange.send(request, signal).catch(asConnectionLost);
      const setback = setbackOf(outcome);
      if (setback === null && !(outcome instanceof ConnectionLost)) return outcome;
      const pauseMs = setback?.pauseMs ?? Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
      if (waitedMs + pauseMs > patienceMs && setback?.mayLast !== true) {
        if (outcome instanceof ConnectionLost) throw outcome;
        return outcome;
      }
      if (setback?.mayLast !== true) waitedMs += pauseMs;
      onWait(setback?.reason ?? '');
      await sleep(pauseMs, signal);
      counts.repeated += 1;
    }
  }
  return { send, counts };
}

async function sleepFor(durationMs: number, signal: AbortSignal): Promise<void> {
  await delay(durationMs, undefined, { signal });
}

function asConnectionLost(error: unknown): ConnectionLost {
  if (error instanceof ConnectionLost) return error;
  throw error;
}
