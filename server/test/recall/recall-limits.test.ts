import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MinutebookError } from '../../src/domain/errors.ts';
import { createRecallApi, createRecallLimits } from '../../src/features/recall/index.ts';
import { startFakeRecall } from '../fake-recall/fake-recall.ts';
import { fault } from '../fake-recall/faults.ts';
import { createTestDatabase } from '../harness/test-database.ts';

const id = '01990f3e-5a2b-4c3d-8e4f-5a6b7c8d9e0f';

describe('the limits of Recall', () => {
  it('hold for all processes together', async () => {
    await using database = await createTestDatabase();
    const limits = [1, 2].map(() =>
      createRecallLimits({ db: database.db, budgets: { retrieve: 7 } }),
    );
    const turns = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        limits[index % 2]?.take('retrieve', { waitAtMostMs: 0 }),
      ),
    );
    const refused = turns.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 13);
    assert.ok(limits[0]);
    await assert.rejects(limits[0].take('retrieve', { waitAtMostMs: 0 }), (error) => {
      assert.ok(error instanceof MinutebookError && error.retryable);
      assert.ok((error.retryAfterSeconds ?? 0) > 50);
      return true;
    });
    await limits[0]?.take('list', { waitAtMostMs: 0 });
    await database.db.query({
      text: `UPDATE recall_limits SET minute = minute - interval '61 seconds'`,
    });
    await limits[1]?.take('retrieve', { waitAtMostMs: 0 });
  });

  it('pause one process when Recall asked another to', async () => {
    await using database = await createTestDatabase();
    await using fake = await startFakeRecall();
    const api = () =>
      createRecallApi({
        apiKey: fake.apiKey,
        baseUrl: fake.url,
        timeoutMs: 8000,
        limits: createRecallLimits({ db: database.db }),
      });
    fake.faults.add('retrieveUpload', fault.throttled(2));
    const startedAt = performance.now();
    const one = api().upload(id);
    while (fake.requests.of('retrieveUpload').length === 0)
      await new Promise((resolve) => setImmediate(resolve));
    while (
      (
        await database.db.query({
          text: 'SELECT 1 FROM recall_limits WHERE blocked_until IS NOT NULL',
        })
      ).rowCount === 0
    );
    const other = api().upload(id);
    assert.deepEqual(await Promise.all([one, other]), [null, null]);
    assert.ok(performance.now() - startedAt >= 1900);
    assert.equal(fake.requests.of('retrieveUpload').length, 3);
  });

  it('that leave no time say when to come back', async () => {
    await using database = await createTestDatabase();
    const limits = createRecallLimits({ db: database.db });
    await limits.block('create', 40);
    await assert.rejects(limits.take('create', { waitAtMostMs: 1000 }), (error) => {
      assert.ok(error instanceof MinutebookError);
      assert.ok((error.retryAfterSeconds ?? 0) >= 39 && (error.retryAfterSeconds ?? 0) <= 41);
      return true;
    });
  });
});
