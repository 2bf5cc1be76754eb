import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createChunkJournal } from './chunk-journal.ts';
import { type ChunkStore, createMemoryChunkStore } from './chunk-store.ts';
import { beginTake } from './take.ts';

const at = '2026-11-23T14:00:02.000Z';

/** A store that can be full. */
async function createTightStore(): Promise<{ store: ChunkStore; setFull(isFull: boolean): void }> {
  const memory = createMemoryChunkStore();
  let isFull = false;
  await memory.addTake(
    beginTake(
      { title: '', people: [], platform: 'meet' },
      { userUuid: 'u', projectId: 1, name: 'Ada' },
      { id: 't', startedAt: at, mimeType: 'audio/webm' },
    ),
  );
  return {
    setFull(value) {
      isFull = value;
    },
    store: {
      ...memory,
      async append(takeId, chunk) {
        if (isFull) throw new DOMException('Full.', 'QuotaExceededError');
        await memory.append(takeId, chunk);
      },
    },
  };
}

describe('A journal on a full disk', () => {
  test('tells it once, keeps everything in its order, and saves it when there is room', async () => {
    const { store, setFull } = await createTightStore();
    const told: unknown[] = [];
    const onUnsaved = (error: unknown) => told.push(error === null ? 'saved' : 'unsaved');
    const journal = createChunkJournal(store, { takeId: 't', capturedBytes: 0, onUnsaved });
    await journal.append(Uint8Array.of(1, 2), at, 1000);
    setFull(true);
    await journal.append(Uint8Array.of(3), at, 2000);
    await journal.append(Uint8Array.of(4, 5), at, 3000);
    assert.deepEqual(told, ['unsaved']);
    assert.equal(journal.unsavedBytes, 3);
    assert.equal(journal.capturedBytes, 5);
    assert.deepEqual([...(await journal.readFrom(0, 10))], [1, 2]);
    assert.deepEqual([...(await journal.readFrom(2, 10))], [3, 4, 5]);
    setFull(false);
    await journal.acknowledge(2);
    assert.deepEqual(told, ['unsaved', 'saved']);
    assert.equal(journal.unsavedBytes, 0);
    assert.deepEqual([...(await store.readFrom('t', 2, 10))], [3, 4, 5]);
  });

  test('what is acknowledged from memory is never written', async () => {
    const { store, setFull } = await createTightStore();
    const journal = createChunkJournal(store, { takeId: 't', capturedBytes: 0 });
    setFull(true);
    await journal.append(Uint8Array.of(1, 2), at, 1000);
    await journal.append(Uint8Array.of(3), at, 2000);
    setFull(false);
    await journal.acknowledge(2);
    assert.deepEqual([...(await store.readFrom('t', 2, 10))], [3]);
    assert.equal((await store.readFrom('t', 0, 10)).length, 0);
  });

  test('chunks that come while another is written keep their order', async () => {
    const { store } = await createTightStore();
    const journal = createChunkJournal(store, { takeId: 't', capturedBytes: 0 });
    const bytes = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(bytes.map((byte) => journal.append(Uint8Array.of(byte), at, byte)));
    assert.deepEqual([...(await journal.readFrom(0, 100))], bytes);
  });
});
