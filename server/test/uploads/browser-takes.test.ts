import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createClient } from '@minutebook/client';
import { type Bell, createBell } from '../../../web/src/features/recorder/bell.ts';
import {
  type ChunkJournal,
  createChunkJournal,
} from '../../../web/src/features/recorder/chunk-journal.ts';
import {
  type ChunkStore,
  createMemoryChunkStore,
} from '../../../web/src/features/recorder/chunk-store.ts';
import { sendTake } from '../../../web/src/features/recorder/send-take.ts';
import { beginTake, interruptionOf, type Take } from '../../../web/src/features/recorder/take.ts';
import { createTakeServer } from '../../../web/src/features/recorder/take-server.ts';
import { until } from '../cli/until.ts';
import { list, type MediaWorld, startMediaWorld } from '../media/media-world.ts';
import { sha256 } from './tus-requests.ts';

/** What the recorder in the browser sends, to a real server, over a line that breaks. */

const at = '2026-11-23T14:00:00.000Z';
const times = { pauseMs: 5, retryMs: [10, 20, 40] };

describe('A take', () => {
  let world: MediaWorld;
  let line: BreakingLine;
  before(async () => {
    world = await startMediaWorld();
    line = await startBreakingLine(Number(new URL(world.server.url).port));
  });
  after(async () => {
    await line[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  const begin = () => startTake(world.key, line.url);

  async function originalOf({ upload }: Take): Promise<string> {
    assert.ok(upload !== null);
    const answer = await world.ask(`${list}${upload.recordingId}/media/?original=true`);
    assert.equal(answer.status, 200);
    return sha256(Buffer.from(await answer.arrayBuffer()));
  }

  test('that is sent while it grows arrives whole, with its title, people and consent', async () => {
    const { store, takeId, capture, end, send, sent } = await begin();
    const sending = send();
    const bytes: Uint8Array[] = [];
    for (let index = 0; index < 8; index += 1) bytes.push(await capture(50_000));
    await until('the first bytes are acknowledged', 20_000, async () => {
      const take = await store.readTake(takeId);
      return (take?.acknowledgedBytes ?? 0) > 0;
    });
    bytes.push(await capture(70_001));
    await end();
    assert.equal(await sending, 'complete');
    const take = (await store.readTake(takeId)) ?? assert.fail();
    assert.equal(take.isComplete, true);
    assert.equal(take.acknowledgedBytes, 470_001);
    assert.equal((await store.readFrom(takeId, 0, 1e9)).length, 0);
    assert.equal(await originalOf(take), sha256(Buffer.concat(bytes)));
    assert.ok(sent.length > 0);
    const answer = await world.ask(`${list}${take.upload?.recordingId}/`);
    const recording = (await answer.json()) as Record<string, unknown>;
    assert.equal(recording.meeting_title, 'Weekly');
    assert.deepEqual(recording.participants, ['Ada', 'Ben']);
    assert.match(String(recording.notes), /^Consent: .+ Ada confirmed that everybody/);
    assert.equal(recording.started_at, '2026-11-23T14:00:00Z');
    assert.equal(recording.platform, 'meet');
  });

  test('is whole and in order over a line that breaks again and again', async () => {
    const { store, takeId, capture, end, send, halts } = await begin();
    const sending = send();
    const bytes: Uint8Array[] = [];
    for (let index = 0; index < 12; index += 1) {
      bytes.push(await capture(300_000));
      const before = await acknowledgedOf(store, takeId);
      line.breakAfter(Math.floor(Math.random() * 200_000));
      await until('something more is acknowledged', 20_000, async () => {
        return (await acknowledgedOf(store, takeId)) > before;
      });
    }
    line.breakAfter(0);
    await end();
    assert.equal(await sending, 'complete');
    const take = (await store.readTake(takeId)) ?? assert.fail();
    assert.equal(await originalOf(take), sha256(Buffer.concat(bytes)));
    assert.ok(halts.includes('away'), 'the line did break');
    assert.equal(halts.at(-1), null);
  });

  test('whose page went away is finished by the next page', async () => {
    const { store, takeId, capture, send } = await begin();
    const stop = new AbortController();
    const sending = send(stop.signal);
    const bytes = [await capture(400_000)];
    await until('it begins to arrive', 20_000, async () => {
      return (await acknowledgedOf(store, takeId)) > 0;
    });
    bytes.push(await capture(123_456));
    stop.abort(new DOMException('The page is gone.', 'AbortError'));
    await assert.rejects(sending, { name: 'AbortError' });

    const left = (await store.readTake(takeId)) ?? assert.fail();
    await store.changeTake(takeId, { ending: interruptionOf(left) });
    const journal = createChunkJournal(store, { takeId, capturedBytes: left.capturedBytes });
    assert.equal(await resume(world.key, line.url, store, takeId, journal), 'complete');
    const take = (await store.readTake(takeId)) ?? assert.fail();
    assert.equal(await originalOf(take), sha256(Buffer.concat(bytes)));
    assert.deepEqual(take.ending, { reason: 'interrupted', at });
    // Once more, as after a crash in between: nothing happens twice.
    await store.changeTake(takeId, { isComplete: false });
    assert.equal(await resume(world.key, line.url, store, takeId, journal), 'complete');
  });

  test('of which the disk took only the beginning is finished with all that was sent', async () => {
    const { store, takeId, capture, send, setFull } = await begin();
    const stop = new AbortController();
    const sending = send(stop.signal);
    const bytes = [await capture(1000)];
    setFull();
    bytes.push(await capture(2000));
    await until('what was in memory is acknowledged', 20_000, async () => {
      return (await acknowledgedOf(store, takeId)) === 3000;
    });
    stop.abort(new DOMException('The page is gone.', 'AbortError'));
    await assert.rejects(sending, { name: 'AbortError' });
    const left = (await store.readTake(takeId)) ?? assert.fail();
    assert.equal(left.capturedBytes, 1000);
    await store.changeTake(takeId, { ending: interruptionOf(left) });
    const journal = createChunkJournal(store, { takeId, capturedBytes: left.capturedBytes });
    assert.equal(await resume(world.key, line.url, store, takeId, journal), 'complete');
    const take = (await store.readTake(takeId)) ?? assert.fail();
    assert.equal(await originalOf(take), sha256(Buffer.concat(bytes)));
  });

  test('whose recording is deleted meanwhile is refused, and what is left is kept', async () => {
    const { store, takeId, capture, send } = await begin();
    const sending = send();
    await capture(1000);
    await until('it begins to arrive', 20_000, async () => {
      return (await acknowledgedOf(store, takeId)) > 0;
    });
    const recordingId = (await store.readTake(takeId))?.upload?.recordingId;
    await world.ask(`${list}${recordingId}/`, { method: 'DELETE' });
    await capture(2000);
    assert.equal(await sending, 'refused');
    const take = (await store.readTake(takeId)) ?? assert.fail();
    assert.match(take.refusal ?? '', /recording was deleted/);
    assert.equal((await store.readFrom(takeId, 1000, 1e9)).length, 2000);
  });

  test('that ended before anything was captured leaves nothing behind', async () => {
    const { store, takeId, end, send } = await begin();
    const sending = send();
    await until('its recording is there', 20_000, async () => {
      return (await store.readTake(takeId))?.upload != null;
    });
    const recordingId = (await store.readTake(takeId))?.upload?.recordingId;
    await end();
    assert.equal(await sending, 'empty');
    assert.equal((await world.ask(`${list}${recordingId}/`)).status, 404);
    assert.equal(await store.readTake(takeId), null);
  });
});

async function acknowledgedOf(store: ChunkStore, takeId: string): Promise<number> {
  return (await store.readTake(takeId))?.acknowledgedBytes ?? 0;
}

async function startTake(key: string, url: string) {
  let isFull = false;
  const memory = createMemoryChunkStore();
  const store: ChunkStore = {
    ...memory,
    async append(id, chunk) {
      if (isFull) throw new DOMException('Full.', 'QuotaExceededError');
      await memory.append(id, chunk);
    },
  };
  const takeId = randomUUID();
  await store.addTake(
    beginTake(
      { title: 'Weekly', people: ['Ada', 'Ben'], platform: 'meet' },
      { userUuid: 'u', projectId: 1, name: 'Ada' },
      { id: takeId, startedAt: at, mimeType: 'audio/webm;codecs=opus' },
    ),
  );
  const journal = createChunkJournal(store, { takeId, capturedBytes: 0 });
  const ended = createBell();
  const halts: (string | null)[] = [];
  const sent: Take[] = [];
  return {
    ...{ store, takeId, halts, sent },
    setFull(): void {
      isFull = true;
    },
    async capture(size: number): Promise<Uint8Array> {
      const bytes = new Uint8Array(randomBytes(size));
      await journal.append(bytes, at, 1000);
      return bytes;
    },
    async end(): Promise<void> {
      await store.changeTake(takeId, { ending: { reason: 'stopped', at } });
      ended.ring();
    },
    send: (signal = new AbortController().signal) =>
      sendTake({
        ...{ store, takeId, journal, ended, signal, times, retry: createBell() },
        server: takeServer(key, url),
        onHalt: (halt) => halts.push(halt?.kind ?? null),
        onChange: (take) => sent.push(take),
      }),
  };
}

function resume(
  key: string,
  url: string,
  store: ChunkStore,
  takeId: string,
  journal: ChunkJournal,
): ReturnType<typeof sendTake> {
  const bell: Bell = createBell();
  const signal = new AbortController().signal;
  return sendTake({
    ...{ store, takeId, journal, signal, times, retry: bell, ended: bell },
    server: takeServer(key, url),
    onHalt: () => {},
    onChange: () => {},
  });
}

function takeServer(apiKey: string, baseUrl: string) {
  return createTakeServer(createClient({ baseUrl, apiKey }), baseUrl);
}

interface BreakingLine extends AsyncDisposable {
  readonly url: string;
  /** Breaks every connection once this much more went through to the server. */
  breakAfter(bytes: number): void;
}

/** Between a client and a server; hands on bytes until it breaks. */
async function startBreakingLine(port: number): Promise<BreakingLine> {
  const sockets = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  const breakAll = () => {
    left = Number.POSITIVE_INFINITY;
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (bytes) => {
      far.write(bytes.subarray(0, left));
      left -= bytes.length;
      if (left <= 0) breakAll();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    url: `http://127.0.0.1:${address.port}`,
    breakAfter(bytes) {
      if (bytes === 0) breakAll();
      else left = bytes;
    },
    [Symbol.asyncDispose]() {
      breakAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
