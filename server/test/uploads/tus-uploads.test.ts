import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { until } from '../cli/until.ts';
import { answerTo, assertRefused, assertStored, sha256, tusClient } from './tus-requests.ts';
import { setUpUploads } from './upload-server.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function start() {
  const setup = await setUpUploads();
  const server = await setup.startServer();
  const recording = await setup.createRecording();
  return {
    ...setup,
    server,
    recording,
    client: tusClient(server.url, recording),
    [Symbol.asyncDispose]: () => setup[Symbol.asyncDispose](),
  };
}

describe('uploads in parts', () => {
  it('takes a file in several requests and hands it on once', async () => {
    await using t = await start();
    const file = randomBytes(300_000);
    const metadata = [
      `filename ${base64('Wöchentlich.mp4')}`,
      `filetype ${base64('video/mp4')}`,
      `sha256 ${base64(sha256(file))}`,
    ].join(',');
    const created = await t.client.create(file.length, { 'upload-metadata': metadata });
    assert.equal(created.status, 201);
    assert.equal(created.headers.get('location'), t.client.location);
    assert.ok(created.headers.get('upload-expires'));
    const first = await t.client.patch(0, file.subarray(0, 100_000));
    assert.equal(first.status, 204);
    assert.equal(first.headers.get('upload-offset'), '100000');
    const head = await t.client.head();
    assert.equal(head.headers.get('upload-offset'), '100000');
    assert.equal(head.headers.get('upload-length'), '300000');
    assert.equal(head.headers.get('upload-metadata'), metadata);
    assert.equal(t.accepted.length, 0);
    assert.equal((await t.client.patch(100_000, file.subarray(100_000))).status, 204);
    const [media] = t.accepted;
    await assertStored(t.blobs, media, file);
    assert.equal(media?.filename, 'Wöchentlich.mp4');
    assert.equal(media?.contentType, 'video/mp4');
    assert.equal(media?.expectedSha256, sha256(file));
    assert.equal(media?.cutShort, false);
    assert.deepEqual(t.advanced, ['uploading']);
    assert.equal((await t.client.head()).headers.get('upload-offset'), '300000');
    await assertRefused(await t.client.patch(300_000, Buffer.alloc(0)), 409, 'upload_exists');
    const again = await t.client.create(file.length, { 'upload-metadata': metadata });
    assert.equal(again.headers.get('upload-offset'), '300000');
    assert.equal(again.headers.get('location'), t.client.location);
    await assertRefused(again, 409, 'upload_exists');
    assert.equal(t.accepted.length, 1);
  });

  it('tells what it can without a token, and everything with one', async () => {
    await using t = await start();
    const options = await fetch(`${t.server.url}/api/uploads`, { method: 'OPTIONS' });
    assert.equal(options.status, 204);
    assert.match(options.headers.get('tus-extension') ?? '', /creation.*termination.*checksum/);
    assert.equal(options.headers.get('tus-checksum-algorithm'), 'sha1,sha256,md5');
    await assertRefused(await t.client.send('GET', t.client.location), 404, 'upload_not_found');
    await t.client.create(null);
    const state = await (await t.client.send('GET', t.client.location)).json();
    const { updated_at, ...rest } = state as Record<string, unknown>;
    assert.ok(updated_at);
    assert.deepEqual(rest, {
      id: t.recording.sdkUploadId,
      recording_id: t.recording.recordingId,
      offset: 0,
      length: null,
      is_complete: false,
    });
  });

  it('keeps what arrived when the connection breaks', async () => {
    await using t = await start();
    const file = randomBytes(500_000);
    await t.client.create(file.length);
    const broken = t.client.openPatch(0, { 'content-length': String(file.length) });
    broken.write(file.subarray(0, 200_000));
    await until('bytes are recorded on the way', 10_000, async () => (await t.client.offset()) > 0);
    broken.write(file.subarray(200_000, 250_000));
    broken.destroy();
    const head = await t.client.head();
    const offset = Number(head.headers.get('upload-offset'));
    assert.ok(offset >= 200_000 && offset <= 250_000, String(offset));
    assert.equal((await t.client.patch(offset, file.subarray(offset))).status, 204);
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('opens the same upload again when the answer to its creation was lost', async () => {
    await using t = await start();
    const file = randomBytes(1000);
    const type = { 'content-type': 'application/offset+octet-stream' };
    const first = await t.client.create(1000, type, file.subarray(0, 400));
    assert.equal(first.status, 201);
    assert.equal(first.headers.get('upload-offset'), '400');
    const again = await t.client.create(1000, type, file.subarray(0, 400));
    assert.equal(again.status, 201);
    assert.equal(again.headers.get('location'), t.client.location);
    assert.equal(again.headers.get('upload-offset'), '400');
    await assertRefused(await t.client.create(999), 409, 'upload_exists');
    await t.client.patch(400, file.subarray(400));
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('lets an upload without a byte give way to another file', async () => {
    await using t = await start();
    assert.equal((await t.client.create(5)).status, 201);
    assert.equal((await t.client.create(3)).status, 201);
    assert.equal((await t.client.patch(0, Buffer.from('abc'))).status, 204);
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
  });

  it('takes a live recording whose length is told at the end', async () => {
    await using t = await start();
    await t.client.create(null);
    assert.deepEqual(t.advanced, []);
    await t.client.patch(0, Buffer.from('abc'));
    assert.equal((await t.client.head()).headers.get('upload-defer-length'), '1');
    const end = await t.client.patch(3, Buffer.alloc(0), { 'upload-length': '3' });
    assert.equal(end.status, 204);
    assert.deepEqual(t.advanced, ['uploading']);
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
  });

  it('takes the length again when the answer to its declaration was lost', async () => {
    await using t = await start();
    await t.client.create(null);
    await t.client.patch(0, Buffer.from('abc'), { 'upload-length': '6' });
    assert.equal(
      (await t.client.patch(3, Buffer.from('def'), { 'upload-length': '6' })).status,
      204,
    );
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abcdef'));
  });

  it('finishes an empty file at its creation', async () => {
    await using t = await start();
    assert.equal((await t.client.create(0)).status, 201);
    await assertStored(t.blobs, t.accepted[0], Buffer.alloc(0));
  });

  it('counts bytes under a checksum only when they are right', async () => {
    await using t = await start();
    const file = randomBytes(100_000);
    await t.client.create(file.length);
    const digest = (name: string, bytes: Buffer) =>
      `${name} ${createHash(name).update(bytes).digest('base64')}`;
    const wrong = { 'upload-checksum': digest('sha1', randomBytes(3)) };
    await assertRefused(await t.client.patch(0, file, wrong), 460, 'upload_checksum_mismatch');
    assert.equal(await t.client.offset(), 0);
    const unknown = { 'upload-checksum': 'crc32 AAAAAA==' };
    await assertRefused(await t.client.patch(0, file, unknown), 400, 'upload_request_invalid');
    const half = file.subarray(0, 50_000);
    const right = { 'upload-checksum': digest('sha256', half) };
    assert.equal((await t.client.patch(0, half, right)).status, 204);
    const rest = file.subarray(50_000);
    await t.client.patch(50_000, rest, { 'upload-checksum': digest('md5', rest) });
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('refuses what is too large', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer({ maxUploadBytes: 1000 });
    const client = tusClient(server.url, await t.createRecording());
    await assertRefused(await client.create(1001), 413, 'upload_too_large');
    assert.equal((await client.create(null)).status, 201);
    await client.patch(0, Buffer.alloc(900));
    await assertRefused(await client.patch(900, Buffer.alloc(200)), 413, 'upload_too_large');
    const chunked = client.openPatch(900, { 'transfer-encoding': 'chunked' });
    chunked.end(Buffer.alloc(200));
    assert.equal(await answerTo(chunked), 413);
    assert.equal(await client.offset(), 1000);
  });

  it('refuses what does not follow the protocol', async () => {
    await using t = await start();
    await t.client.create(10);
    await assertRefused(await t.client.patch(5, Buffer.alloc(5)), 409, 'upload_offset_conflict');
    const untold = await t.client.send('HEAD', t.client.location, { 'tus-resumable': '0.2.2' });
    assert.equal(untold.status, 412);
    assert.equal(untold.headers.get('tus-version'), '1.0.0');
    const wrongType = await t.client.patch(0, Buffer.alloc(1), { 'content-type': 'text/plain' });
    await assertRefused(wrongType, 415, 'upload_request_invalid');
    const both = await t.client.create(10, { 'upload-defer-length': '1' });
    await assertRefused(both, 400, 'upload_request_invalid');
    const longer = await t.client.patch(0, Buffer.alloc(11));
    await assertRefused(longer, 413, 'upload_too_large');
    await assertRefused(await t.client.send('PUT', t.client.location), 405, 'method_not_allowed');
    assert.equal(await t.client.offset(), 0);
  });

  it('understands clients that can only POST', async () => {
    await using t = await start();
    await t.client.create(3);
    const headers = {
      'x-http-method-override': 'PATCH',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    };
    const response = await t.client.send('POST', t.client.location, headers, Buffer.from('abc'));
    assert.equal(response.status, 204);
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
  });

  it('terminates what is unfinished, and nothing else', async () => {
    await using t = await start();
    await t.client.create(6);
    await t.client.patch(0, Buffer.from('abc'));
    assert.equal((await t.client.send('DELETE', t.client.location)).status, 204);
    assert.equal((await t.client.head()).status, 404);
    await t.client.create(
      3,
      { 'content-type': 'application/offset+octet-stream' },
      Buffer.from('abc'),
    );
    await assertRefused(await t.client.send('DELETE', t.client.location), 409, 'upload_exists');
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
  });
});

describe('access to uploads', () => {
  it('needs the token of this very upload', async () => {
    await using t = await start();
    await t.client.create(3);
    for (const authorization of ['', 'Bearer mbu_x', 'Token abc', `Bearer ${t.recording.token}x`]) {
      const response = await t.client.send('GET', t.client.location, { authorization });
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      await assertRefused(response, 401, 'upload_token_invalid');
    }
    const other = await t.createRecording();
    const foreign = { authorization: `Bearer ${other.token}` };
    const response = await t.client.send('GET', t.client.location, foreign);
    await assertRefused(response, 403, 'upload_forbidden');
  });

  it('ends with the recording', async () => {
    await using t = await start();
    await t.client.create(3);
    await t.db.query({ text: 'DELETE FROM recordings' });
    await assertRefused(await t.client.patch(0, Buffer.from('a')), 401, 'upload_token_invalid');
  });

  it('is no way back for media that was deleted', async () => {
    await using t = await start();
    await t.db.query({
      text: `INSERT INTO media (project_id, recording_id, state, source)
        VALUES (1, $1, 'deleted', 'upload')`,
      values: [t.recording.recordingId],
    });
    await assertRefused(await t.client.create(3), 410, 'media_deleted');
  });
});
