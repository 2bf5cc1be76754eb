import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { platforms } from '../../src/domain/recording.ts';
import { recordingFields } from '../../src/features/recordings/recording-schemas.ts';
import { type FakeRecall, startFakeRecall } from '../fake-recall/fake-recall.ts';
import { fault } from '../fake-recall/faults.ts';
import { contract, type Scene } from './contract.ts';
import { literal } from './exchange.ts';
import { created, error, invalid, ok } from './expected.ts';
import { whileDiskIsFull } from './faulty-database.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const wireTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$/;

contract('Create', ({ check, scenario }) => {
  scenario('40. the whole answer', async ({ world, expect }) => {
    const startedAt = Date.now() - 1;
    const { recording, headers } = await expect('POST E/', { json: { platform: 'zoom' } }, 201);
    assert.deepEqual(Object.keys(recording), [...recordingFields, 'upload_token']);
    const { id, sdk_upload_id, started_at, created_at, updated_at, upload_token, ...others } =
      recording;
    assert.deepEqual(others, {
      team: 1,
      created_by: world.U1,
      recall_recording_id: null,
      platform: 'zoom',
      meeting_title: null,
      meeting_url: null,
      duration_seconds: null,
      status: 'recording',
      notes: null,
      error_message: null,
      video_url: null,
      video_size_bytes: null,
      participants: [],
      transcript_text: '',
      transcript_segments: [],
      summary: null,
      extracted_tasks: [],
      tasks_generated_at: null,
      summary_generated_at: null,
      completed_at: null,
    });
    assert.match(id, uuid);
    assert.match(sdk_upload_id, uuid);
    assert.ok((upload_token ?? '').length > 20);
    for (const time of [started_at, created_at, updated_at]) {
      assert.match(time, wireTime);
      const at = Date.parse(time);
      assert.ok(at >= startedAt - 1 && at <= Date.now() + 1, time);
    }
    assert.equal(headers.location, undefined);
  });
  check('41. nothing said', 'POST E/', { json: {} }, created({ platform: 'desktop_audio' }));
  check('nothing sent', 'POST E/', {}, created({ platform: 'desktop_audio' }));
  for (const platform of platforms) {
    check(`42. ${platform}`, 'POST E/', { json: { platform } }, created({ platform }));
  }
  check(
    '43. an unknown platform',
    'POST E/',
    { json: { platform: 'skype' } },
    invalid('invalid_choice', '"skype" is not a valid choice.', 'platform'),
  );
  for (const [platform, shown] of [
    ['Zoom', 'Zoom'],
    [' zoom', ' zoom'],
    ['', ''],
    ['google-meet', 'google-meet'],
    [5, '5'],
    [literal('1.0'), '1.0'],
    [true, 'True'],
    [['zoom'], "['zoom']"],
    [{ a: [null, "it's", 1.5] }, `{'a': [None, "it's", 1.5]}`],
  ] as const) {
    check(
      `44. ${JSON.stringify(platform)} is no platform`,
      'POST E/',
      { json: { platform } },
      invalid('invalid_choice', `"${shown}" is not a valid choice.`, 'platform'),
    );
  }
  check(
    'null is no platform',
    'POST E/',
    { json: { platform: null } },
    invalid('null', 'This field may not be null.', 'platform'),
  );
  check(
    'only the platform is taken',
    'POST E/',
    {
      json: {
        platform: 'meet',
        id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
        meeting_title: 'T',
        status: 'ready',
        participants: 'no list',
        transcript_segments: [{ text: 'a' }],
      },
    },
    created({
      platform: 'meet',
      meeting_title: null,
      status: 'recording',
      participants: [],
      transcript_segments: [],
    }),
  );
  scenario('45. the token is told once', async ({ newRecording, expect }) => {
    const id = await newRecording();
    const { json } = await expect(`GET E/${id}/`, {}, 200);
    assert.deepEqual(Object.keys(json), recordingFields);
  });
  scenario('who made it', async ({ world, expect }) => {
    await expect('POST E/', { key: 'KW2', json: {} }, created({ created_by: world.U2 }));
  });
  scenario('each create makes a recording and an upload of its own', async ({ send }) => {
    const [a, b] = await Promise.all([send('POST E/'), send('POST E/')]);
    for (const name of ['id', 'sdk_upload_id', 'upload_token'] as const) {
      assert.notEqual(a.recording[name], b.recording[name]);
    }
  });
  scenario('48. without a Recall key the server has uploads of its own', async ({ expect }) => {
    const { recording } = await expect('POST E/', { json: { platform: 'zoom' } }, 201);
    assert.match(recording.sdk_upload_id, uuid);
    assert.match(recording.upload_token ?? '', /^mbu_/);
  });
});

