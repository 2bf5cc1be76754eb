import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { type FakeRecall, startFakeRecall } from '../../../test/fake-recall/fake-recall.ts';
import type { Fault } from '../../../test/fake-recall/faults.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { RetryTime } from './recall-retry.ts';
import { createRecallUploadService, type RecallUploadOptions } from './recall-upload-service.ts';
import type { UploadService } from './upload-service.ts';

export const apiKey = 'secret-0123456789abcdef';
export const recordingId = '01990f3e-5a2b-7c3d-8e4f-5a6b7c8d9e0f';
export const request = { projectId: 42, recordingId, idempotencyKey: `create:${recordingId}` };

/** Time that passes only in waits, which it notes down. */
export function createTestTime(): RetryTime & { readonly waits: number[] } {
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

/** The service, with a fake Recall of its own. */
export async function setUp(options: Partial<RecallUploadOptions> = {}) {
  const fake = await startFakeRecall({ apiKey });
  const time = createTestTime();
  const service = createRecallUploadService({ apiKey, baseUrl: fake.url, time, ...options });
  return { fake, time, service, [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose]() };
}

/** Asks for an upload, in vain; why there is none. */
export async function failureOf(service: UploadService): Promise<MinutebookError> {
  const error = await service.createUpload(request).then(
    () => assert.fail('an upload was opened'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof MinutebookError, inspect(error));
  return error;
}

/** Of what clients see: no key, no address, nothing of Recall's own text. */
export function assertDiscreet(error: MinutebookError, fake: FakeRecall): void {
  const seen = `${error.message} ${error.detail}`;
  for (const secret of [apiKey, fake.url, 'http', '127.0.0.1', 'upstream', '<'])
    assert.ok(!seen.includes(secret), `${seen} holds ${secret}`);
  const logged = inspect(error, { depth: 10 });
  assert.ok(!logged.includes(apiKey), 'the log would hold the key');
}

/** What comes of it when Recall does this at every try, and how often it was tried. */
export async function failureAfter(
  planned: Fault,
): Promise<{ error: MinutebookError; calls: number }> {
  await using setup = await setUp();
  setup.fake.faults.add('createUpload', planned, 100);
  const error = await failureOf(setup.service);
  assert.equal(error.code, 'upload_service_failed');
  assertDiscreet(error, setup.fake);
  return { error, calls: setup.fake.requests.of('createUpload').length };
}

/** How `detail` begins, whatever the reason. */
export const failed = 'Failed to create upload with Recall.ai: ';

export function assertBetween(value: number | undefined, low: number, high: number): void {
  assert.ok(value !== undefined && value >= low && value <= high, `${value} in ${low}..${high}`);
}
