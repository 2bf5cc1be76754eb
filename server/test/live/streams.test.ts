import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type LiveServer, type LiveWorld, openLiveWorld } from './live-world.ts';

describe('Events of a server', () => {
  let world: LiveWorld;
  let server: LiveServer;
  before(async () => {
    world = await openLiveWorld();
    server = await world.start();
  });
  after(() => world[Symbol.asyncDispose]());

  test('say at once that they are open, and come live with the segments', async () => {
    const id = await server.create();
    await using reader = await server.follow(`${id}/events/`);
    assert.equal(reader.status, 200);
    assert.equal(reader.headers['content-type'], 'text/event-stream');
    assert.equal(reader.headers['cache-control'], 'no-store');
    assert.equal(reader.headers['x-accel-buffering'], 'no');
    await reader.until('it is open', () => reader.text().startsWith('retry: '));
    await server.send(id, [
      { text: 'Good\nmorning', speaker: 'Ann', timestamp: 5, is_final: false },
      { text: 'Hello', speaker: 'Ben', timestamp: 6, confidence: 0.5 },
    ]);
    await reader.until('an event', (events) => events.length > 0);
    const [event] = reader.events;
    assert.ok(event);
    assert.equal(event.type, 'segments.appended');
    assert.equal(event.id, event.data.id);
    assert.deepEqual(Object.keys(event.data), ['id', 'type', 'recording_id', 'created_at', 'data']);
    assert.equal(event.data.recording_id, id);
    assert.match(event.data.created_at, /^\d{4}-\d\d-\d\dT.*Z$/);
    const common = { confidence: null, is_final: null };
    assert.deepEqual(event.data.data, {
      positions: [0, 1],
      segments: [
        {
          ...{ position: 0, timestamp: 5, speaker: 'Ann', text: 'Good\nmorning' },
          ...{ ...common, is_final: false },
        },
        {
          ...{ position: 1, timestamp: 6, speaker: 'Ben', text: 'Hello' },
          ...{ ...common, confidence: 0.5 },
        },
      ],
    });
  });

  test('tell a replaced draft by its position, and nothing of what changes nothing', async () => {
    const id = await server.create();
    await server.send(id, [{ text: 'Goo', speaker: 'Ann', timestamp: 5, is_final: false }]);
    await using reader = await server.follow(`${id}/events/`);
    const final = [{ text: 'Good', speaker: 'Ann', timestamp: 5, is_final: true }];
    await server.send(id, final);
    await server.send(id, final);
    const patch = (body: object) =>
      server.ask(`${id}/`, { method: 'PATCH', body: JSON.stringify(body) });
    await patch({ meeting_title: 'Budget' });
    await patch({ meeting_title: 'Budget' });
    await patch({});
    await patch({ transcript_segments: [{ text: 'Another' }], notes: 'x', status: 'ready' });
    await reader.until('the end', (events) => events.some(({ data }) => data.data.all === true));
    const told = reader.events.map(({ type, data }) => [type, data.data] as const);
    assert.equal(told[0]?.[0], 'segments.replaced');
    assert.deepEqual(told[0]?.[1].positions, [0]);
    assert.equal(told[0]?.[1].segments?.[0]?.text, 'Good');
    assert.deepEqual(told.slice(1, 4), [
      ['recording.updated', { fields: ['meeting_title'] }],
      ['recording.updated', { fields: ['status', 'notes', 'completed_at'] }],
      ['segments.replaced', { all: true }],
    ]);
  });

  test('are replayed after Last-Event-ID or ?after=, of which the larger counts', async () => {
    const id = await server.create();
    await server.append(id, 'one');
    await server.append(id, 'two');
    await server.append(id, 'three');
    const all = await server.json(`${id}/events/?format=json&after=0`);
    const ids = all.results.map((event) => event.id);
    assert.equal(ids.length, 4);
    const replayed = async (after: string, lastEventId?: number) => {
      await using reader = await server.follow(`${id}/events/${after}`, { lastEventId });
      await reader.until('all', (events) => events.at(-1)?.id === ids[3]);
      return reader.events.map((event) => event.id);
    };
    assert.deepEqual(await replayed('?after=0'), ids);
    assert.deepEqual(await replayed('', ids[1]), ids.slice(2));
    assert.deepEqual(await replayed(`?after=${ids[0]}`, ids[2]), ids.slice(3));
    assert.deepEqual(await replayed(`?after=${ids[2]}`, ids[0]), ids.slice(3));
    await using onlyNew = await server.follow(`${id}/events/`);
    await server.append(id, 'four');
    await onlyNew.until('one', (events) => events.length > 0);
    assert.deepEqual(
      onlyNew.events.map(({ data }) => data.data.segments?.map(({ text }) => text)),
      [['four']],
    );
  });

  test('of the project hold those of all recordings, in one order', async () => {
    await using reader = await server.follow('events/');
    const first = await server.create();
    const second = await server.create();
    await server.append(first, 'a');
    await server.append(second, 'b');
    await server.delete(first);
    await reader.until('the deletion', (events) =>
      events.some(({ type }) => type === 'recording.deleted'),
    );
    assert.deepEqual(
      reader.events.map(({ type, data }) => [type, data.recording_id]),
      [
        ['recording.created', first],
        ['recording.created', second],
        ['segments.appended', first],
        ['segments.appended', second],
        ['recording.deleted', first],
      ],
    );
    const ids = reader.events.map(({ id }) => id);
    assert.deepEqual(
      ids,
      ids.map((_, index) => (ids[0] ?? 0) + index),
    );
  });

  test('of a recording end when it is deleted; who knows a part gets the rest', async () => {
    const id = await server.create();
    const path = `${id}/events/`;
    await using reader = await server.follow(`${path}?after=0`);
    await server.append(id, 'one');
    await reader.until('both', (events) => events.length === 2);
    const known = reader.events[0]?.id;
    await server.delete(id);
    await reader.ended;
    assert.equal(reader.events.at(-1)?.type, 'recording.deleted');
    await using late = await server.follow(path, { lastEventId: known });
    await late.ended;
    assert.deepEqual(
      late.events.map(({ type, data }) => [type, data.data.segments]),
      [
        ['segments.appended', []],
        ['recording.deleted', undefined],
      ],
    );
    assert.equal((await server.ask(path)).status, 404);
    const last = late.events.at(-1)?.id;
    assert.equal((await server.ask(path, { headers: { 'last-event-id': `${last}` } })).status, 404);
  });

  test('can be asked for as JSON, page by page', async () => {
    const id = await server.create();
    const start = await server.json(`${id}/events/?format=json`);
    assert.deepEqual(start.results, []);
    for (const text of ['a', 'b', 'c']) await server.append(id, text);
    const first = await server.json(`${id}/events/?format=json&after=${start.next_after}&limit=2`);
    assert.equal(first.results.length, 2);
    assert.equal(first.next_after, first.results[1]?.id);
    const accept = { headers: { accept: 'application/json' } };
    const answer = await server.ask(`${id}/events/?after=${first.next_after}`, accept);
    assert.equal(answer.headers.get('content-type'), 'application/json');
    const second = (await answer.json()) as typeof first;
    assert.equal(second.results.length, 1);
    const third = await server.json(`${id}/events/?format=json&after=${second.next_after}`);
    assert.deepEqual(third, { results: [], next_after: second.next_after, reset: false });
  });

  test('are under both families, and answer HEAD without a stream', async () => {
    const id = await server.create();
    for (const family of ['environments', 'projects']) {
      const path = `/api/${family}/1/desktop_recordings/${id}/events/`;
      await using reader = await server.follow(`${path}?after=0`);
      await reader.until('the creation', (events) => events.length === 1);
      assert.equal(reader.events[0]?.type, 'recording.created');
      const head = await server.ask(path, { method: 'HEAD' });
      assert.equal(head.headers.get('content-type'), 'text/event-stream');
    }
  });

  test('are refused for cursors and formats that are none', async () => {
    const statusOf = async (path: string, headers = {}) =>
      (await server.ask(path, { headers })).status;
    assert.equal(await statusOf('events/?after=x'), 400);
    assert.equal(await statusOf('events/?after=-1'), 400);
    assert.equal(await statusOf('events/?after=1e3'), 400);
    assert.equal(await statusOf('events/?after=9999999999999999999'), 400);
    assert.equal(await statusOf('events/', { 'last-event-id': 'x; DROP TABLE events' }), 400);
    assert.equal(await statusOf('events/?format=xml'), 400);
    assert.equal(await statusOf('nothing/events/'), 404);
    assert.equal(await statusOf('019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44/events/?after=0'), 404);
  });

  test('begin anew with a cursor that is ahead of the log', async () => {
    await using reader = await server.follow('events/', { lastEventId: 4_000_000_000_000 });
    await reader.until('the reset', (events) => events.length > 0);
    const [reset] = reader.events;
    assert.equal(reset?.type, 'reset');
    assert.equal(reset?.data.data.reason, 'unknown_cursor');
    await server.create();
    await reader.until('an event', (events) => events.length >= 2);
    assert.equal(reader.events[1]?.id, (reset?.id ?? 0) + 1);
  });
});
