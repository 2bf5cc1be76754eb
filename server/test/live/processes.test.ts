import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appendSegments } from '../../src/features/recordings/segments-store.ts';
import { startGroup } from '../media/server-group.ts';
import { assertInOrder, type ReceivedEvent, readEvents } from './event-reader.ts';
import { clientOf, openLiveWorld } from './live-world.ts';

function textsOf(events: readonly ReceivedEvent[]): string[] {
  return events.flatMap(({ data }) => (data.data.segments ?? []).map(({ text }) => text));
}

describe('Two servers on one database', () => {
  test('share their events: what is appended at one is heard at the other', async () => {
    await using world = await openLiveWorld();
    const writing = await world.start();
    const reading = await world.start();
    const id = await writing.create();
    await using reader = await reading.follow(`${id}/events/`);
    for (let number = 0; number < 10; number += 1) {
      await writing.append(id, `line ${number}`);
      await reader.until('the line', (events) => events.length === number + 1);
    }
    assert.deepEqual(textsOf(reader.events).at(-1), 'line 9');
  });

  test('find what nobody told them of', async () => {
    await using world = await openLiveWorld();
    const server = await world.start();
    const id = await server.create();
    await using reader = await server.follow(`${id}/events/`);
    // This process sends no notices.
    await appendSegments(world.db, {
      ...{ projectId: 1, recordingId: id, sent: 1, idempotency: null, expectedVersions: null },
      entries: [
        {
          segment: { timestamp: 1, speaker: null, text: 'x', confidence: null, isFinal: true },
          identity: null,
          replacedInBatch: 0,
          droppedInBatch: 0,
        },
      ],
    });
    await reader.until('the line', (events) => events.length === 1);
    assert.deepEqual(textsOf(reader.events), ['x']);
  });

  test('show fifty writers to everybody in one order, each event once', async () => {
    await using world = await openLiveWorld();
    const servers = [await world.start(), await world.start()] as const;
    const ids = await Promise.all(Array.from({ length: 10 }, () => servers[0].create()));
    const [one = ''] = ids;
    const readers = await Promise.all(
      servers.flatMap((server) => [server.follow('events/'), server.follow(`${one}/events/`)]),
    );
    const sent = Array.from({ length: 50 }, (_, writer) =>
      Array.from({ length: 8 }, (_item, number) => `writer ${writer}, line ${number}`),
    );
    await Promise.all(
      sent.map(async (texts, writer) => {
        const server = servers[writer % 2 === 0 ? 0 : 1];
        for (const text of texts) await server.append(ids[writer % ids.length] ?? '', text);
      }),
    );
    const all = sent.flat().toSorted();
    const ofOne = sent.filter((_, writer) => writer % ids.length === 0).flat();
    for (const [index, reader] of readers.entries()) {
      const wanted = index % 2 === 0 ? all : ofOne.toSorted();
      await reader.until('all of them', (events) => textsOf(events).length >= wanted.length);
      assertInOrder(reader.events);
      assert.deepEqual(textsOf(reader.events).toSorted(), wanted);
    }
    const [first, , second] = readers;
    const idsOf = (events: readonly ReceivedEvent[] = []) => events.map((event) => event.id);
    assert.deepEqual(idsOf(first?.events), idsOf(second?.events));
    // The order within a recording is that of its transcript.
    const answer = await servers[0].ask(`${one}/?fields=transcript_segments`);
    const { transcript_segments: lines } = (await answer.json()) as {
      transcript_segments: { text: string }[];
    };
    assert.deepEqual(
      textsOf(readers[1]?.events ?? []),
      lines.map(({ text }) => text),
    );
    await Promise.all(readers.map((reader) => reader[Symbol.asyncDispose]()));
  });
});

test('a client that is cut off at every event, and comes back, has each once', async () => {
  await using world = await openLiveWorld();
  const server = await world.start();
  const id = await server.create();
  const lines = Array.from({ length: 40 }, (_, number) => `line ${number}`);
  const start = (await server.json('events/?format=json')).next_after;
  const writing = (async () => {
    for (const line of lines) await server.append(id, line);
  })();
  const seen: ReceivedEvent[] = [];
  while (seen.length < lines.length) {
    let cut = () => {};
    await using reader = await server.follow('events/', {
      lastEventId: seen.at(-1)?.id ?? start,
      onEvent(event) {
        seen.push(event);
        cut();
      },
    });
    cut = reader.cut;
    const before = seen.length;
    await reader.until('one', () => seen.length > before || reader.events.length > 0);
  }
  await writing;
  assertInOrder(seen);
  assert.deepEqual(textsOf(seen), lines);
});

test('a server that is killed loses no event, and numbers none twice', async () => {
  await using group = await startGroup();
  const first = await group.start();
  const { id } = await first.create();
  const key = group.key;
  const acknowledged: string[] = [];
  let isOver = false;
  const write = async (url: string) => {
    const client = clientOf(url, key);
    for (let number = 0; !isOver; number += 1) {
      const text = `${url} ${number}`;
      await client.append(id, text);
      acknowledged.push(text);
    }
  };
  const path = `${id}/events/`;
  const writing = write(first.url).catch(() => {});
  const before = await readEvents({ url: first.url, key, path: `${path}?after=0` });
  await before.until('some', (events) => events.length > 20);
  first.server.signal('SIGKILL');
  await Promise.all([before.ended, writing]);

  const second = await group.start();
  const lastEventId = before.events.at(-1)?.id;
  await using after = await readEvents({ url: second.url, key, path, lastEventId });
  const writingAgain = write(second.url);
  await after.until('some more', (events) => events.length > 20);
  isOver = true;
  await writingAgain;
  await after.until('the last', (events) =>
    textsOf(events.slice(-1)).includes(acknowledged.at(-1) ?? ''),
  );
  const events = [...before.events, ...after.events];
  assertInOrder(events);
  const texts = textsOf(events);
  assert.equal(new Set(texts).size, texts.length);
  assert.deepEqual(
    acknowledged.filter((text) => !texts.includes(text)),
    [],
  );
  const kept = await clientOf(second.url, key).json(`${path}?format=json&after=0&limit=1000`);
  assert.deepEqual(
    kept.results.map((event) => event.id),
    events.map((event) => event.id),
  );
});
