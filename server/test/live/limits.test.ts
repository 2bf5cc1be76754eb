import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pruneEventLog } from '../../src/features/live/prune-events.ts';
import { addOrganization, addProject, addUser } from '../contract/world.ts';
import { createKey } from '../harness/test-server.ts';
import { type LiveServer, type LiveWorld, openLiveWorld } from './live-world.ts';

describe('What is kept of events', { concurrency: false }, () => {
  let world: LiveWorld;
  let server: LiveServer;
  before(async () => {
    world = await openLiveWorld();
    // Its own task leaves to the test what is to be forgotten.
    server = await world.start({ eventsKeepHours: 8760 });
  });
  after(() => world[Symbol.asyncDispose]());

  const prune = (signal = new AbortController().signal) =>
    pruneEventLog({ db: world.db, keepHours: 72 }).run(signal);
  const makeOlder = (hours: number) =>
    world.db.query({
      text: `UPDATE events SET created_at = created_at - $1 * interval '1 hour'`,
      values: [hours],
    });

  test('goes by age; who missed something is told to read again, and follows from there', async () => {
    const id = await server.create();
    await server.append(id, 'old');
    await makeOlder(73);
    await server.append(id, 'new');
    const before = await server.json('events/?format=json&after=0');
    const first = before.results[0]?.id ?? 0;
    assert.equal(before.results.length, 3);
    await prune();
    const kept = await server.json('events/?format=json&after=0');
    assert.equal(kept.results.length, 1);
    assert.deepEqual(kept.results[0], before.results[2]);

    const missed = await server.json(`events/?format=json&after=${first}`);
    assert.deepEqual(missed, { results: [], next_after: before.next_after, reset: true });
    const asked = await server.json(`events/?format=json&after=${first + 1}`);
    assert.equal(asked.results.length, 1);
    assert.equal(asked.reset, false);

    for (const path of ['events/', `${id}/events/`]) {
      await using reader = await server.follow(path, { lastEventId: first });
      await reader.until('the reset', (events) => events.length > 0);
      assert.equal(reader.events[0]?.type, 'reset');
      assert.equal(reader.events[0].id, before.next_after);
      assert.equal(reader.events[0].data.data.reason, 'pruned');
      await using whole = await server.follow(`${path}?after=0`);
      await whole.until('what is kept', (events) => events.length > 0);
      assert.equal(whole.events[0]?.id, before.next_after);
    }
  });

  test('is forgotten where nobody ever read it, and the numbers go on', async () => {
    const { next_after: last } = await server.json('events/?format=json');
    await server.create();
    await makeOlder(73);
    await prune();
    const id = await server.create();
    const answer = await server.json(`events/?format=json&after=${last + 1}`);
    assert.deepEqual(
      answer.results.map((event) => event.id),
      [last + 2],
    );
    await server.delete(id);
  });

  test('does not hold what was said, nor the texts of a recording that is deleted', async () => {
    const id = await server.create();
    await server.append(id, 'Zauberwort');
    await server.ask(`${id}/`, {
      method: 'PATCH',
      body: JSON.stringify({ notes: 'Zauberwort', meeting_title: 'Zauberwort' }),
    });
    const { rows } = await world.db.query<{ log: string }>({
      text: 'SELECT json_agg(e)::text AS log FROM events e',
    });
    assert.match(rows[0]?.log ?? '', /"meeting_title"/);
    assert.doesNotMatch(rows[0]?.log ?? '', /Zauberwort/);
  });
});

