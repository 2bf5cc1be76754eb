import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type ChunkStore, changesOf, endOf, joinChunks } from './chunk-store.ts';
import type { Take } from './take.ts';

interface Schema extends DBSchema {
  takes: { key: string; value: Take };
  chunks: {
    key: [takeId: string, offset: number];
    value: { takeId: string; offset: number; bytes: Uint8Array<ArrayBuffer> };
  };
}

/** On disk before the promise resolves, also when the machine loses its power right after. */
const durable = { durability: 'strict' } as const;

/** In this browser, for all tabs of this server. Rejects where the browser keeps nothing. */
export async function openIndexedChunkStore(): Promise<ChunkStore> {
  const db = await openDB<Schema>('minutebook-recorder', 1, {
    upgrade(database) {
      database.createObjectStore('takes', { keyPath: 'id' });
      database.createObjectStore('chunks', { keyPath: ['takeId', 'offset'] });
    },
  });
  return {
    listTakes: () => db.getAll('takes'),
    readTake: async (id) => (await db.get('takes', id)) ?? null,
    async addTake(take) {
      await db.add('takes', take);
    },
    async changeTake(id, changes) {
      const tx = db.transaction('takes', 'readwrite', durable);
      const take = await tx.store.get(id);
      const changed = take === undefined ? null : { ...take, ...changes };
      if (changed !== null) await tx.store.put(changed);
      await tx.done;
      return changed;
    },
    async removeTake(id) {
      const tx = db.transaction(['takes', 'chunks'], 'readwrite', durable);
      await Promise.all([
        tx.objectStore('takes').delete(id),
        tx.objectStore('chunks').delete(chunksOf(id)),
        tx.done,
      ]);
    },
    append: (takeId, chunk) => append(db, takeId, chunk),
    readFrom: (takeId, offset, maxBytes) => readFrom(db, takeId, offset, maxBytes),
    acknowledge: (takeId, offset) => acknowledge(db, takeId, offset),
  };
}

/** Chunk and counters are one transaction: after a crash they agree. */
async function append(
  db: IDBPDatabase<Schema>,
  takeId: string,
  chunk: Parameters<ChunkStore['append']>[1],
): Promise<void> {
  const tx = db.transaction(['takes', 'chunks'], 'readwrite', durable);
  const takes = tx.objectStore('takes');
  const take = await takes.get(takeId);
  const writes =
    take === undefined
      ? []
      : [
          // The chunk first: were it refused at once, the counters must not move.
          tx.objectStore('chunks').put({ takeId, offset: chunk.offset, bytes: chunk.bytes }),
          takes.put({ ...take, ...changesOf(chunk) }),
        ];
  await Promise.all([...writes, tx.done]);
}

async function readFrom(
  db: IDBPDatabase<Schema>,
  takeId: string,
  offset: number,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const found: Schema['chunks']['value'][] = [];
  let cursor = await db.transaction('chunks').store.openCursor(chunksOf(takeId));
  while (cursor !== null && cursor.value.offset < offset + maxBytes) {
    if (endOf(cursor.value) > offset) found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return joinChunks(found, offset, maxBytes);
}

async function acknowledge(
  db: IDBPDatabase<Schema>,
  takeId: string,
  offset: number,
): Promise<void> {
  const tx = db.transaction(['takes', 'chunks'], 'readwrite', durable);
  const takes = tx.objectStore('takes');
  const take = await takes.get(takeId);
  if (take !== undefined) await takes.put({ ...take, acknowledgedBytes: offset });
  let cursor = await tx.objectStore('chunks').openCursor(chunksOf(takeId));
  while (cursor !== null && endOf(cursor.value) <= offset) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await tx.done;
}

function chunksOf(takeId: string): IDBKeyRange {
  return IDBKeyRange.bound([takeId, 0], [takeId, Number.MAX_SAFE_INTEGER]);
}
