import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { until } from '../../../test/cli/until.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/test-database.ts';
import { type Database, openDatabase } from '../../platform/database/database.ts';
import { createEventNotices } from './event-notices.ts';

const patienceMs = 30_000;

describe('Notices between processes', () => {
  let database: TestDatabase;
  let other: Database;
  before(async () => {
    database = await createTestDatabase();
    const { connection } = database;
    other = openDatabase({ connection, poolSize: 2, onIdleError: () => {} });
  });
  after(async () => {
    await other[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  test('come after the commit, from others only, also when the connection was lost', async () => {
    const { db } = database;
    await using ours = createEventNotices({ db });
    await using theirs = createEventNotices({ db: other });
    const heard: number[] = [];
    const own: number[] = [];
    await using _listening = theirs.listen((projectId) => heard.push(projectId));
    await using _echo = ours.listen((projectId) => own.push(projectId));
    // Until it listens, which nobody is told.
    await until('the first notice', patienceMs, () => {
      db.announce(1);
      return heard.includes(1);
    });
    await db
      .transaction(async (tx) => {
        tx.announce(2);
        throw new Error('taken back');
      })
      .catch(() => {});
    await db.transaction(async (tx) => tx.announce(3));
    await until('that of the transaction', patienceMs, () => heard.includes(3));
    assert.ok(!heard.includes(2));
    const { rowCount } = await db.query({
      text: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'minutebook events' AND datname = current_database()`,
    });
    assert.equal(rowCount, 2);
    await until('one after that', patienceMs, () => {
      db.announce(4);
      return heard.includes(4);
    });
    await until('all that we listen to', patienceMs, () => {
      other.announce(5);
      return own.includes(5);
    });
    assert.deepEqual([...new Set(own)], [5]);
  });

  test('of very many projects at once are all told', async () => {
    const { db } = database;
    await using _ours = createEventNotices({ db });
    await using theirs = createEventNotices({ db: other });
    const heard = new Set<number>();
    await using _listening = theirs.listen((projectId) => heard.add(projectId));
    await until('it listens', patienceMs, () => {
      db.announce(0);
      return heard.has(0);
    });
    for (let projectId = 2_000_000_000; projectId < 2_000_002_000; projectId += 1)
      db.announce(projectId);
    await until('all of them', patienceMs, () => heard.size >= 2001);
  });
});