describe('Who follows', () => {
  let world: LiveWorld;
  let server: LiveServer;
  before(async () => {
    world = await openLiveWorld();
    server = await world.start();
  });
  after(() => world[Symbol.asyncDispose]());

  test('and does not read is told so, sent away, and misses nothing when it comes back', async () => {
    const id = await server.create();
    const path = `${id}/events/`;
    await using slow = await server.follow(path);
    await using other = await server.follow(path);
    slow.pause();
    const text = 'x'.repeat(60_000);
    const count = 100;
    for (let number = 0; number < count; number += 1) await server.append(id, text, text, text);
    await other.until('all of them', (events) => events.length === count);
    slow.resume();
    await slow.ended;
    const last = slow.events.at(-1);
    assert.equal(last?.type, 'error');
    assert.equal(last.data.code, 'reader_too_slow');
    assert.ok(slow.events.length < count);
    const lastEventId = slow.events.at(-2)?.id;
    await using again = await server.follow(path, { lastEventId });
    await again.until('the rest', (events) => events.at(-1)?.id === other.events.at(-1)?.id);
    const ids = [...slow.events.slice(0, -1), ...again.events].map((event) => event.id);
    assert.deepEqual(
      ids,
      other.events.map((event) => event.id),
    );
  });

  test('is sent away within a minute when the key is revoked', async () => {
    const key = await createKey(world.db, { scopes: ['desktop_recording:read'] });
    const id = await server.create();
    await using reader = await server.follow(`${id}/events/`, { key });
    await using other = await server.follow(`${id}/events/`);
    const { rowCount } = await world.db.query({
      text: `DELETE FROM api_keys WHERE scopes = ARRAY['desktop_recording:read']`,
    });
    assert.equal(rowCount, 1);
    await reader.ended;
    assert.equal(reader.events.at(-1)?.data.code, 'permission_denied');
    await server.append(id, 'still here');
    await other.until('an event', (events) => events.length === 1);
    await other.until('a heartbeat', () => /\n\n: \n\n/.test(other.text()));
  });

  test('hears nothing of a change that was taken back', async () => {
    const id = await server.create();
    await using reader = await server.follow(`${id}/events/`);
    await world.db.query({
      text: `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'broken on purpose'; END $$`,
    });
    await world.db.query({
      text: 'CREATE TRIGGER refuse BEFORE DELETE ON notes FOR EACH STATEMENT EXECUTE FUNCTION refuse()',
    });
    assert.equal((await server.ask(`${id}/`, { method: 'DELETE' })).status, 500);
    await world.db.query({ text: 'DROP FUNCTION refuse CASCADE' });
    await server.append(id, 'after');
    await reader.until('the append', (events) => events.length > 0);
    assert.deepEqual(
      reader.events.map(({ type }) => type),
      ['segments.appended'],
    );
  });

  test('is not kept waiting when the server stops', async () => {
    const another = await world.start();
    await using reader = await another.follow('events/');
    const startedMs = performance.now();
    await another[Symbol.asyncDispose]();
    await reader.ended;
    assert.ok(performance.now() - startedMs < 2500);
    assert.match(reader.text(), /^retry: [\s\S]*\n\n$/, 'whole events only');
  });
});

test('a project hears of its own recordings only, and a recording of itself', async () => {
  await using world = await openLiveWorld();
  const server = await world.start();
  const { db } = world;
  const others = await addOrganization(db, 'Others');
  await addProject(db, 9, others, 'Project of others');
  const user = await addUser(db, 'u9@localhost', others, 'admin', 9);
  const key = await createKey(db, { userId: user });
  const list = '/api/projects/9/desktop_recordings/';
  const make = async () => {
    const answer = await server.ask(list, { key, method: 'POST', body: '{}' });
    return ((await answer.json()) as { id: string }).id;
  };
  const append = (id: string) =>
    server.ask(`${list}${id}/append_segments/`, {
      ...{ key, method: 'POST' },
      body: JSON.stringify({ segments: [{ text: 'Zauberwort' }] }),
    });
  const foreign = await make();
  const own = await server.create();
  await using project = await server.follow('events/?after=0');
  await using recording = await server.follow(`${own}/events/?after=0`);
  await using theirs = await server.follow(`${list}events/?after=0`, { key });
  const neighbour = await server.create();
  await append(foreign);
  await server.append(neighbour, 'b');
  await server.append(own, 'a');
  await project.until('ours', (events) => events.length === 4);
  await recording.until('its own', (events) => events.length === 2);
  await theirs.until('theirs', (events) => events.length === 2);
  assert.doesNotMatch(project.text() + recording.text(), /Zauberwort/);
  assert.doesNotMatch(recording.text(), new RegExp(neighbour));
  assert.deepEqual(
    theirs.events.map(({ id, data }) => [id, data.recording_id]),
    [
      [1, foreign],
      [2, foreign],
    ],
  );
  // What is not one's own looks as what is not there.
  const statusOf = async (path: string, options = {}) => (await server.ask(path, options)).status;
  assert.equal(await statusOf(`${foreign}/events/?after=0`), 404);
  assert.equal(await statusOf(`${foreign}/events/?format=json&after=0`), 404);
  assert.equal(await statusOf(`${list}${own}/events/?after=0`, { key }), 404);
  assert.equal(await statusOf(`${list}events/`), 403);
});
