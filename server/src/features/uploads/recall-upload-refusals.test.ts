import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { type Fault, fault } from '../../../test/fake-recall/faults.ts';
import { realRetryTime } from './recall-retry.ts';
import {
  apiKey,
  assertBetween,
  failed,
  failureAfter,
  failureOf,
  request,
  setUp,
} from './recall-upload.fixture.ts';

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
