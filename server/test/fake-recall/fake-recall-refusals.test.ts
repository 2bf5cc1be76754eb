import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { call, createUpload } from './api-calls.ts';
import { startFakeRecall } from './fake-recall.ts';
import { fault } from './faults.ts';

describe('fake Recall: refusals before any route', () => {
  it('wants the key after the word Token', async () => {
    await using fake = await startFakeRecall();
    for (const authorization of ['', fake.apiKey, `Bearer ${fake.apiKey}`, 'Token other']) {
      const refused = await call(fake, 'GET', '/api/v1/sdk_upload/', {
        headers: { authorization },
      });
      assert.equal(refused.status, 401);
      assert.deepEqual(refused.body, { detail: 'Invalid token.' });
    }
  });

  it('knows which paths and methods there are', async () => {
    await using fake = await startFakeRecall();
    const { id } = await createUpload(fake);
    const statusOf = async (method: string, path: string) =>
      (await call(fake, method, path)).status;
    assert.equal(await statusOf('GET', `/api/v1/sdk_upload/${randomUUID()}/`), 404);
    assert.equal(await statusOf('GET', `/api/v1/sdk_upload/${id}`), 404);
    assert.equal(await statusOf('POST', '/api/v1/desktop-sdk-uploads/'), 404);
    assert.equal(await statusOf('PUT', '/api/v1/sdk_upload/'), 405);
  });

  it('has a firewall that dislikes addresses of one’s own machine', async () => {
    await using fake = await startFakeRecall();
    const body = { metadata: { callback: 'http://localhost:3000/hook' } };
    const refused = await call(fake, 'POST', '/api/v1/sdk_upload/', { body });
    assert.equal(refused.status, 403);
    assert.match(refused.text, /<H1>403 ERROR/);
  });
});

describe('fake Recall: planned faults', () => {
  it('happen once each, in order, on their own route', async () => {
    await using fake = await startFakeRecall();
    fake.faults.add('createUpload', fault.throttled(7));
    fake.faults.add('createUpload', fault.overloaded(502), 2);
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const answer = await call(fake, 'POST', '/api/v1/sdk_upload/');
      statuses.push(answer.status);
      if (answer.status === 429) assert.equal(answer.headers.get('retry-after'), '7');
      assert.equal((await call(fake, 'GET', '/api/v1/sdk_upload/')).status, 200);
    }
    assert.deepEqual(statuses, [429, 502, 502, 201]);
  });

  it('can be any documented refusal', async () => {
    await using fake = await startFakeRecall();
    for (const [planned, status, body] of [
      [fault.unauthorized(), 401, /Invalid token/],
      [fault.noCredit(), 402, /credit/],
      [fault.wafBlocked(), 403, /<HTML>/],
      [fault.conflict(), 409, /being processed/],
      [fault.overloaded(504, 3), 504, /<html>/],
      [fault.notJson(), 200, /<html>/],
      [fault.answer(302, '', { location: '/' }), 302, /^$/],
    ] as const) {
      fake.faults.add('listUploads', planned);
      const response = await fetch(`${fake.url}/api/v1/sdk_upload/`, { redirect: 'manual' });
      assert.equal(response.status, status);
      assert.match(await response.text(), body);
    }
  });

  it('can cut the connection before or after the work is done', async () => {
    await using fake = await startFakeRecall();
    fake.faults.add('createUpload', fault.drop());
    await assert.rejects(createUpload(fake), TypeError);
    assert.equal(fake.workspace.uploads.length, 0);
    fake.faults.add('createUpload', fault.loseResponse());
    await assert.rejects(createUpload(fake), TypeError);
    assert.equal(fake.workspace.uploads.length, 1);
    assert.deepEqual(
      fake.requests.of('createUpload').map(({ status }) => status),
      [null, null],
    );
  });

  it('can leave a request without an answer', async () => {
    await using fake = await startFakeRecall();
    fake.faults.add('createUpload', fault.hang());
    const signal = AbortSignal.timeout(50);
    const hung = fetch(`${fake.url}/api/v1/sdk_upload/`, { method: 'POST', signal });
    await assert.rejects(hung, { name: 'TimeoutError' });
    assert.equal(fake.workspace.uploads.length, 0);
  });
});