contract(
  'Create, with uploads at Recall and no key for it',
  ({ check, scenario }) => {
    const notConfigured = error(
      503,
      'server_error',
      'upload_service_not_configured',
      /^Recall\.ai API key not configured/,
    );
    check('46. is refused', 'POST E/', { json: { platform: 'zoom' } }, notConfigured);
    check(
      '46. the body is checked first',
      'POST E/',
      { json: { platform: 'bogus' } },
      invalid('invalid_choice', '"bogus" is not a valid choice.', 'platform'),
    );
    scenario('46. no recording is added', async ({ expect }) => {
      await expect('POST E/', { json: { platform: 'zoom' } }, notConfigured);
      await expect('POST E/', { headers: { 'idempotency-key': 'k' } }, notConfigured);
      await expect('POST E/create_upload/', {}, notConfigured);
      await expect('GET E/', {}, ok({ count: 0 }));
    });
  },
  { uploads: 'recall', recallApiKey: null },
);

describe('Create, with uploads at Recall', () => {
  let recall: FakeRecall;
  after(() => recall[Symbol.asyncDispose]());

  contract(
    'Create, with uploads at Recall',
    ({ scenario }) => {
      const failed = error(
        503,
        'server_error',
        'upload_service_failed',
        /^Failed to create upload with Recall\.ai/,
      );
      scenario('40. id and token are those Recall gave', async ({ expect }) => {
        recall.requests.clear();
        const { recording } = await expect('POST E/', { json: { platform: 'zoom' } }, 201);
        const upload = recall.workspace.uploads.find(({ id }) => id === recording.sdk_upload_id);
        assert.ok(upload);
        assert.equal(recording.upload_token, upload.token);
        const requests = recall.requests.of('createUpload');
        assert.equal(requests.length, 1);
        assert.equal(requests[0]?.headers.authorization, `Token ${recall.apiKey}`);
        const { recording_config: config } = JSON.parse(requests[0]?.body ?? '');
        assert.deepEqual(config.transcript, { provider: { assembly_ai_v3_streaming: {} } });
        assert.deepEqual(config.realtime_endpoints, [
          { type: 'desktop_sdk_callback', events: ['transcript.data'] },
        ]);
      });
      scenario('43. of a bad body Recall is not told', async ({ expect }) => {
        recall.requests.clear();
        await expect('POST E/', { json: { platform: 'skype' } }, 400);
        await expect('POST E/', { key: 'KR', json: { platform: 'zoom' } }, 403);
        await expect('POST E/', { key: null, json: { platform: 'zoom' } }, 401);
        assert.equal(recall.requests.all.length, 0);
      });
      const faults = {
        'answers 401': fault.unauthorized(),
        'answers 402': fault.noCredit(),
        'answers 403': fault.wafBlocked(),
        'answers 500': fault.answer(500, '{"detail": "no"}'),
        'answers with HTML': fault.notJson(),
        'answers without a token': fault.answer(
          201,
          '{"id": "5b0d7f7e-8c0a-4f0e-9d53-2f5f3a0f9a10"}',
        ),
        'answers without an id': fault.answer(201, '{"upload_token": "t"}'),
        'answers with an id that is none': fault.answer(201, '{"id": "x", "upload_token": "t"}'),
        'answers with a redirect': fault.answer(302, '', { location: 'http://127.0.0.1:1/' }),
        'breaks the connection': fault.drop(),
      };
      for (const [what, one] of Object.entries(faults)) {
        scenario(`47. Recall ${what}`, async ({ world, expect }) => {
          const before = (await expect('GET E/', {}, 200)).page.count;
          recall.faults.add('createUpload', one, 2);
          const { text } = await expect('POST E/', { json: { platform: 'zoom' } }, failed);
          assert.ok(!text.includes(recall.url) && !text.includes(recall.apiKey));
          await expect('GET E/', {}, ok({ count: before }));
          recall.faults.clear();
          await expect('POST E/', { json: { platform: 'zoom' } }, 201);
          assert.ok(!world.server.log().includes(recall.apiKey));
        });
      }
      scenario('47. a failure under an Idempotency-Key may be repeated under it', async (scene) => {
        const headers = { 'idempotency-key': `again-${scene.family}` };
        recall.faults.add('createUpload', fault.unauthorized());
        await scene.expect('POST E/', { headers }, failed);
        await scene.expect('POST E/', { headers }, 201);
      });
      scenario('an insert that fails may be repeated', async (scene) => {
        const { db } = scene.world.server;
        await whileDiskIsFull(db, 'INSERT', () => scene.expect('POST E/', {}, 507));
        await scene.expect('POST E/', {}, 201);
      });
      scenario('and under an Idempotency-Key it comes to the same upload', async (scene) => {
        const headers = { 'idempotency-key': `insert-${scene.family}` };
        const uploadsBefore = recall.workspace.uploads.length;
        const { db } = scene.world.server;
        await whileDiskIsFull(db, 'INSERT', () => scene.expect('POST E/', { headers }, 507));
        const { recording } = await scene.expect('POST E/', { headers }, 201);
        const uploads = recall.workspace.uploads.slice(uploadsBefore);
        assert.deepEqual(
          uploads.map(({ id }) => id),
          [recording.sdk_upload_id],
        );
      });
      scenario('123. one Idempotency-Key, one upload at Recall', async (scene) => {
        const options = {
          headers: { 'idempotency-key': `one-${scene.family}` },
          json: { platform: 'zoom' },
        };
        recall.requests.clear();
        const first = await scene.expect('POST E/', options, 201);
        const second = await scene.expect('POST E/', options, 201);
        assert.equal(second.text, first.text);
        assert.equal(recall.requests.of('createUpload').length, 1);
      });
      scenario(
        'ten requests at once under one Idempotency-Key make one recording',
        async (scene) => {
          const options = {
            headers: { 'idempotency-key': `ten-${scene.family}` },
            json: { platform: 'meet' },
          };
          const before = await countRecordings(scene);
          recall.requests.clear();
          let release = () => {};
          const until = new Promise<void>((resolve) => {
            release = resolve;
          });
          recall.faults.add('createUpload', fault.hold(until));
          const requests = Array.from({ length: 10 }, () => scene.expect('POST E/', options, 201));
          release();
          const answers = await Promise.all(requests);
          assert.equal(new Set(answers.map(({ recording }) => recording.id)).size, 1);
          assert.equal(new Set(answers.map(({ recording }) => recording.upload_token)).size, 1);
          assert.equal(recall.requests.of('createUpload').length, 1);
          assert.equal(await countRecordings(scene), before + 1);
        },
      );
    },
    async () => {
      recall = await startFakeRecall();
      return { uploads: 'recall', recallApiKey: recall.apiKey, recallApiUrl: recall.url };
    },
  );
});

contract(
  'Create, where nothing listens at the address of Recall',
  ({ scenario }) => {
    scenario('47. is refused, and no recording is added', async ({ expect }) => {
      const failed = error(503, 'server_error', 'upload_service_failed', /could not be reached/);
      await expect('POST E/', { json: { platform: 'zoom' } }, failed);
      await expect('GET E/', {}, ok({ count: 0 }));
    });
  },
  { uploads: 'recall', recallApiKey: 'key', recallApiUrl: 'http://127.0.0.1:1' },
);

async function countRecordings({ expect }: Scene): Promise<number> {
  return (await expect('GET E/?limit=1', {}, 200)).page.count;
}
