import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { applyRetention } from '../../src/features/retention/apply-retention.ts';
import type { Retained } from '../../src/features/retention/retention-store.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { until } from '../cli/until.ts';
import { addUser } from '../contract/world.ts';
import { makeSample } from '../harness/sample-media.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { list } from '../media/media-world.ts';
import { startGroup } from '../media/server-group.ts';
import { filesBelow, untilGone } from '../media/stored-files.ts';
import { type SharingWorld, startSharingWorld } from '../sharing/sharing-world.ts';

const settings = '/api/projects/1/retention_settings/';

/** As if the server had it, and its media, for so long. */
async function age(db: Database, id: string, days: number): Promise<void> {
  const values = [id, days];
  const shift = '= clock_timestamp() - make_interval(days => $2)';
  await db.query({ text: `UPDATE recordings SET created_at ${shift} WHERE id = $1`, values });
  await db.query({ text: `UPDATE media SET received_at ${shift} WHERE recording_id = $1`, values });
}

/** The task is due now. */
async function hurry(db: Database): Promise<void> {
  await db.query({ text: `UPDATE recurring_tasks SET next_at = clock_timestamp()` });
}

async function withMedia(world: SharingWorld, sound: Buffer): Promise<string> {
  const segments = [{ text: 'Good morning.', speaker: 'Ann', timestamp: 0 }];
  const id = await world.record({ meeting_title: 'Old' }, segments);
  assert.equal((await world.media.send(id, sound, 'audio/wav')).status, 201);
  await world.media.until(id, 'ready');
  return id;
}

async function statusOf(world: SharingWorld, id: string, below = ''): Promise<number> {
  const answer = await world.media.ask(`${list}${id}/${below}`);
  await answer.body?.cancel();
  return answer.status;
}

