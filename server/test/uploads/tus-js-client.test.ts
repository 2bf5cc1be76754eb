import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { type PreviousUpload, Upload, type UploadOptions } from 'tus-js-client';
import { assertStored } from './tus-requests.ts';
import { setUpUploads, type TestRecording } from './upload-server.ts';

describe('uploads by tus-js-client', () => {
  it('arrive whole, with their name and type', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const file = randomBytes(3_000_000);
    await upload(file, optionsFor(server.url, await t.createRecording()));
    await assertStored(t.blobs, t.accepted[0], file);
    assert.equal(t.accepted[0]?.filename, 'meeting.mp4');
  });

  it('go on after an aborted connection', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const options = optionsFor(server.url, await t.createRecording());
    const file = randomBytes(3_000_000);
    const { promise: halfWay, resolve } = Promise.withResolvers<void>();
    const first = new Upload(file, {
      ...options,
      chunkSize: 500_000,
      onChunkComplete: (_size, accepted) => {
        if (accepted >= 1_000_000) resolve();
      },
      onError: () => {},
    });
    first.start();
    await halfWay;
    await first.abort();
    assert.equal(t.accepted.length, 0);
    await upload(file, { ...options, uploadUrl: first.url ?? assert.fail('no address') });
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('create again where the first answer never came', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const options = optionsFor(server.url, await t.createRecording());
    const file = randomBytes(50_000);
    let isLost = false;
    server.app.server.prependListener('request', (request, response) => {
      if (isLost) return;
      isLost = true;
      response.end = () => {
        request.socket.destroy();
        return response;
      };
    });
    await upload(file, { ...options, retryDelays: [5, 5] });
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('arrive from a live stream of unknown length', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const options = optionsFor(server.url, await t.createRecording());
    const file = randomBytes(1_200_000);
    const stream = new PassThrough();
    stream.end(file);
    await upload(stream, { ...options, uploadLengthDeferred: true, chunkSize: 500_000 });
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('arrive with the data in the creation', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const options = optionsFor(server.url, await t.createRecording());
    const file = randomBytes(700_000);
    await upload(file, { ...options, uploadDataDuringCreation: true, chunkSize: 300_000 });
    await assertStored(t.blobs, t.accepted[0], file);
  });

  it('recover from failing requests by themselves', async () => {
    await using t = await setUpUploads();
    const server = await t.startServer();
    const options = optionsFor(server.url, await t.createRecording());
    const file = randomBytes(2_000_000);
    let requests = 0;
    // Every third request loses its connection in the middle of the body.
    server.app.server.prependListener('request', (request) => {
      requests += 1;
      if (requests % 3 === 0) request.once('data', () => request.socket.destroy());
    });
    await upload(file, { ...options, chunkSize: 400_000, retryDelays: Array(20).fill(5) });
    await assertStored(t.blobs, t.accepted[0], file);
  });
});

function optionsFor(url: string, { token }: TestRecording): UploadOptions {
  return {
    endpoint: `${url}/api/uploads`,
    headers: { authorization: `Bearer ${token}` },
    metadata: { filename: 'meeting.mp4', filetype: 'video/mp4' },
    retryDelays: null as unknown as number[],
    storeFingerprintForResuming: false,
  };
}

function upload(
  file: Buffer | PassThrough,
  options: UploadOptions,
): Promise<PreviousUpload | undefined> {
  return new Promise((resolve, reject) => {
    new Upload(file, {
      ...options,
      onSuccess: () => resolve(undefined),
      onError: reject,
    }).start();
  });
}
