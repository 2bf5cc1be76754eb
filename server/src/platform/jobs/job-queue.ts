import type { Transaction } from '../database/database.ts';

/**
 * Work that outlives the process that asks for it. A job is enqueued in the transaction of the
 * change that causes it; it may run more than once, so running it twice must leave the state of
 * running it once. Its payload holds ids only.
 */

/** A kind of job: its queue, and how it is tried. */
export interface JobKind<Payload extends object> {
  readonly name: string;
  /** Runs after a failure that is worth repeating; 0 for none. */
  readonly retryLimit: number;
  /** Seconds before the first repeat, doubled for each further one. */
  readonly retryDelaySeconds: number;
  /** How many of this kind one process works on at a time. */
  readonly concurrency: number;
  /** Phantom, so that a payload of another kind does not fit. */
  readonly payload?: Payload;
}

export interface EnqueueOptions {
  /** Of the jobs of a kind with the same key, one waits at a time; more of them add nothing. */
  readonly key?: string;
  readonly startAfterSeconds?: number;
}

/** The side of those who have work done. */
export interface JobQueue {
  enqueue<Payload extends object>(
    tx: Transaction,
    kind: JobKind<Payload>,
    payload: Payload,
    options?: EnqueueOptions,
  ): Promise<void>;
}

export interface JobRun {
  /** Aborted when the server stops, or the job was given to another process. */
  readonly signal: AbortSignal;
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether a failure that is worth repeating will be repeated. */
  readonly isLastAttempt: boolean;
}

/**
 * The side of those who do it. A handler that throws is tried again, after the delay of its kind;
 * one that knows that repeating is of no use settles the matter itself and returns.
 */
export interface JobHandler<Payload extends object> {
  readonly kind: JobKind<Payload>;
  readonly handle: (payload: Payload, run: JobRun) => Promise<void>;
}

/** A handler among those of other kinds; the queue hands each the payloads of its own kind. */
export function amongOthers<Payload extends object>(
  handler: JobHandler<Payload>,
): JobHandler<object> {
  return handler as unknown as JobHandler<object>;
}

/** Something to be done every so often by one of the processes. */
export interface RecurringTask {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (signal: AbortSignal) => Promise<void>;
}
