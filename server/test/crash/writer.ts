import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Appends batches to a recording, one after the other, without end, and keeps a record of what it
 * was promised. A batch that fails is sent again unchanged, as a desktop recorder does, or given up
 * now and then; whether that one was stored nobody knows.
 */

export interface SentSegment {
  readonly timestamp: number | null;
  readonly speaker: string;
  /** Unlike any other in the test. */
  readonly text: string;
}

export interface SentBatch {
  readonly segments: readonly SentSegment[];
  readonly isAcknowledged: boolean;
}

export interface Writer {
  readonly name: string;
  readonly recordingId: string;
  /** In the order of sending; only what was decided upon. */
  readonly batches: readonly SentBatch[];
  /** When the last request that was acknowledged had been sent; by performance.now(). */
  readonly lastSuccessSentMs: number;
  readonly retries: number;
  /** Ends after the batch at hand. */
  stop(): Promise<void>;
}

export interface WriterOptions {
  readonly name: string;
  readonly recordingId: string;
  /** Whether its segments have times, and so an identity, or are known by their batch's key only. */
  readonly hasTimes: boolean;
  readonly baseUrl: string;
  readonly key: string;
}

const requestMs = 20_000;
const pauseMs = 25;
/** One failed attempt in so many is the last. */
const giveUpOneIn = 5;

export function startWriter(options: WriterOptions): Writer {
  const { name, recordingId } = options;
  const batches: SentBatch[] = [];
  const state = { lastSuccessSentMs: 0, retries: 0, isStopped: false };

  async function deliver(segments: readonly SentSegment[], number: number): Promise<boolean> {
    for (;;) {
      const sentMs = performance.now();
      if (await send(options, segments, number)) {
        state.lastSuccessSentMs = sentMs;
        return true;
      }
      if (randomInt(giveUpOneIn) === 0) return false;
      state.retries += 1;
      await delay(pauseMs);
    }
  }

  async function run(): Promise<void> {
    for (let number = 0; !state.isStopped; number += 1) {
      const segments = makeBatch(options, number);
      const isAcknowledged = await deliver(segments, number);
      batches.push({ segments, isAcknowledged });
    }
  }

  const ended = run();
  return {
    name,
    recordingId,
    batches,
    get lastSuccessSentMs() {
      return state.lastSuccessSentMs;
    },
    get retries() {
      return state.retries;
    },
    async stop() {
      state.isStopped = true;
      await ended;
    },
  };
}

function makeBatch({ name, hasTimes }: WriterOptions, number: number): SentSegment[] {
  return Array.from({ length: randomInt(1, 11) }, (_, index) => ({
    timestamp: hasTimes ? number * 1000 + index : null,
    speaker: name,
    text: `${name} ${number}.${index}`,
  }));
}

/** Whether the server has acknowledged it. A refusal is a failure of the test. */
async function send(
  { baseUrl, key, recordingId, name, hasTimes }: WriterOptions,
  segments: readonly SentSegment[],
  number: number,
): Promise<boolean> {
  const path = `/api/environments/1/desktop_recordings/${recordingId}/append_segments/`;
  let response: Response;
  try {
    response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      signal: AbortSignal.timeout(requestMs),
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        prefer: 'return=minimal',
        ...(hasTimes ? {} : { 'idempotency-key': `${name}-${number}` }),
      },
      body: JSON.stringify({ segments }),
    });
    const text = await response.text();
    if (response.ok) return true;
    if (response.status === 503) return false;
    throw new UnexpectedAnswer(`${response.status} ${text}`);
  } catch (error) {
    if (error instanceof UnexpectedAnswer) throw error;
    return false;
  }
}

/** Anything but "yes" and "not now" is a defect. */
class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}
