import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { S3Config } from '../../src/config.ts';
import type { Fault } from '../../src/platform/blobs/s3-faults.fixture.ts';
import { until } from '../cli/until.ts';
import { makeSample } from '../harness/sample-media.ts';
import { answerTo, assertRefused, sha256, tusClient } from '../uploads/tus-requests.ts';
import { list, type MediaWorld, startMediaWorld } from './media-world.ts';
import { startGroup } from './server-group.ts';
import { type Bucket, startBucket, untilGone } from './stored-files.ts';

const mebibyte = 2 ** 20;

/** A video with a box that players pass over, so that it takes several parts. */
async function largeVideo(): Promise<Buffer> {
  const args = ['-pix_fmt', 'yuv420p', '-movflags', '+faststart'];
  const video = await makeSample({ seconds: 2, video: true, extension: 'mp4', args });
  const box = Buffer.alloc(20 * mebibyte);
  box.writeUInt32BE(box.length);
  box.write('free', 4);
  randomBytes(box.length - 8).copy(box, 8);
  return Buffer.concat([video, box]);
}

test('two servers on one bucket: begun here, resumed there, processed, played, deleted', async () => {
  await using bucket = await startBucket();
  await using group = await startGroup(bucket.variables);
  const [a, b] = await Promise.all([
    group.start(),
    group.start({ MINUTEBOOK_S3_REDIRECT: 'true' }),
  ]);
  const video = await largeVideo();
  const recording = await a.create();
  const upload = { token: recording.upload_token, sdkUploadId: recording.sdk_upload_id };
  const atA = tusClient(a.url, upload);
  const atB = tusClient(b.url, upload);
  assert.equal((await atA.create(video.length)).status, 201);
  const begun = atA.openPatch(0, { 'content-length': String(video.length) });
  const begunAnswer = answerTo(begun);
  begun.write(video.subarray(0, 9 * mebibyte));
  await until('bytes are acknowledged', 20_000, async () => (await atB.offset()) > 8 * mebibyte);

  // The recorder asks the other server though its first connection still stands.
  const offset = Number((await atB.head()).headers.get('upload-offset'));
  assert.ok(offset > 8 * mebibyte && offset <= 9 * mebibyte, String(offset));
  assert.equal(await begunAnswer, 423);
  begun.destroy();
  assert.equal((await atB.patch(offset, video.subarray(offset))).status, 204);

  await until(
    'it is processed',
    60_000,
    async () => (await b.read(recording.id)).status === 'ready',
  );
  const ready = await a.read(recording.id);
  assert.equal(ready.duration_seconds, 2);
  assert.equal(ready.video_size_bytes, video.length);
  const path = `${list}${recording.id}/media/`;
  assert.equal(sha256(await a.original(recording.id)), sha256(video));
  const range = { range: 'bytes=100-8388700' };
  const streamed = await a.ask(`${path}?original=true`, { headers: range });
  assert.equal(streamed.status, 206);
  assert.equal(streamed.headers.get('content-range'), `bytes 100-8388700/${video.length}`);
  assert.ok(video.subarray(100, 8388701).equals(Buffer.from(await streamed.arrayBuffer())));
  const head = await a.ask(path, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), String(video.length));
  const sent = await b.ask(path, { headers: range });
  assert.equal(sent.status, 302);
  const fromBucket = await fetch(sent.headers.get('location') ?? '', { headers: range });
  assert.equal(fromBucket.status, 206);
  assert.equal(fromBucket.headers.get('content-type'), 'video/mp4');
  assert.ok(video.subarray(100, 8388701).equals(Buffer.from(await fromBucket.arrayBuffer())));
  for (const below of ['poster/', 'waveform/'])
    assert.equal((await a.ask(path + below)).status, 200, below);

  assert.equal((await bucket.list()).length, 4, 'original, audio, waveform, poster');
  await b.delete(recording.id);
  await untilGone(bucket.list);
});

