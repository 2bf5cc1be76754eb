import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { describe, it } from 'node:test';
import type { UploadRouteDependencies } from '../../src/features/uploads/builtin/upload-routes.ts';
import { readUploadState } from '../../src/features/uploads/builtin/upload-state.ts';
import { until } from '../cli/until.ts';
import { answerTo, assertRefused, assertStored, tusClient } from './tus-requests.ts';
import { setUpUploads } from './upload-server.ts';

async function start(overrides: Partial<UploadRouteDependencies> = {}) {
  const setup = await setUpUploads();
  const server = await setup.startServer(overrides);
  const recording = await setup.createRecording();
  const url = `${server.url}/small/${recording.recordingId}`;
  return {
    ...setup,
    server,
    recording,
    url,
    send: (
      body: string | FormData | Uint8Array<ArrayBuffer>,
      headers: Record<string, string> = {},
    ) => fetch(url, { method: 'POST', body, headers }),
    state: () => readUploadState(setup.db, { projectId: 1, recordingId: recording.recordingId }),
    [Symbol.asyncDispose]: () => setup[Symbol.asyncDispose](),
  };
}

const video = { 'content-type': 'video/mp4' };

describe('a file in one request', () => {
  it('arrives as the body', async () => {
    await using t = await start();
    const file = randomBytes(2_000_000);
    const response = await t.send(file, { ...video, 'x-filename': 'M%C3%A4rz.mp4' });
    assert.deepEqual(await response.json(), { sizeBytes: file.length });
    await assertStored(t.blobs, t.accepted[0], file);
    assert.equal(t.accepted[0]?.filename, 'März.mp4');
    assert.equal(t.accepted[0]?.contentType, 'video/mp4');
    assert.deepEqual(t.advanced, ['uploading']);
    assert.equal((await t.state())?.is_complete, true);
    await assertRefused(await t.send(file, video), 409, 'upload_exists');
  });

  it('arrives as the first file of a form', async () => {
    await using t = await start();
    const file = randomBytes(1_500_000);
    const form = new FormData();
    form.append('note', 'before');
    form.append('file', new Blob([file], { type: 'audio/mpeg' }), 'call.mp3');
    form.append('other', new Blob([randomBytes(10)]), 'second.mp3');
    const response = await t.send(form);
    assert.deepEqual(await response.json(), { sizeBytes: file.length });
    await assertStored(t.blobs, t.accepted[0], file);
    assert.equal(t.accepted[0]?.filename, 'call.mp3');
    assert.equal(t.accepted[0]?.contentType, 'audio/mpeg');
  });

  it('leaves nothing behind when the connection breaks', async () => {
    await using t = await start();
    for (const type of ['video/mp4', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type, 'content-length': '1000000' };
      const broken = httpRequest(t.url, { method: 'POST', headers });
      broken.on('error', () => {});
      const head = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n';
      broken.write(head + 'a'.repeat(100_000));
      await until('the upload was opened', 5000, async () => (await t.state()) !== null);
      broken.destroy();
      await until('the upload is gone', 5000, async () => (await t.state()) === null);
    }
    assert.equal((await t.send('abc', video)).status, 200);
    await assertStored(t.blobs, t.accepted[0], Buffer.from('abc'));
  });

  it('is refused where the form breaks off, or has no file', async () => {
    await using t = await start();
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const head = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n';
    const cut = await t.send(`${head}abc`, form);
    assert.equal(cut.status, 400, await cut.text());
    assert.equal(await t.state(), null);
    await assertRefused(await t.send('--x--\r\n', form), 400, 'upload_request_invalid');
    const untold = { 'content-type': 'multipart/form-data' };
    await assertRefused(await t.send(head, untold), 400, 'upload_request_invalid');
    await assertRefused(await t.send('', video), 400, 'upload_request_invalid');
    assert.equal(t.accepted.length, 0);
  });

  it('is refused where it is too large', async () => {
    await using t = await start({ maxUploadBytes: 1000 });
    await assertRefused(await t.send('a'.repeat(1001), video), 413, 'upload_too_large');
    const chunked = httpRequest(t.url, { method: 'POST', headers: video });
    chunked.on('error', () => {});
    chunked.write('a'.repeat(600));
    chunked.end('a'.repeat(600));
    assert.equal(await answerTo(chunked), 413);
    assert.equal(await t.state(), null);
  });

  it('is cut when it falls silent', async () => {
    await using t = await start({ idleBodyMs: 100 });
    const headers = { ...video, 'content-length': '10' };
    const silent = httpRequest(t.url, { method: 'POST', headers });
    silent.on('error', () => {});
    silent.write('abc');
    assert.equal(await answerTo(silent), 408);
    silent.destroy();
    assert.equal(await t.state(), null);
  });

  it('never takes the place of an upload in parts that has begun', async () => {
    await using t = await start();
    const client = tusClient(t.server.url, t.recording);
    await client.create(6);
    await client.patch(0, Buffer.from('abc'));
    await assertRefused(await t.send('abc', video), 409, 'upload_exists');
    assert.equal(await client.offset(), 3);
  });
});
