import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/test-database.ts';
import type { JobHandler, JobKind, JobRun } from './job-queue.ts';
import { openPgBossQueue, type PgBossQueue } from './pg-boss-queue.ts';

interface Payload {
  readonly number: number;
}

const kind: JobKind<Payload> = {
  name: 'test-job',
  retryLimit: 2,
  retryDelaySeconds: 1,
  concurrency: 1,
};

describe('The job queue on pg-boss', () => {
  let database: TestDatabase;
  let queue: PgBossQueue;
  const errors: unknown[] = [];
  const runs: { payload: Payload; run: JobRun }[] = [];
  let act: (payload: Payload, run: JobRun) => Promise<void> = async () => {};
  let woken = Promise.withResolvers<void>();
  before(async () => {
    database = await createTestDatabase();
    queue = await openPgBossQueue(
      { db: database.db, onError: (error) => errors.push(error), stopMs: 500 },
      [kind],
    );
  });
  after(async () => {
    await queue[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  const enqueue = (number: number, key?: string) =>
    database.db.transaction((tx) =>
      queue.enqueue(tx, kind, { number }, key === undefined ? {} : { key }),
    );
  async function seen(count: number): Promise<void> {
    while (runs.length < count) {
      await woken.promise;
      woken = Promise.withResolvers();
    }
  }

  test('a job of a transaction that is rolled back is never run; one of a key waits once', async () => {
    await assert.rejects(
      database.db.transaction(async (tx) => {
        await queue.enqueue(tx, kind, { number: 1 });
        throw new Error('rolled back');
      }),
      /rolled back/,
    );
    await enqueue(2, 'same');
    await enqueue(3, 'same');
    await enqueue(4);
    const handler: JobHandler<Payload> = {
      kind,
      async handle(payload, run) {
        runs.push({ payload, run });
        woken.resolve();
        await act(payload, run);
      },
    };
    await queue.work([handler as unknown as JobHandler<object>]);
    await seen(2);
    assert.deepEqual(runs.map(({ payload }) => payload.number).toSorted(), [2, 4]);
  });

  test('a failure is tried again, and the last attempt knows that it is', async () => {
    runs.length = 0;
    act = async () => {
      throw new Error('not now');
    };
    await enqueue(5);
    await seen(3);
    assert.deepEqual(
      runs.map(({ run }) => [run.attempt, run.isLastAttempt]),
      [
        [1, false],
        [2, false],
        [3, true],
      ],
    );
  });

  test('the job of a worker that was killed goes to another', async () => {
    runs.length = 0;
    act = async () => {};
    await database.db.transaction(async (tx) => {
      await queue.enqueue(tx, kind, { number: 7 }, { key: 'orphan' });
      // As a worker leaves it that took it an hour ago and was never heard of again.
      await tx.query({
        text: `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 hour',
          heartbeat_on = now() - interval '1 hour' WHERE singleton_key = 'orphan'`,
      });
    });
    await seen(1);
    assert.deepEqual(
      runs.map(({ payload, run }) => [payload.number, run.attempt]),
      [[7, 2]],
    );
  });

  test('stopping aborts what runs', async () => {
    runs.length = 0;
    const aborted = Promise.withResolvers<void>();
    act = (_payload, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          aborted.resolve();
          reject(signal.reason);
        });
      });
    await enqueue(6);
    await seen(1);
    await queue[Symbol.asyncDispose]();
    await aborted.promise;
  });

  test('nothing went wrong but what was meant to', () => {
    const unforeseen = errors.filter((error) => !/test-job failed/.test(String(error)));
    assert.deepEqual(unforeseen, []);
  });
});
