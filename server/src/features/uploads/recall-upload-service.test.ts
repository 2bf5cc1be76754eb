import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { startFakeRecall } from '../../../test/fake-recall/fake-recall.ts';
import { fault } from '../../../test/fake-recall/faults.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { RecallCallLimits } from './recall-call-limits.ts';
import { apiKey, failed, failureOf, recordingId, request, setUp } from './recall-upload.fixture.ts';
import { createRecallUploadService } from './recall-upload-service.ts';
import { describeUploadService } from './upload-service-contract.ts';

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
