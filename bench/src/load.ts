import { percentile } from './statistics.ts';

/** What does one thing after another, as one connection or one caller does. */
export interface Worker {
  work(): Promise<void>;
  [Symbol.asyncDispose]?(): Promise<void>;
}

/** One of the things that are compared: how many work at once, and at what. */
export interface Contestant {
  readonly name: string;
  /** Whether it is Minutebook that is measured, or what it is held against. */
  readonly side: 'minutebook' | 'ceiling';
  readonly connections: number;
  /** Answers of 5,000 segments and more, which may keep the server's event loop busy for longer. */
  readonly largeAnswers?: boolean;
  /** Before every round, outside of the measured time. */
  readonly prepare?: () => Promise<void>;
  open(number: number): Promise<Worker>;
}

export interface Round {
  readonly operations: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export interface RoundOptions {
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/**
 * Lets all workers work for so many seconds. What is under way at the end is finished and counted,
 * and so is its time.
 */
export async function runRound(contestant: Contestant, options: RoundOptions): Promise<Round> {
  await using open = new AsyncDisposableStack();
  const workers: Worker[] = [];
  for (let number = 0; number < contestant.connections; number += 1) {
    const worker = await contestant.open(number);
    open.defer(async () => worker[Symbol.asyncDispose]?.());
    workers.push(worker);
  }
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + options.seconds * 1000;
  await Promise.all(
    workers.map(async (worker) => {
      for (let before = startedAt; before < endsAt; ) {
        options.signal.throwIfAborted();
        await worker.work();
        const after = performance.now();
        latenciesMs.push(after - before);
        before = after;
      }
    }),
  );
  return summarize(latenciesMs, (performance.now() - startedAt) / 1000);
}

function summarize(latenciesMs: readonly number[], seconds: number): Round {
  return {
    operations: latenciesMs.length,
    seconds,
    perSecond: latenciesMs.length / seconds,
    p50Ms: percentile(latenciesMs, 50),
    p95Ms: percentile(latenciesMs, 95),
    p99Ms: percentile(latenciesMs, 99),
    maxMs: percentile(latenciesMs, 100),
  };
}
