import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { type FakeRecall, startFakeRecall } from '../../../test/fake-recall/fake-recall.ts';
import { type Fault, fault } from '../../../test/fake-recall/faults.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { RecallCallLimits } from './recall-call-limits.ts';
import { type RetryTime, realRetryTime } from './recall-retry.ts';
import { createRecallUploadService, type RecallUploadOptions } from './recall-upload-service.ts';
import type { UploadService } from './upload-service.ts';
import { describeUploadService } from './upload-service-contract.ts';

const apiKey = 'secret-0123456789abcdef';
const recordingId = '01990f3e-5a2b-7c3d-8e4f-5a6b7c8d9e0f';
const request = { projectId: 42, recordingId, idempotencyKey: `create:${recordingId}` };

/** Time that passes only in waits, which it notes down. */
function createTestTime(): RetryTime & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => waits.reduce((sum, wait) => sum + wait, 0),
    async sleep(durationMs) {
      waits.push(durationMs);
    },
    random: () => 0.5,
  };
}

async function setUp(options: Partial<RecallUploadOptions> = {}) {
  const fake = await startFakeRecall({ apiKey });
  const time = createTestTime();
  const service = createRecallUploadService({ apiKey, baseUrl: fake.url, time, ...options });
  return { fake, time, service, [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose]() };
}

