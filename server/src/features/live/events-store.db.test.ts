import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/test-database.ts';
import { newId } from '../../domain/ids.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';
import { readEvents, sequenceEvents } from './events-store.ts';

describe('The event log', () => {
  let database: TestDatabase;
  let projectId = 100;
  before(async () => {
    database = await createTestDatabase(20);
  });
  after(() => database[Symbol.asyncDispose]());
  beforeEach(() => {
    projectId += 1;
  });

  const record = (tx: Transaction, name: string) =>
    recordEvent(tx, { projectId, recordingId: newId(), type: 'notes.updated', data: { name } });
  const write = (name: string) => database.db.transaction((tx) => record(tx, name));
  const read = async (after = 0) => {
    const range = { projectId, recordingId: null, after, upTo: 1e9, limit: 10_000 };
    const { events } = await readEvents(database.db, range);
    return events.map(({ sequence, data }) => [sequence, JSON.parse(data).name]);
  };

  test('shows an event that is committed late after those that were seen before it', async () => {
    const { db } = database;
    const written = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const slow = db.transaction(async (tx) => {
      await record(tx, 'slow');
      written.resolve();
      await gate.promise;
    });
    await written.promise;
    await write('fast');
    assert.equal(await sequenceEvents(db, projectId), 1);
    assert.deepEqual(await read(), [[1, 'fast']]);
    gate.resolve();
    await slow;
    assert.equal(await sequenceEvents(db, projectId), 2);
    assert.deepEqual(await read(1), [[2, 'slow']]);
  });

  test('numbers each event once, without gaps, whoever asks at the same time', async () => {
    const { db } = database;
    let isWriting = true;
    const seen: number[] = [];
    const reading = (async () => {
      while (isWriting) {
        await sequenceEvents(db, projectId);
        for (const [sequence] of await read(seen.at(-1) ?? 0)) seen.push(Number(sequence));
      }
    })();
    const others = Array.from({ length: 3 }, async () => {
      while (isWriting) await sequenceEvents(db, projectId);
    });
    const names = Array.from({ length: 200 }, (_, number) => String(number));
    await Promise.all(names.map(write));
    isWriting = false;
    await Promise.all([reading, ...others]);
    await sequenceEvents(db, projectId);
    for (const [sequence] of await read(seen.at(-1) ?? 0)) seen.push(Number(sequence));
    const all = Array.from({ length: 200 }, (_, index) => index + 1);
    assert.deepEqual(seen, all);
    const rows = await read();
    assert.deepEqual(rows.map(([, name]) => name).toSorted(), names.toSorted());
  });

  test('takes more than one round for a long backlog', async () => {
    const { db } = database;
    await db.query({
      text: `INSERT INTO events (project_id, recording_id, type, data)
        SELECT $1, $2, 'notes.updated', '{}' FROM generate_series(1, 12000)`,
      values: [projectId, newId()],
    });
    assert.equal(await sequenceEvents(db, projectId), 12_000);
    assert.equal((await read(11_990)).length, 10);
  });
});
