import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { makeSample } from '../harness/sample-media.ts';
import { list, type MediaWorld, type Recording, startMediaWorld } from './media-world.ts';

describe('The media of a recording', () => {
  let world: MediaWorld;
  let mp4: Buffer;
  let recording: Recording;
  let path: string;
  before(async () => {
    world = await startMediaWorld();
    mp4 = await makeSample({
      seconds: 3,
      video: true,
      extension: 'mp4',
      args: ['-pix_fmt', 'yuv420p', '-movflags', '+faststart'],
    });
    const { id } = await world.create();
    path = `${list}${id}/`;
    const answer = await world.send(id, mp4, 'video/mp4');
    assert.equal(answer.status, 201);
    recording = await world.until(id, 'ready', 'error');
  });
  after(() => world[Symbol.asyncDispose]());

  test('an upload becomes ready by itself, and says what it is', () => {
    assert.equal(recording.status, 'ready', recording.error_message ?? '');
    assert.equal(recording.video_url, `${world.server.url}${path}media/`);
    assert.ok((recording.video_url ?? '').length <= 200);
    assert.equal(recording.video_size_bytes, mp4.length);
    assert.equal(recording.duration_seconds, 3);
    assert.notEqual(recording.completed_at, null);
  });

  test('it is read whole, with what a player and a cache need', async () => {
    const answer = await world.ask(`${path}media/?original=true`);
    assert.equal(answer.status, 200);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), mp4);
    assert.equal(answer.headers.get('content-type'), 'video/mp4');
    assert.equal(answer.headers.get('accept-ranges'), 'bytes');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.match(answer.headers.get('content-disposition') ?? '', /^inline; filename=".*\.mp4"/);
    const etag = answer.headers.get('etag') ?? '';
    const again = await world.ask(`${path}media/?original=true`, {
      headers: { 'if-none-match': etag },
    });
    assert.equal(again.status, 304);
    const head = await world.ask(`${path}media/?original=true`, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('content-length'), String(mp4.length));
    assert.equal((await head.arrayBuffer()).byteLength, 0);
    const saved = await world.ask(`${path}media/?download=true`);
    assert.match(saved.headers.get('content-disposition') ?? '', /^attachment/);
    await saved.body?.cancel();
  });

  for (const [range, from, to] of [
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, -1],
    ['bytes=-50', -50, -1],
    ['bytes=0-99999999999', 0, -1],
  ] as const) {
    test(`the range ${range}`, async () => {
      const answer = await world.ask(`${path}media/?original=true`, { headers: { range } });
      assert.equal(answer.status, 206);
      const start = from < 0 ? mp4.length + from : from;
      const end = to < 0 ? mp4.length - 1 : to;
      assert.equal(answer.headers.get('content-range'), `bytes ${start}-${end}/${mp4.length}`);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), mp4.subarray(start, end + 1));
    });
  }

  test('ranges that cannot be had, and those that may be ignored', async () => {
    const beyond = await world.ask(`${path}media/`, { headers: { range: 'bytes=99999999-' } });
    assert.equal(beyond.status, 416);
    assert.equal(((await beyond.json()) as { code: string }).code, 'range_not_satisfiable');
    for (const headers of [
      { range: 'lines=1-2' },
      { range: 'bytes=0-1,5-6' },
      { range: 'bytes=0-1', 'if-range': '"another"' },
    ]) {
      const answer = await world.ask(`${path}media/?original=true`, { headers });
      assert.equal(answer.status, 200);
      assert.equal((await answer.arrayBuffer()).byteLength, mp4.length);
    }
  });

  test('lists tell video from sound, where they are asked to', async () => {
    const { id: silent } = await world.create();
    const { id: sound } = await world.create();
    await world.send(sound, await makeSample({ seconds: 1, extension: 'wav' }), 'audio/wav');
    await world.until(sound, 'ready', 'error');
    const haveVideo = async () => {
      const answer = await world.ask(`${list}?fields=id,has_video`);
      const { results } = (await answer.json()) as { results: { id: string }[] };
      return new Map(results.map(({ id, ...rest }) => [id, rest]));
    };
    const before = await haveVideo();
    assert.deepEqual(before.get(recording.id), { has_video: true });
    assert.deepEqual(before.get(sound), { has_video: false });
    assert.deepEqual(before.get(silent), { has_video: null });
    // What another project knows under the same id is not its own.
    await world.server.db.query({
      text: `INSERT INTO media (project_id, recording_id, state, source, has_video)
        VALUES (9, $1, 'processed', 'upload', true)`,
      values: [silent],
    });
    assert.deepEqual((await haveVideo()).get(silent), { has_video: null });
    await world.ask(`${list}${sound}/media/`, { method: 'DELETE' });
    assert.deepEqual((await haveVideo()).get(sound), { has_video: null });
    const one = await world.ask(`${path}?fields=has_video`);
    assert.deepEqual(await one.json(), { has_video: true });
    assert.ok(!('has_video' in (await world.read(recording.id))));
  });

  test('a poster and a waveform', async () => {
    const poster = await world.ask(`${path}media/poster/`, { headers: { accept: 'image/*' } });
    assert.equal(poster.status, 200);
    assert.equal(poster.headers.get('content-type'), 'image/jpeg');
    assert.deepEqual([...new Uint8Array(await poster.arrayBuffer()).subarray(0, 2)], [0xff, 0xd8]);
    const waveform = (await (await world.ask(`${path}media/waveform/`)).json()) as {
      duration_ms: number;
      peaks: number[];
    };
    assert.ok(Math.abs(waveform.duration_ms - 3000) < 100);
    assert.ok(waveform.peaks.length >= 20 && waveform.peaks.every((peak) => peak <= 100));
  });

  test('a link that needs no key, until it expires or is changed', async () => {
    const make = (body: object) =>
      world.ask(`${path}media/link/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const made = await make({ expires_in: 60 });
    assert.equal(made.status, 201);
    const { url } = (await made.json()) as { url: string };
    const answer = await fetch(url, { headers: { range: 'bytes=0-9' } });
    assert.equal(answer.status, 206);
    assert.equal((await answer.arrayBuffer()).byteLength, 10);
    for (const [what, other] of [
      ['another signature', url.replace(/signature=.{4}/, 'signature=AAAA')],
      ['a later end', url.replace(/expires=(\d+)/, (_all, at) => `expires=${Number(at) + 1}`)],
      ['another recording', url.replace(/(\/1\/)[0-9a-f]{8}/, '$100000000')],
      ['the poster', url.replace('/media/?', '/poster/?')],
      ['no signature', url.replace(/&signature.*/, '')],
    ] as const) {
      const refused = await fetch(other);
      assert.equal(refused.status, 403, what);
      assert.equal(((await refused.json()) as { code: string }).code, 'media_link_invalid');
    }
    const short = (await (await make({ expires_in: 1 })).json()) as { url: string };
    const deadline = Date.now() + 5000;
    while ((await fetch(short.url, { method: 'HEAD' })).status === 200) {
      assert.ok(Date.now() < deadline);
      await delay(100);
    }
    assert.equal((await make({ expires_in: 0 })).status, 400);
    assert.equal((await make({ what: 'audio' })).status, 400);
  });

  test('the report says what arrived', async () => {
    const segments = [
      { timestamp: 0.5, speaker: 'Ann', text: 'a', is_final: false },
      { timestamp: 0.5, speaker: 'Ann', text: 'b', is_final: true },
      { timestamp: 0.5, speaker: 'Ann', text: 'c', is_final: true },
      { timestamp: 90_000, speaker: 'Bob', text: 'late' },
    ];
    for (const batch of [segments.slice(0, 1), segments.slice(1), segments.slice(3)]) {
      await world.ask(`${path}append_segments/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ segments: batch }),
      });
    }
    const answer = await world.ask(`${path}integrity/`);
    assert.equal(answer.status, 200);
    const report = (await answer.json()) as Record<string, Record<string, unknown>>;
    assert.equal(report.upload?.bytes_acknowledged, mp4.length);
    assert.equal(report.upload?.end, 'complete');
    assert.equal(report.media?.sha256, createHash('sha256').update(mp4).digest('hex'));
    assert.ok(Math.abs(Number(report.media?.duration_ms) - 3000) < 100);
    assert.equal(report.transcript?.segments_sent, 5);
    assert.equal(report.transcript?.appended, 2);
    assert.equal(report.transcript?.replaced, 1);
    assert.equal(report.transcript?.duplicate, 2);
    assert.equal(report.transcript?.last_timestamp, 90_000);
    assert.equal(report.coverage?.segments_after_end, 1);
  });

  test('a client cannot take the status back, and other fields it can set', async () => {
    for (const status of ['recording', 'uploading', 'processing', 'error']) {
      const answer = await world.ask(path, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ status, notes: status }),
      });
      const body = (await answer.json()) as { status: string; notes: string };
      assert.deepEqual([answer.status, body.status, body.notes], [200, 'ready', status]);
    }
  });

  test('nobody else gets at it', async () => {
    const otherKey = await world.server.createKey({ projectIds: [2] });
    const noScope = await world.server.createKey({ scopes: ['insight:read'] });
    const reader = await world.server.createKey({ scopes: ['desktop_recording:read'] });
    for (const below of ['media/', 'media/poster/', 'media/waveform/', 'integrity/']) {
      const statusWith = async (authorization: string) =>
        (await world.ask(path + below, { headers: { authorization } })).status;
      assert.equal(await statusWith(''), 401, below);
      assert.equal(await statusWith('Bearer mb_wrong'), 401, below);
      assert.equal(await statusWith(`Bearer ${otherKey}`), 403, below);
      assert.equal(await statusWith(`Bearer ${noScope}`), 403, below);
    }
    for (const [method, below] of [
      ['DELETE', 'media/'],
      ['POST', 'upload/'],
    ] as const) {
      const answer = await world.ask(path + below, {
        method,
        headers: { authorization: `Bearer ${reader}`, 'content-type': 'video/mp4' },
        ...(method === 'POST' ? { body: 'x' } : {}),
      });
      assert.equal(answer.status, 403, `${method} ${below}`);
    }
  });

  test('the media are deleted for good, the text stays', async () => {
    const { id } = await world.create();
    const one = `${list}${id}/`;
    assert.equal((await world.ask(`${one}media/`)).status, 404);
    assert.equal((await world.ask(`${one}media/`, { method: 'DELETE' })).status, 404);
    await world.send(id, await makeSample({ seconds: 1, extension: 'wav' }), 'audio/wav');
    await world.until(id, 'ready');
    assert.equal((await world.ask(`${one}media/poster/`)).status, 404);
    assert.equal((await world.ask(`${one}media/`, { method: 'DELETE' })).status, 204);
    assert.equal((await world.ask(`${one}media/`, { method: 'DELETE' })).status, 410);
    assert.equal((await world.ask(`${one}media/`)).status, 410);
    assert.equal((await world.read(id)).video_url, null);
    const again = await world.send(id, Buffer.from('x'), 'audio/wav');
    assert.equal(again.status, 410);
    await gone(world, id);
  });

  test('deleting the recording deletes its bytes', async () => {
    const { id } = await world.create();
    await world.send(id, await makeSample({ seconds: 1, extension: 'wav' }), 'audio/wav');
    await world.until(id, 'ready');
    assert.equal((await world.ask(`${list}${id}/`, { method: 'DELETE' })).status, 204);
    assert.equal((await world.ask(`${list}${id}/media/`)).status, 404);
    await gone(world, id);
  });
});

/** Waits until no file below the media folder carries the recording's id. */
async function gone(world: MediaWorld, id: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const names = await readdir(join(world.dataDir, 'media'), { recursive: true });
    if (!names.some((name) => name.includes(id))) return;
    assert.ok(Date.now() < deadline, names.join('\n'));
    await delay(100);
  }
}