async function failureOf(service: UploadService): Promise<MinutebookError> {
  const error = await service.createUpload(request).then(
    () => assert.fail('an upload was opened'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof MinutebookError, inspect(error));
  return error;
}

/** Of what clients see: no key, no address, nothing of Recall's own text. */
function assertDiscreet(error: MinutebookError, fake: FakeRecall): void {
  const seen = `${error.message} ${error.detail}`;
  for (const secret of [apiKey, fake.url, 'http', '127.0.0.1', 'upstream', '<'])
    assert.ok(!seen.includes(secret), `${seen} holds ${secret}`);
  const logged = inspect(error, { depth: 10 });
  assert.ok(!logged.includes(apiKey), 'the log would hold the key');
}

async function failureAfter(planned: Fault): Promise<{ error: MinutebookError; calls: number }> {
  await using setup = await setUp();
  setup.fake.faults.add('createUpload', planned, 100);
  const error = await failureOf(setup.service);
  assert.equal(error.code, 'upload_service_failed');
  assertDiscreet(error, setup.fake);
  return { error, calls: setup.fake.requests.of('createUpload').length };
}

const failed = 'Failed to create upload with Recall.ai: ';

describeUploadService('recall', async () => {
  const { fake, service } = await setUp();
  return { service, [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose]() };
});

describe('recall upload request', () => {
  it('asks for live transcription and puts our ids where every webhook carries them', async () => {
    await using setup = await setUp();
    const upload = await setup.service.createUpload(request);
    const [call] = setup.fake.requests.all;
    assert.equal(call?.path, '/api/v1/sdk_upload/');
    assert.equal(call?.headers.authorization, `Token ${apiKey}`);
    assert.equal(call?.headers['idempotency-key'], request.idempotencyKey);
    const metadata = { minutebook_project_id: '42', minutebook_recording_id: recordingId };
    assert.deepEqual(JSON.parse(call?.body ?? ''), {
      metadata,
      recording_config: {
        metadata,
        transcript: { provider: { assembly_ai_v3_streaming: {} } },
        realtime_endpoints: [{ type: 'desktop_sdk_callback', events: ['transcript.data'] }],
      },
    });
    const stored = setup.fake.workspace.uploadOf(upload.sdkUploadId);
    assert.equal(stored.token, upload.uploadToken);
  });

  it('takes another provider and other events', async () => {
    await using setup = await setUp({
      transcriptProvider: { recallai_streaming: { mode: 'prioritize_low_latency' } },
      realtimeEvents: ['transcript.data', 'participant_events.join'],
    });
    await setup.service.createUpload(request);
    const { recording_config: config } = JSON.parse(setup.fake.requests.all[0]?.body ?? '');
    assert.deepEqual(config.transcript.provider, {
      recallai_streaming: { mode: 'prioritize_low_latency' },
    });
    assert.deepEqual(config.realtime_endpoints[0].events, [
      'transcript.data',
      'participant_events.join',
    ]);
  });

  it('records without words where the provider is null', async () => {
    await using setup = await setUp({ transcriptProvider: null });
    await setup.service.createUpload(request);
    const { recording_config: config } = JSON.parse(setup.fake.requests.all[0]?.body ?? '');
    assert.deepEqual(Object.keys(config), ['metadata']);
  });

  it('takes the key and the address as people paste them', async () => {
    for (const pasted of [`Token ${apiKey}`, `  token   ${apiKey} \n`, `${apiKey}\r\n`]) {
      await using fake = await startFakeRecall({ apiKey });
      const service = createRecallUploadService({ apiKey: pasted, baseUrl: ` ${fake.url}// ` });
      await service.createUpload(request);
      assert.equal(fake.requests.all[0]?.headers.authorization, `Token ${apiKey}`);
      assert.equal(fake.requests.all[0]?.path, '/api/v1/sdk_upload/');
    }
  });

  it('is not sent without a key', async () => {
    for (const missing of [null, '', '  ']) {
      await using setup = await setUp({ apiKey: missing });
      const error = await failureOf(setup.service);
      assert.equal(error.code, 'upload_service_not_configured');
      assert.match(error.detail, /^Recall\.ai API key not configured/);
      assert.equal(setup.fake.requests.all.length, 0);
    }
  });

  it('is not sent with a key no header can hold', async () => {
    for (const broken of ['line\nbreak', 'schlüssel', 'two words']) {
      await using setup = await setUp({ apiKey: broken });
      const error = await failureOf(setup.service);
      assert.equal(error.code, 'upload_service_failed');
      assert.ok(error.detail.startsWith(failed));
      assert.ok(!inspect(error).includes(broken));
    }
  });
});

describe('recall upload refused for good', () => {
  const refusals: [string, Fault, string][] = [
    ['400', fault.fieldError({ metadata: 'upstream said no' }), 'Recall.ai rejected the request'],
    [
      '401',
      fault.unauthorized(),
      'Recall.ai refused the API key (check RECALL_AI_API_KEY and that RECALL_AI_API_URL is its region).',
    ],
    ['402', fault.noCredit(), 'the Recall.ai account has no credit left.'],
    ['403 in HTML', fault.wafBlocked(), 'Recall.ai blocked the request.'],
    ['404', fault.answer(404, '{}'), 'Recall.ai does not know the address'],
    ['418', fault.answer(418, 'upstream teapot'), 'Recall.ai answered with status 418.'],
    ['500', fault.answer(500, 'upstream bug'), 'Recall.ai answered with status 500.'],
    ['507', fault.answer(507, '{}'), 'Recall.ai answered with status 507.'],
    [
      'a redirect',
      fault.answer(307, '', { location: '/api/v1/sdk-upload/' }),
      'Recall.ai answered with a redirect',
    ],
  ];
  for (const [what, planned, reason] of refusals)
    it(`by ${what}: says why, tries no more`, async () => {
      const { error, calls } = await failureAfter(planned);
      assert.ok(error.detail.startsWith(failed + reason), error.detail);
      assert.equal(error.retryAfterSeconds, undefined);
      assert.equal(calls, 1);
    });

  const uuid = '0198aaaa-bbbb-4ccc-8ddd-eeeeffff0000';
  const unusable: [string, Fault][] = [
    ['HTML', fault.notJson()],
    ['an empty body', fault.answer(201, '')],
    ['a JSON null', fault.answer(201, 'null')],
    ['no id', fault.answer(201, '{"upload_token":"t"}')],
    ['an id that is no UUID', fault.answer(201, '{"id":"7","upload_token":"t"}')],
    ['no token', fault.answer(201, `{"id":"${uuid}"}`)],
    ['a blank token', fault.answer(201, `{"id":"${uuid}","upload_token":" "}`)],
    ['a null token', fault.answer(201, `{"id":"${uuid}","upload_token":null}`)],
    [
      'more than a mebibyte',
      fault.answer(201, `{"id":"${uuid}","upload_token":"t","x":"${'x'.repeat(2 ** 20)}"}`),
    ],
  ];
  for (const [what, planned] of unusable)
    it(`by a success with ${what}`, async () => {
      const { error, calls } = await failureAfter(planned);
      assert.equal(error.detail, `${failed}Recall.ai sent a reply that could not be understood.`);
      assert.equal(calls, 1);
    });

  it('keeps Recall’s words for the log, cut short and without the key', async () => {
    const words = `upstream says Token ${apiKey} is bad; `.repeat(50);
    const { error } = await failureAfter(fault.answer(400, words));
    assert.ok(error.cause instanceof Error);
    assert.match(error.cause.message, /^Recall\.ai answered 400: upstream says Token \[redacted\]/);
    assert.ok(error.cause.message.length < 400);
  });

  it('keeps an upload token out of the log', async () => {
    const { error } = await failureAfter(fault.answer(201, '{"id":"x","upload_token":"tok-123"}'));
    assert.ok(!inspect(error, { depth: 10 }).includes('tok-123'));
  });

  it('reads no more than the beginning of a long error', async () => {
    const { error } = await failureAfter(fault.answer(400, 'x'.repeat(3 * 2 ** 20)));
    assert.match(error.detail, /rejected the request/);
  });
});

describe('recall upload whose transcript is refused', () => {
  const refusals: [string, Fault][] = [
    ['a field', fault.fieldError({ transcript: 'Unable to get temporary credentials for x' })],
    [
      'a nested field',
      fault.fieldError({ recording_config: { transcript: ['No credentials were found.'] } }),
    ],
    ['its words', fault.fieldError({ detail: 'No credentials found for provider deepgram.' })],
  ];
  for (const [what, planned] of refusals)
    it(`by ${what}: is opened without one, under another key, and says so`, async () => {
      await using setup = await setUp({ transcriptProvider: 'deepgram_streaming' });
      setup.fake.faults.add('createUpload', planned);
      const upload = await setup.service.createUpload(request);
      assert.match(
        upload.notice ?? '',
        /^Recall\.ai records without a live transcript: .*deepgram/,
      );
      const [first, second, ...more] = setup.fake.requests.all;
      assert.equal(more.length, 0);
      assert.ok(JSON.parse(first?.body ?? '').recording_config.transcript);
      assert.deepEqual(Object.keys(JSON.parse(second?.body ?? '').recording_config), ['metadata']);
      assert.notEqual(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
      assert.ok(second?.headers['idempotency-key']?.includes(request.idempotencyKey));
      // Recall remembers both answers, so a repeat ends at the same upload.
      assert.deepEqual(await setup.service.createUpload(request), upload);
      assert.equal(setup.fake.workspace.uploads.length, 1);
    });

  it('is refused like any other when that does not help', async () => {
    const { error, calls } = await failureAfter(fault.fieldError({ transcript: 'no' }));
    assert.ok(error.detail.startsWith(`${failed}Recall.ai rejected the request`));
    assert.equal(calls, 2);
  });

  it('is not tried again where none was asked for', async () => {
    await using setup = await setUp({ transcriptProvider: null });
    setup.fake.faults.add('createUpload', fault.fieldError({ transcript: 'no' }), 5);
    await failureOf(setup.service);
    assert.equal(setup.fake.requests.all.length, 1);
  });

  it('stays within the time of the whole call', async () => {
    await using setup = await setUp({ timeoutMs: 900, time: realRetryTime });
    setup.fake.faults.add('createUpload', fault.fieldError({ transcript: 'no' }));
    setup.fake.faults.add('createUpload', fault.hang(), 5);
    const startedAt = performance.now();
    await failureOf(setup.service);
    assertBetween(performance.now() - startedAt, 500, 2000);
  });
});

describe('recall upload with a shared budget of calls', () => {
  it('takes a turn for each attempt, and tells the others when Recall asks for a pause', async () => {
    const seen: string[] = [];
    const limits: RecallCallLimits = {
      async take(name, { waitAtMostMs }) {
        assert.ok(waitAtMostMs <= 8000);
        seen.push(`take ${name}`);
      },
      async block(name, seconds) {
        seen.push(`block ${name} ${seconds}`);
      },
    };
    await using setup = await setUp({ limits });
    setup.fake.faults.add('createUpload', fault.throttled(3));
    await setup.service.createUpload(request);
    assert.deepEqual(seen, ['take create', 'block create 3', 'take create']);
  });

  it('is not sent when there is no turn in time', async () => {
    const limits: RecallCallLimits = {
      async take() {
        throw new MinutebookError('upload_service_failed', { retryAfterSeconds: 40 });
      },
      async block() {},
    };
    await using setup = await setUp({ limits });
    assert.equal((await failureOf(setup.service)).retryAfterSeconds, 40);
    assert.equal(setup.fake.requests.all.length, 0);
  });
});

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

function assertBetween(value: number | undefined, low: number, high: number): void {
  assert.ok(value !== undefined && value >= low && value <= high, `${value} in ${low}..${high}`);
}