describe('Retention', () => {
  test('deletes media and recordings whose time has come, files and all', async () => {
    await using world = await startSharingWorld();
    const { server, dataDir } = world.media;
    const sound = await makeSample({ seconds: 1, extension: 'wav' });
    const [old, older, kept, young] = [
      await withMedia(world, sound),
      await withMedia(world, sound),
      await withMedia(world, sound),
      await withMedia(world, sound),
    ];
    await age(server.db, old, 40);
    await age(server.db, older, 400);
    await age(server.db, kept, 400);
    assert.equal((await world.call('POST', `${list}${kept}/keep/`)).status, 200);
    const share = await world.share(older);

    // A meeting of long ago that came only now is young.
    const long = { started_at: '2019-01-01T00:00:00Z' };
    await world.call('PATCH', `${list}${young}/`, { body: long });

    const preview = await world.call('GET', `${settings}preview/?media_days=30&recording_days=365`);
    const { media, recordings, kept: exempted } = preview.json as unknown as Preview;
    assert.deepEqual([media.recordings, recordings.recordings, exempted], [1, 1, 1]);
    assert.ok(media.bytes > sound.length && recordings.bytes > sound.length);
    assert.deepEqual((await world.call('GET', `${settings}preview/`)).json, {
      ...{ media_days: null, recording_days: null, kept: 0 },
      media: { recordings: 0, bytes: 0 },
      recordings: { recordings: 0, bytes: 0 },
    });
    await hurry(server.db);
    assert.equal(await statusOf(world, older), 200);

    const rules = { media_days: 30, recording_days: 365 };
    assert.equal((await world.call('PATCH', settings, { body: rules })).status, 200);
    const { json } = await world.call('GET', `${settings}preview/?recording_days=null`);
    assert.deepEqual([json.media_days, json.recording_days], [30, null]);
    await hurry(server.db);
    await until('the older is gone', 30_000, async () => (await statusOf(world, older)) === 404);
    await until(
      'its media are gone',
      30_000,
      async () => (await statusOf(world, old, 'media/')) === 410,
    );
    await untilGone(() => filesBelow(join(dataDir, 'media')), [old, older]);
    assert.equal((await world.visit(share.path)).status, 404);
    assert.match((await world.call('GET', `${list}${old}/`)).text, /Good morning/);
    for (const id of [kept, young]) assert.equal(await statusOf(world, id, 'media/'), 200);
    for (const table of ['transcript_segments', 'media', 'media_files', 'notes', 'shares']) {
      const { rowCount } = await server.db.query({
        text: `SELECT 1 FROM ${table} WHERE recording_id = $1`,
        values: [older],
      });
      assert.equal(rowCount, 0, table);
    }
    assert.match(server.log(), /"what":"recordings","count":1,.*retention has deleted/);

    // No longer exempted, its time has come.
    assert.equal((await world.call('DELETE', `${list}${kept}/keep/`)).status, 204);
    await hurry(server.db);
    await until('that goes too', 30_000, async () => (await statusOf(world, kept)) === 404);
    assert.ok(existsSync(join(dataDir, 'media')));
  });

  test('is for administrators to change', async () => {
    await using world = await startSharingWorld();
    const { db, createKey } = world.media.server;
    const { rows } = await db.query<{ id: string }>({ text: 'SELECT id FROM organizations' });
    const member = await addUser(db, 'member@localhost', rows[0]?.id ?? '', 'member', 1);
    const key = await createKey({ userId: member });
    const body = { media_days: 1 };
    const refused = await world.call('PATCH', settings, { key, body });
    assert.equal(refused.status, 403);
    assert.match(String(refused.json.detail), /^Only administrators/);
    assert.equal((await world.call('GET', settings, { key })).json.media_days, null);
    assert.equal((await world.call('GET', `${settings}preview/`, { key })).status, 200);
    for (const [bad, code] of [
      [0, 'min_value'],
      [36_501, 'max_value'],
      [1.5, 'invalid_input'],
      ['soon', 'invalid_input'],
    ] as const) {
      const answer = await world.call('PATCH', settings, { body: { media_days: bad } });
      assert.deepEqual(
        [answer.status, answer.json.code, answer.json.attr],
        [400, code, 'media_days'],
      );
    }
    assert.equal((await world.call('PATCH', settings, { body })).json.media_days, 1);
    const other = await world.call('PATCH', settings, { body: { recording_days: 9 } });
    assert.deepEqual([other.json.media_days, other.json.recording_days], [1, 9]);
    const none = await world.call('PATCH', settings, { body: { media_days: null } });
    assert.deepEqual([none.json.media_days, none.json.recording_days], [null, 9]);
  });

  test('of one project leaves the others alone', async () => {
    await using world = await startSharingWorld();
    const { db } = world.media.server;
    const here = await world.record();
    const there = await world.record();
    await db.query({
      text: `INSERT INTO projects (id, uuid, organization_id, name, api_token)
        SELECT 2, gen_random_uuid(), organization_id, 'Second', 'mbp_second' FROM projects`,
    });
    await db.query({
      text: 'UPDATE recordings SET project_id = 2 WHERE id = $1',
      values: [there],
    });
    await age(db, here, 9);
    await age(db, there, 9);
    await world.call('PATCH', settings, { body: { recording_days: 7 } });
    await hurry(db);
    await until('the one is gone', 30_000, async () => (await statusOf(world, here)) === 404);
    const other = await world.call('GET', `/api/projects/2/desktop_recordings/${there}/`);
    assert.equal(other.status, 200);
  });

  test('is applied by several processes at once, and each recording goes once', async () => {
    await using database = await createTestDatabase();
    const { db } = database;
    await db.query({
      text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform, created_at)
        SELECT 1, gen_random_uuid(), 1, gen_random_uuid(), 'zoom', now() - interval '9 days'
        FROM generate_series(1, 120)`,
    });
    await db.query({
      text: 'INSERT INTO retention_settings (project_id, recording_days) VALUES (1, 7)',
    });
    const deleted: string[] = [];
    const counted: [Retained, number][] = [];
    const task = () =>
      applyRetention({
        db,
        removal: {
          beforeDelete: async () => {},
          // Of a transaction that is rolled back it is said too; none is here.
          onDelete: async (_tx, _projectId, id) => void deleted.push(id),
        },
        deleteMedia: async () => false,
        onDeleted: (_projectId, what, count) => void counted.push([what, count]),
        onError: (error) => assert.fail(String(error)),
      });
    const { signal } = new AbortController();
    await Promise.all([task().run(signal), task().run(signal), task().run(signal)]);
    assert.equal(deleted.length, 120);
    assert.equal(new Set(deleted).size, 120);
    assert.equal(
      counted.reduce((sum, [, count]) => sum + count, 0),
      120,
    );
  });

  test('spares what is exempted, or is to stay longer, at the last moment', async () => {
    await using database = await createTestDatabase();
    const { db } = database;
    const { rows } = await db.query<{ id: string }>({
      text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform, created_at)
        SELECT 1, gen_random_uuid(), 1, gen_random_uuid(), 'zoom', now() - interval '9 days'
        FROM generate_series(1, 2) RETURNING id`,
    });
    await db.query({
      text: 'INSERT INTO retention_settings (project_id, recording_days) VALUES (1, 7)',
    });
    const deleted: string[] = [];
    let found = 0;
    const late = [
      (id: string) => ({
        text: 'INSERT INTO kept_recordings (project_id, recording_id, kept_by) VALUES (1, $1, 1)',
        values: [id],
      }),
      () => ({ text: 'UPDATE retention_settings SET recording_days = 365' }),
    ];
    const task = applyRetention({
      db,
      removal: {
        // When it was found already, and before its row is locked.
        async beforeDelete(_tx, _projectId, id) {
          const change = late[found]?.(id);
          found += 1;
          if (change !== undefined) await db.query(change);
        },
        onDelete: async (_tx, _projectId, id) => void deleted.push(id),
      },
      deleteMedia: async () => false,
      onDeleted: () => assert.fail('Nothing was to be deleted.'),
      onError: (error) => assert.fail(String(error)),
    });
    await task.run(new AbortController().signal);
    assert.equal(found, 2);
    assert.deepEqual(deleted, []);
    const { rowCount } = await db.query({ text: 'SELECT 1 FROM recordings' });
    assert.equal(rowCount, rows.length);
  });

  test('goes on past what cannot be deleted', async () => {
    await using database = await createTestDatabase();
    const { db } = database;
    await db.query({
      text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform, created_at)
        SELECT 1, gen_random_uuid(), 1, gen_random_uuid(), 'zoom', now() - n * interval '1 day'
        FROM generate_series(8, 10) n`,
    });
    await db.query({
      text: 'INSERT INTO retention_settings (project_id, recording_days) VALUES (1, 7)',
    });
    const errors: unknown[] = [];
    let calls = 0;
    const task = applyRetention({
      db,
      removal: {
        beforeDelete: async () => {},
        async onDelete() {
          calls += 1;
          if (calls === 1) throw new Error('not this one');
        },
      },
      deleteMedia: async () => false,
      onDeleted: () => {},
      onError: (error) => void errors.push(error),
    });
    await task.run(new AbortController().signal);
    assert.equal(errors.length, 1);
    const { rowCount } = await db.query({ text: 'SELECT 1 FROM recordings' });
    assert.equal(rowCount, 1);
  });
});

interface Preview {
  readonly media: { readonly recordings: number; readonly bytes: number };
  readonly recordings: { readonly recordings: number; readonly bytes: number };
  readonly kept: number;
}

test('two servers on one database apply it together', async () => {
  await using group = await startGroup();
  const [a, b] = [await group.start(), await group.start()];
  const ids: string[] = [];
  for (let count = 0; count < 30; count += 1) ids.push((await a.create()).id);
  await group.db.query({ text: `UPDATE recordings SET created_at = now() - interval '9 days'` });
  const answer = await b.ask(settings, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recording_days: 7 }),
  });
  assert.equal(answer.status, 200);
  await hurry(group.db);
  await until('all are gone', 30_000, async () => {
    const { rowCount } = await group.db.query({ text: 'SELECT 1 FROM recordings' });
    return rowCount === 0;
  });
});
