import type { Db, Job, JobWithMetadata } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import { newId } from '../../domain/ids.ts';
import type { Database, Queryable } from '../database/database.ts';
import type { EnqueueOptions, JobHandler, JobKind, JobQueue } from './job-queue.ts';

/**
 * The job queue on pg-boss (docs/decisions/2026-11-23-pg-boss.md), which keeps jobs in the schema
 * `pgboss` of our database and uses our pool. A worker proves with a heartbeat that it lives; the
 * job of one that was killed goes to another within about half a minute.
 */

export interface PgBossQueue extends JobQueue, AsyncDisposable {
  /** Begins to work; without it the process only enqueues. */
  work(handlers: readonly JobHandler<object>[]): Promise<void>;
}

export interface PgBossQueueOptions {
  readonly db: Database;
  readonly onError: (error: unknown) => void;
  /** Milliseconds a running job gets to finish when the server stops. */
  readonly stopMs?: number;
}

const heartbeatSeconds = 20;
const superviseSeconds = 10;
const pollSeconds = 1;
/** No job of ours takes longer; what a job does is bounded in time by itself. */
const expireSeconds = 24 * 3600 - 1;
const keepFinishedSeconds = 7 * 24 * 3600;
const retryDelayAtMostSeconds = 3600;

export async function openPgBossQueue(
  options: PgBossQueueOptions,
  kinds: readonly JobKind<object>[],
): Promise<PgBossQueue> {
  const boss = new PgBoss({
    db: adapterOf(options.db),
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
  });
  boss.on('error', options.onError);
  await boss.start();
  for (const kind of kinds) await ensureQueue(boss, kind);
  const stopping = new AbortController();
  return {
    enqueue: (tx, kind, payload, enqueueOptions) =>
      send(boss, tx, kind.name, payload, enqueueOptions),
    async work(handlers) {
      for (const handler of handlers) await startWorker(boss, handler, stopping.signal, options);
    },
    async [Symbol.asyncDispose]() {
      stopping.abort(new Error('The server is stopping.'));
      await boss.stop({ graceful: true, timeout: options.stopMs ?? 3000, close: false });
    },
  };
}

async function ensureQueue(boss: PgBoss, kind: JobKind<object>): Promise<void> {
  const settings = {
    retryLimit: kind.retryLimit,
    retryDelay: kind.retryDelaySeconds,
    retryBackoff: true,
    retryDelayMax: Math.max(retryDelayAtMostSeconds, kind.retryDelaySeconds),
    expireInSeconds: expireSeconds,
    deleteAfterSeconds: keepFinishedSeconds,
    heartbeatSeconds,
  };
  // "short": of the jobs with one key, one waits at a time.
  await boss.createQueue(kind.name, { ...settings, policy: 'short' });
}

async function send(
  boss: PgBoss,
  tx: Queryable,
  name: string,
  payload: object,
  { key = newId(), startAfterSeconds = 0 }: EnqueueOptions = {},
): Promise<void> {
  await boss.send(name, payload, {
    db: adapterOf(tx),
    singletonKey: key,
    ...(startAfterSeconds === 0 ? {} : { startAfter: startAfterSeconds }),
  });
}

async function startWorker(
  boss: PgBoss,
  handler: JobHandler<object>,
  stopping: AbortSignal,
  { onError }: PgBossQueueOptions,
): Promise<void> {
  const settings = {
    includeMetadata: true as const,
    pollingIntervalSeconds: pollSeconds,
    localConcurrency: handler.kind.concurrency,
    batchSize: 1,
  };
  await boss.work<object, void, typeof settings>(handler.kind.name, settings, async (jobs) => {
    for (const job of jobs as JobWithMetadata<object>[]) {
      try {
        await handler.handle(job.data, {
          signal: AbortSignal.any([stopping, signalOf(job)]),
          attempt: job.retryCount + 1,
          isLastAttempt: job.retryCount >= job.retryLimit,
        });
      } catch (error) {
        onError(new Error(`The job ${handler.kind.name} failed`, { cause: error }));
        throw withoutDetails(error);
      }
    }
  });
}

function signalOf(job: Job<object>): AbortSignal {
  return job.signal;
}

/** What pg-boss stores with the job: no values of rows, no addresses. */
function withoutDetails(error: unknown): Error {
  return new Error(error instanceof Error ? error.name : 'failed');
}

/** pg-boss' statements on our pool, or in the caller's transaction. */
function adapterOf(db: Queryable): Db {
  return {
    async executeSql(text, values) {
      const statement = values === undefined || values.length === 0 ? { text } : { text, values };
      return db.query(statement) as Promise<{ rows: unknown[] }>;
    },
  };
}
