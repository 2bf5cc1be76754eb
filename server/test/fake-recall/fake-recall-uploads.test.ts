import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { call, createUpload, withTranscript } from './api-calls.ts';
import { type FakeRecall, startFakeRecall } from './fake-recall.ts';
import { fault } from './faults.ts';

const hourMs = 60 * 60 * 1000;

describe('fake Recall: creating an upload', () => {
  it('answers with the object of the documentation', async () => {
    await using fake = await startFakeRecall({ startMs: Date.UTC(2026, 0, 5) });
    const upload = await createUpload(fake, withTranscript);
    const stored = fake.workspace.uploadOf(upload.id);
    assert.deepEqual(upload, {
      id: stored.id,
      status: { code: 'pending', sub_code: null, updated_at: '2026-01-05T00:00:00.000Z' },
      recording_id: stored.recordingId,
      upload_token: stored.token,
      created_at: '2026-01-05T00:00:00.000Z',
      metadata: { where: 'upload' },
    });
    assert.deepEqual((await call(fake, 'GET', `/api/v1/sdk_upload/${upload.id}/`)).body, upload);
  });

  it('takes an empty body, and the path of 2025', async () => {
    await using fake = await startFakeRecall();
    assert.equal((await call(fake, 'POST', '/api/v1/sdk_upload/')).status, 201);
    assert.equal((await call(fake, 'POST', '/api/v1/sdk-upload/')).status, 201);
  });

  it('can hold the recording id back until the recording starts', async () => {
    await using fake = await startFakeRecall({ recordingIdFrom: 'start' });
    const upload = await createUpload(fake);
    assert.equal(upload.recording_id, null);
    fake.lifecycle.startRecording(upload.upload_token);
    const { body } = await call(fake, 'GET', `/api/v1/sdk_upload/${upload.id}/`);
    assert.equal(body.recording_id, fake.workspace.uploadOf(upload.id).recordingId);
  });

  it('names the field at fault', async () => {
    await using fake = await startFakeRecall();
    const transcript = (provider: unknown) => ({ recording_config: { transcript: { provider } } });
    for (const [body, ...path] of [
      [{ metadata: { n: 1 } }, 'metadata', 'n'],
      [transcript({ whisper: {} }), 'recording_config', 'transcript', 'provider'],
      [transcript({}), 'recording_config', 'transcript', 'provider'],
      [
        {
          recording_config: { realtime_endpoints: [{ type: 'desktop_sdk_callback', events: [] }] },
        },
        'recording_config',
        'realtime_endpoints',
        '0',
        'events',
      ],
    ] as const) {
      const refused = await call(fake, 'POST', '/api/v1/sdk_upload/', { body });
      assert.equal(refused.status, 400);
      let errors = refused.body;
      for (const step of path) errors = errors[step];
      assert.ok(Array.isArray(errors) && typeof errors[0] === 'string', refused.text);
    }
    assert.equal(fake.workspace.uploads.length, 0);
  });
});

describe('fake Recall: Idempotency-Key', () => {
  const create = (fake: FakeRecall, key: string, body: unknown = {}) =>
    call(fake, 'POST', '/api/v1/sdk_upload/', { body, headers: { 'idempotency-key': key } });

  it('repeats the first answer for an hour', async () => {
    await using fake = await startFakeRecall();
    const first = await create(fake, 'k');
    fake.clock.advance(hourMs - 1);
    const repeated = await create(fake, 'k', { metadata: { other: 'body' } });
    assert.equal(repeated.text, first.text);
    assert.equal(repeated.status, 201);
    fake.clock.advance(1);
    assert.notEqual((await create(fake, 'k')).body.id, first.body.id);
  });

  it('tells keys and paths apart', async () => {
    await using fake = await startFakeRecall();
    await create(fake, 'k');
    await create(fake, 'K');
    await call(fake, 'POST', '/api/v1/sdk-upload/', { headers: { 'idempotency-key': 'k' } });
    assert.equal(fake.workspace.uploads.length, 3);
  });

  it('answers 409 while the first request is worked on', async () => {
    await using fake = await startFakeRecall();
    const { promise, resolve } = Promise.withResolvers<void>();
    fake.faults.add('createUpload', fault.hold(promise));
    const first = create(fake, 'k');
    // The repeat may overtake the first; then it is the held one, and the first gets the 409.
    const second = create(fake, 'k');
    const early = await Promise.race([first, second]);
    resolve();
    const statuses = [(await first).status, (await second).status].sort();
    assert.equal(early.status, 409);
    assert.deepEqual(statuses, [201, 409]);
    assert.equal((await create(fake, 'k')).status, 201);
    assert.equal(fake.workspace.uploads.length, 1);
  });

  it('remembers what the application answered, not what a gateway refused', async () => {
    await using fake = await startFakeRecall();
    fake.faults.add('createUpload', fault.overloaded(503));
    assert.equal((await create(fake, 'refused')).status, 503);
    assert.equal((await create(fake, 'refused')).status, 201);
    fake.faults.add('createUpload', fault.fieldError({ transcript: 'no credentials' }));
    assert.equal((await create(fake, 'rejected')).status, 400);
    assert.deepEqual((await create(fake, 'rejected')).body, { transcript: 'no credentials' });
  });
});
