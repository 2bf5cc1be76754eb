import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { type FakeRecall, startFakeRecall } from './fake-recall.ts';
import type { WebhookMessage } from './webhook-message.ts';
import type { WebhookEndpoint } from './webhook-outbox.ts';
import { webhookSignature } from './webhook-signature.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Which event it says it is. */
  readonly event: string;
}

/** A receiver that keeps what it gets and answers as told. */
async function startReceiver() {
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    received.push({ headers: request.headers, body, event: JSON.parse(body).event });
    const status = statuses.shift() ?? 200;
    if (status !== 0) response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    /** Statuses of the next answers; 0 for none at all. Then 200. */
    answerWith: (...next: number[]) => statuses.push(...next),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function setUp(endpoint: Partial<WebhookEndpoint> = {}) {
  const fake = await startFakeRecall({ startMs: Date.UTC(2026, 0, 5) });
  const receiver = await startReceiver();
  const connected = fake.webhooks.connect({ url: receiver.url, ...endpoint });
  const upload = fake.workspace.addUpload(
    { app: 'ours', where: 'upload' },
    {
      metadata: { app: 'ours', where: 'recording' },
      transcript: { provider: { deepgram_streaming: {} }, diarization: null, metadata: {} },
      realtimeEndpoints: [],
      video: true,
      audio: false,
      retentionHours: null,
    },
  );
  return {
    fake,
    receiver,
    secret: connected.secret ?? '',
    upload,
    async [Symbol.asyncDispose]() {
      await receiver[Symbol.asyncDispose]();
      await fake[Symbol.asyncDispose]();
    },
  };
}

/** Written apart from the fake's signer, from the scheme's text. */
function verifies({ headers, body }: Received, secret: string, family: string, nowMs: number) {
  const id = String(headers[`${family}-id`]);
  const timestamp = String(headers[`${family}-timestamp`]);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const isFresh = Math.abs(nowMs / 1000 - Number(timestamp)) <= 300;
  const given = String(headers[`${family}-signature`]).split(' ');
  return isFresh && given.includes(`v1,${expected}`);
}

function only(messages: WebhookMessage[]): WebhookMessage {
  assert.equal(messages.length, 1);
  return messages[0] as WebhookMessage;
}

function foreign(fake: FakeRecall): WebhookMessage {
  return only(fake.events.foreign('sdk_upload.complete'));
}

describe('fake Recall: webhook signatures', () => {
  it('agree with the example that Svix publishes', () => {
    const signature = webhookSignature('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestampSeconds: 1614265330,
      body: '{"test": 2432232314}',
    });
    assert.equal(signature, 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  for (const headerFamily of ['webhook', 'svix'] as const)
    it(`stand in the ${headerFamily} headers`, async () => {
      await using setup = await setUp({ headerFamily });
      setup.fake.lifecycle.startRecording(setup.upload.token);
      await setup.fake.webhooks.flush();
      assert.ok(setup.receiver.received.length >= 3);
      const other = headerFamily === 'webhook' ? 'svix' : 'webhook';
      for (const each of setup.receiver.received) {
        assert.ok(verifies(each, setup.secret, headerFamily, setup.fake.clock.now()));
        assert.equal(each.headers[`${other}-id`], undefined);
        assert.match(String(each.headers[`${headerFamily}-id`]), /^msg_/);
        assert.equal(each.headers['content-type'], 'application/json');
      }
    });

  it('are missing until there is a secret', async () => {
    await using setup = await setUp({ secret: null });
    foreign(setup.fake);
    await setup.fake.webhooks.flush();
    assert.equal(setup.receiver.received[0]?.headers['webhook-signature'], undefined);
  });

  it('can be wrong in every way a receiver must notice', async () => {
    await using setup = await setUp();
    for (const disguise of [
      'tampered-body',
      'wrong-secret',
      'stale-timestamp',
      'future-timestamp',
      'unsigned',
    ] as const)
      foreign(setup.fake).disguise = disguise;
    await setup.fake.webhooks.flush();
    assert.equal(setup.receiver.received.length, 5);
    for (const each of setup.receiver.received)
      assert.ok(!verifies(each, setup.secret, 'webhook', setup.fake.clock.now()));
    // The stale one is wrong by its age alone.
    const stale = setup.receiver.received[2] as Received;
    assert.ok(verifies(stale, setup.secret, 'webhook', setup.fake.clock.now() - 360_000));
  });

  it('can be one of several', async () => {
    await using setup = await setUp();
    foreign(setup.fake).disguise = 'two-signatures';
    await setup.fake.webhooks.flush();
    const [each] = setup.receiver.received;
    assert.ok(each && verifies(each, setup.secret, 'webhook', setup.fake.clock.now()));
    const versions = String(each.headers['webhook-signature']).split(' ');
    assert.deepEqual(
      versions.map((entry) => entry.split(',')[0]),
      ['v1', 'v1a', 'v1'],
    );
  });
});

describe('fake Recall: webhook payloads', () => {
  it('tell the story of a recording', async () => {
    await using setup = await setUp();
    const { fake, upload } = setup;
    fake.lifecycle.startRecording(upload.token);
    fake.lifecycle.endRecording(upload.token);
    fake.lifecycle.completeUpload(upload.token);
    fake.lifecycle.finishRecording(upload.token);
    fake.lifecycle.finishTranscript(upload.token, []);
    fake.lifecycle.deleteMedia(upload.token);
    await fake.webhooks.flush();
    const families = /^(sdk_upload|recording|transcript)\./;
    assert.deepEqual(
      setup.receiver.received.map(({ event }) => event).filter((event) => families.test(event)),
      [
        'sdk_upload.recording_started',
        'recording.processing',
        'transcript.processing',
        'sdk_upload.recording_ended',
        'sdk_upload.complete',
        'recording.done',
        'transcript.done',
        'transcript.deleted',
        'recording.deleted',
      ],
    );
  });

  it('hold the refs documented for their family, and no addresses', async () => {
    await using setup = await setUp();
    const { fake, upload } = setup;
    fake.lifecycle.startRecording(upload.token);
    const complete = only(fake.lifecycle.completeUpload(upload.token));
    const done = only(fake.lifecycle.finishTranscript(upload.token, []));
    const data = { sub_code: null, updated_at: '2026-01-05T00:00:00.000Z' };
    const recording = { id: upload.recordingId, metadata: { app: 'ours', where: 'recording' } };
    assert.deepEqual(JSON.parse(complete.body), {
      event: 'sdk_upload.complete',
      data: {
        data: { code: 'complete', ...data },
        sdk_upload: { id: upload.id, metadata: { app: 'ours', where: 'upload' } },
        recording,
      },
    });
    const [transcript] = fake.workspace.artifacts('transcript');
    assert.deepEqual(JSON.parse(done.body), {
      event: 'transcript.done',
      data: {
        data: { code: 'done', ...data },
        transcript: { id: transcript?.id, metadata: {} },
        recording,
        bot: null,
      },
    });
  });

  it('can vary where the facts are unsure', async () => {
    await using setup = await setUp();
    const { fake, upload } = setup;
    Object.assign(fake.events.shape, { bot: 'absent', metadata: 'empty', uploadRef: true });
    fake.lifecycle.startRecording(upload.token);
    const done = only(fake.lifecycle.finishTranscript(upload.token, []));
    const { data } = JSON.parse(done.body);
    assert.ok(!('bot' in data));
    assert.deepEqual(data.recording, { id: upload.recordingId, metadata: {} });
    assert.deepEqual(data.sdk_upload, { id: upload.id, metadata: {} });
  });

  it('can be of another application or of a kind nobody knows', async () => {
    await using setup = await setUp();
    const { data } = JSON.parse(foreign(setup.fake).body);
    assert.deepEqual(data.sdk_upload.metadata, { app: 'another' });
    assert.equal(data.data.code, 'complete');
    const unknown = only(setup.fake.events.raw('calendar.update', { calendar_id: 'c' }));
    assert.equal(unknown.body, '{"event":"calendar.update","data":{"calendar_id":"c"}}');
  });

  it('are sent for subscribed events only', async () => {
    await using setup = await setUp({ events: ['transcript.done'] });
    const { fake, upload } = setup;
    assert.deepEqual(fake.lifecycle.startRecording(upload.token), []);
    assert.equal(only(fake.lifecycle.finishTranscript(upload.token, [])).event, 'transcript.done');
  });
});

describe('fake Recall: webhook delivery', () => {
  it('tries again on the ladder of Svix, under one id, each time freshly signed', async () => {
    await using setup = await setUp();
    const { fake, receiver } = setup;
    const startMs = fake.clock.now();
    const message = foreign(fake);
    receiver.answerWith(500, 404, 302, 500, 500, 500, 500, 500);
    await fake.webhooks.flush();
    await fake.webhooks.advance(30 * 60 * 60 * 1000);
    const minutes = message.attempts.map(({ atMs }) => (atMs - startMs) / 60_000);
    const ladder = [5 / 60, 5, 30, 120, 300, 600, 600];
    let sum = 0;
    const expected = [0, ...ladder.map((gap) => (sum += gap))];
    assert.deepEqual(minutes.map(Math.round), expected.map(Math.round));
    assert.equal(message.attempts.length, 8);
    assert.equal(message.state, 'failed');
    assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1);
    receiver.received.forEach((each, i) => {
      assert.ok(verifies(each, setup.secret, 'webhook', message.attempts[i]?.atMs ?? 0));
    });
  });

  it('stops at the first 2xx', async () => {
    await using setup = await setUp();
    const message = foreign(setup.fake);
    setup.receiver.answerWith(503, 204);
    await setup.fake.webhooks.flush();
    assert.equal(message.state, 'waiting');
    await setup.fake.webhooks.advance(5000);
    assert.equal(message.state, 'delivered');
    await setup.fake.webhooks.advance(60 * 60 * 1000);
    assert.equal(setup.receiver.received.length, 2);
  });

  it('takes a receiver that does not answer in time, or at all, for a failed one', async () => {
    await using setup = await setUp({ timeoutMs: 50 });
    const message = foreign(setup.fake);
    setup.receiver.answerWith(0);
    await setup.fake.webhooks.flush();
    setup.fake.webhooks.connect({ url: 'http://127.0.0.1:9/' });
    await setup.fake.webhooks.advance(5000);
    assert.deepEqual(
      message.attempts.map(({ status }) => status),
      [null, null],
    );
    assert.equal(message.state, 'waiting');
  });

  it('can repeat, reorder, delay and lose messages', async () => {
    await using setup = await setUp();
    const { fake, upload, receiver } = setup;
    fake.lifecycle.startRecording(upload.token);
    for (const message of fake.webhooks.waiting()) fake.webhooks.drop(message);
    const complete = only(fake.lifecycle.completeUpload(upload.token));
    const transcript = only(fake.lifecycle.finishTranscript(upload.token, []));
    const delayed = foreign(fake);
    fake.webhooks.duplicate(transcript);
    fake.webhooks.delay(delayed, 1000);
    fake.webhooks.reorder([transcript, complete]);

    await fake.webhooks.flush();
    assert.deepEqual(
      receiver.received.map(({ headers }) => headers['webhook-id']),
      [transcript.id, complete.id, transcript.id],
    );
    await fake.webhooks.advance(1000);
    assert.equal(receiver.received.at(-1)?.headers['webhook-id'], delayed.id);
    assert.deepEqual(fake.webhooks.waiting(), []);
  });
});
