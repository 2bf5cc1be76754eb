import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { startFakeRecall } from '../../../test/fake-recall/fake-recall.ts';
import { fault } from '../../../test/fake-recall/faults.ts';
import {
  apiKey,
  assertBetween,
  assertDiscreet,
  createTestTime,
  failed,
  failureAfter,
  failureOf,
  request,
  setUp,
} from './recall-upload.fixture.ts';
import { createRecallUploadService } from './recall-upload-service.ts';

describe('recall upload tried again', () => {
  it('waits as long as Recall asks, in seconds or until a date', async () => {
    for (const planned of [fault.throttled(2), fault.overloaded(503, 2)]) {
      await using setup = await setUp();
      setup.fake.faults.add('createUpload', planned);
      await setup.service.createUpload(request);
      assert.equal(setup.time.waits.length, 1);
      assertBetween(setup.time.waits[0], 2000, 2500);
    }
    await using setup = await setUp();
    const date = new Date(Date.now() + 4000).toUTCString();
    setup.fake.faults.add('createUpload', fault.throttled(date));
    await setup.service.createUpload(request);
    assertBetween(setup.time.waits[0], 3000, 5000);
  });

  it('waits longer each time where Recall does not say how long', async () => {
    for (const status of [502, 503, 504] as const) {
      await using setup = await setUp();
      setup.fake.faults.add('createUpload', fault.overloaded(status), 2);
      await setup.service.createUpload(request);
      assert.deepEqual(setup.time.waits, [500, 1000]);
    }
  });

  it('gives up at once where the wait asked for does not fit, and passes it on', async () => {
    const { error, calls } = await failureAfter(fault.throttled(30));
    assert.equal(error.detail, `${failed}Recall.ai is limiting the rate of requests.`);
    assert.equal(error.retryAfterSeconds, 30);
    assert.equal(calls, 1);
  });

  it('passes on a wait of an hour at most', async () => {
    const { error } = await failureAfter(fault.overloaded(503, '99999999999999999999'));
    assert.equal(error.retryAfterSeconds, 3600);
  });

  it('gives up when the waits have used the time', async () => {
    const { error, calls } = await failureAfter(fault.overloaded(503));
    assert.equal(error.detail, `${failed}Recall.ai is overloaded.`);
    assert.equal(error.retryAfterSeconds, 5);
    assertBetween(calls, 4, 6);
  });

  it('gives up after a few tries, however short the waits', async () => {
    const { calls } = await failureAfter(fault.throttled(0));
    assert.equal(calls, 6);
  });

  it('waits for its own earlier request that Recall still works on', async () => {
    await using setup = await setUp();
    setup.fake.faults.add('createUpload', fault.conflict(), 2);
    await setup.service.createUpload(request);
    assert.deepEqual(setup.time.waits, [200, 400]);
  });

  it('does not wait for ever for its own earlier request', async () => {
    const { error } = await failureAfter(fault.conflict());
    assert.equal(error.detail, `${failed}Recall.ai is still working on the same request.`);
    assert.equal(error.retryAfterSeconds, 5);
  });

  it('tries once more after a broken connection', async () => {
    await using setup = await setUp();
    setup.fake.faults.add('createUpload', fault.drop());
    await setup.service.createUpload(request);
    assert.equal(setup.fake.requests.all.length, 2);
    assertBetween(setup.time.waits[0], 100, 300);
  });

  it('gives up after a second broken connection', async () => {
    const { error, calls } = await failureAfter(fault.drop());
    assert.equal(error.detail, `${failed}Recall.ai could not be reached.`);
    assert.equal(calls, 2);
  });

  it('opens one upload only, when the first answer was lost', async () => {
    await using setup = await setUp();
    setup.fake.faults.add('createUpload', fault.loseResponse());
    const upload = await setup.service.createUpload(request);
    assert.deepEqual(
      setup.fake.workspace.uploads.map(({ id }) => id),
      [upload.sdkUploadId],
    );
  });

  it('opens one upload only, when Recall answered too late', async () => {
    const { promise: late, resolve: answerNow } = Promise.withResolvers<void>();
    const time = createTestTime();
    // The second wait is for the request still in flight, which Recall then finishes.
    const sleep = async (durationMs: number) => {
      await time.sleep(durationMs);
      if (time.waits.length === 2) answerNow();
    };
    await using setup = await setUp({ time: { ...time, sleep }, timeoutMs: 1000 });
    setup.fake.faults.add('createUpload', fault.hold(late));
    const upload = await setup.service.createUpload(request);
    assert.equal(setup.fake.workspace.uploads.length, 1);
    assert.equal(setup.fake.workspace.uploads[0]?.id, upload.sdkUploadId);
    assert.deepEqual(
      setup.fake.requests.all.map(({ status }) => status),
      [201, 409, 201],
    );
  });
});

describe('recall upload without an answer', () => {
  it('ends in the time limit when Recall hangs', async () => {
    await using fake = await startFakeRecall({ apiKey });
    fake.faults.add('createUpload', fault.hang(), 100);
    const service = createRecallUploadService({ apiKey, baseUrl: fake.url, timeoutMs: 900 });
    const startedAt = performance.now();
    const error = await failureOf(service);
    assertBetween(performance.now() - startedAt, 500, 2000);
    assert.equal(error.detail, `${failed}Recall.ai did not answer in time.`);
    assertDiscreet(error, fake);
  });

  it('opens the upload by a second try when the first one hung', async () => {
    await using fake = await startFakeRecall({ apiKey });
    fake.faults.add('createUpload', fault.hang());
    const service = createRecallUploadService({
      apiKey,
      baseUrl: fake.url,
      timeoutMs: 800,
      time: createTestTime(),
    });
    await service.createUpload(request);
    assert.equal(fake.requests.all.length, 2);
  });

  it('ends in the time limit when a reply never ends', async () => {
    await using server = await serveRaw('HTTP/1.1 201 Created\r\ncontent-length: 99\r\n\r\n{"id":');
    const service = createRecallUploadService({ apiKey, baseUrl: server.url, timeoutMs: 300 });
    const error = await failureOf(service);
    assert.equal(error.detail, `${failed}Recall.ai did not answer in time.`);
  });

  it('knows the reason of a refusal whose text never ends', async () => {
    await using server = await serveRaw('HTTP/1.1 401 No\r\ncontent-length: 99\r\n\r\n{"de');
    const service = createRecallUploadService({ apiKey, baseUrl: server.url, timeoutMs: 300 });
    assert.match((await failureOf(service)).detail, /refused the API key/);
  });

  it('says so when nothing listens', async () => {
    const { fake, service } = await setUp();
    await fake[Symbol.asyncDispose]();
    const error = await failureOf(service);
    assert.equal(error.detail, `${failed}Recall.ai could not be reached.`);
    assertDiscreet(error, fake);
    assert.match(inspect(error.cause), /ECONNREFUSED/);
  });
});

/** A server that answers with these bytes and then neither continues nor closes. */
async function serveRaw(bytes: string): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      // The client has given up its sockets by now, so the server closes by itself.
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