describe('An upload to a bucket that fails', () => {
  /** How long the storage may be silent here, and then a request may take. */
  const timeoutMs = 3000;
  const limitMs = 15_000;
  const recordings: string[] = [];
  /** A part, and a rest that is small enough to be sent before it can be refused. */
  const file = randomBytes(8 * mebibyte + 5000);
  let bucket: Bucket;
  let world: MediaWorld;
  before(async () => {
    bucket = await startBucket();
    const s3: S3Config & { timeoutMs: number } = { ...bucket.settings, timeoutMs };
    world = await startMediaWorld({ s3 });
  });
  after(async () => {
    await world[Symbol.asyncDispose]();
    await bucket[Symbol.asyncDispose]();
  });

  const isPart: Fault['matches'] = (method, url) => method === 'PUT' && url.includes('partNumber=');
  const isTail: Fault['matches'] = (method, url) => method === 'PUT' && url.includes('/incoming/');
  const isBegin: Fault['matches'] = (method, url) => method === 'POST' && url.includes('uploads');
  const isEnd: Fault['matches'] = (method, url) => method === 'POST' && url.includes('uploadId=');
  const always = Number.POSITIVE_INFINITY;

  /** Sends the file once; the status, and that of everything after the storage is well again. */
  async function uploadThrough(fault: Fault, status: number, code = ''): Promise<void> {
    const recording = await world.create();
    const client = tusClient(world.server.url, {
      token: recording.upload_token,
      sdkUploadId: recording.sdk_upload_id,
    });
    assert.equal((await client.create(file.length)).status, 201);
    // What is acknowledged before is not to be lost.
    assert.equal((await client.patch(0, file.subarray(0, 1000))).status, 204);
    bucket.inject(fault);
    const startedMs = performance.now();
    const answer = await client.patch(1000, file.subarray(1000));
    const tookMs = performance.now() - startedMs;
    assert.ok(tookMs < limitMs, `answered after ${Math.round(tookMs)} ms`);
    if (code === '') assert.equal(answer.status, status, await answer.text());
    else await assertRefused(answer, status, code);
    bucket.mend();
    const head = await client.head();
    assert.equal(head.status, 200);
    const offset = Number(head.headers.get('upload-offset'));
    assert.ok(offset >= 1000 && offset <= file.length, String(offset));
    if (offset < file.length)
      assert.equal((await client.patch(offset, file.subarray(offset))).status, 204);
    const stored = await world.ask(`${list}${recording.id}/media/?original=true`);
    assert.equal(stored.status, 200);
    assert.equal(sha256(Buffer.from(await stored.arrayBuffer())), sha256(file));
    recordings.push(recording.id);
  }

  const away = 'storage_unavailable';
  for (const [name, matches] of [
    ['a part', isPart],
    ['the rest after the last part', isTail],
    ['the end', isEnd],
  ] as const) {
    test(`hangs at ${name}: 503 in time, then goes on`, () =>
      uploadThrough({ mode: 'hang', matches, times: always }, 503, away));
    test(`refuses ${name} for long: 503, then goes on`, () =>
      uploadThrough({ mode: 'answer', matches, times: always, code: 'Unavailable' }, 503, away));
    test(`refuses ${name} for a moment: nobody notices`, () =>
      uploadThrough({ mode: 'answer', matches, times: 1 }, 204));
    test(`loses the answer to ${name} once: nobody notices`, () =>
      uploadThrough({ mode: 'drop-answer', matches, times: 1 }, 204));
    test(`loses every answer to ${name}: 503, then goes on`, () =>
      uploadThrough({ mode: 'drop-answer', matches, times: always }, 503, away));
  }

  test('is full: 507, then goes on', () =>
    uploadThrough(
      { mode: 'answer', matches: isPart, times: always, status: 507, code: 'XMinioStorageFull' },
      507,
      'media_storage_full',
    ));

  test('hangs at the beginning: the upload can be opened, and goes on later', async () => {
    const recording = await world.create();
    const client = tusClient(world.server.url, {
      token: recording.upload_token,
      sdkUploadId: recording.sdk_upload_id,
    });
    bucket.inject({ mode: 'hang', matches: isBegin, times: always });
    assert.equal((await client.create(3)).status, 201);
    await assertRefused(await client.patch(0, Buffer.from('abc')), 503, away);
    bucket.mend();
    assert.equal((await world.send(recording.id, file, 'video/mp4')).status, 201);
    recordings.push(recording.id);
  });

  test('leaves nothing behind when the recordings are deleted', async () => {
    for (const id of recordings)
      assert.equal((await world.ask(`${list}${id}/`, { method: 'DELETE' })).status, 204);
    await untilGone(bucket.list);
  });
});
