import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryChunkStore, joinChunks } from './chunk-store.ts';
import { beginTake, interruptionOf, sentShareOf, type Take } from './take.ts';

const chunk = (offset: number, ...bytes: number[]) => ({ offset, bytes: Uint8Array.from(bytes) });

const take: Take = beginTake(
  { title: 'Weekly', people: [], platform: 'meet' },
  { userUuid: 'u', projectId: 1, name: 'Ada' },
  { id: 't', startedAt: '2026-11-23T14:00:00.000Z', mimeType: 'audio/webm' },
);

describe('Chunks in their order', () => {
  const chunks = [chunk(0, 1, 2, 3), chunk(3, 4, 5), chunk(5, 6)];

  test('are joined from any byte, also from within a chunk', () => {
    assert.deepEqual([...joinChunks(chunks, 0, 100)], [1, 2, 3, 4, 5, 6]);
    assert.deepEqual([...joinChunks(chunks, 2, 100)], [3, 4, 5, 6]);
    assert.deepEqual([...joinChunks(chunks, 6, 100)], []);
  });

  test('are cut at the limit, and what was cut off comes next', () => {
    assert.deepEqual([...joinChunks(chunks, 1, 3)], [2, 3, 4]);
    assert.deepEqual([...joinChunks(chunks, 4, 3)], [5, 6]);
  });

  test('never skip a hole', () => {
    assert.deepEqual([...joinChunks([chunk(0, 1), chunk(2, 3)], 0, 100)], [1]);
    assert.deepEqual([...joinChunks([chunk(2, 3)], 0, 100)], []);
  });
});

describe('The store', () => {
  const at = '2026-11-23T14:00:02.000Z';
  test('forgets what is acknowledged and nothing else', async () => {
    const store = createMemoryChunkStore();
    await store.addTake(take);
    await store.append('t', { ...chunk(0, 1, 2, 3), at, capturedMs: 1000 });
    await store.append('t', { ...chunk(3, 4, 5, 6), at, capturedMs: 2000 });
    await store.acknowledge('t', 4);
    assert.deepEqual([...(await store.readFrom('t', 4, 10))], [5, 6]);
    assert.equal((await store.readFrom('t', 0, 10)).length, 0);
    const stored = (await store.readTake('t')) ?? assert.fail();
    assert.equal(stored.capturedBytes, 6);
    assert.equal(stored.acknowledgedBytes, 4);
    assert.equal(stored.capturedMs, 2000);
    assert.ok(Math.abs(sentShareOf(stored) - 4 / 6) < 1e-9);
    assert.deepEqual(interruptionOf(stored), { reason: 'interrupted', at });
  });

  test('of a take that is gone nothing is kept', async () => {
    const store = createMemoryChunkStore();
    await store.addTake(take);
    await store.removeTake('t');
    await store.append('t', { ...chunk(0, 1), at, capturedMs: 1 });
    assert.equal(await store.readTake('t'), null);
    assert.equal((await store.readFrom('t', 0, 10)).length, 0);
    assert.equal(await store.changeTake('t', { isComplete: true }), null);
  });
});
