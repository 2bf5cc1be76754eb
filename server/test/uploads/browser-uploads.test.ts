import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { list, type MediaWorld, startMediaWorld } from '../media/media-world.ts';
import { tusClient } from './tus-requests.ts';

/** What a page of another origin needs to upload with tus, or to send a file at once. */

const origin = 'https://notes.example';

describe('An upload from a page of another origin', () => {
  let world: MediaWorld;
  let client: ReturnType<typeof tusClient>;
  let id: string;
  before(async () => {
    world = await startMediaWorld();
    const recording = await world.create();
    id = recording.id;
    client = tusClient(world.server.url, {
      token: recording.upload_token,
      sdkUploadId: recording.sdk_upload_id,
    });
  });
  after(() => world[Symbol.asyncDispose]());

  const preflight = (path: string, method: string, headers: string) =>
    fetch(world.server.url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    });
  const listed = (answer: Response, name: string) =>
    (answer.headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/);

  for (const [method, path, headers] of [
    ['POST', '', ['tus-resumable', 'upload-length', 'upload-metadata', 'upload-defer-length']],
    ['HEAD', '/id', ['tus-resumable']],
    ['PATCH', '/id', ['tus-resumable', 'upload-offset', 'upload-checksum', 'content-type']],
    ['POST', '/id', ['x-http-method-override', 'tus-resumable']],
    ['DELETE', '/id', ['tus-resumable']],
  ] as const) {
    test(`may ${method} ${path || 'a new one'}`, async () => {
      const wanted = ['authorization', ...headers];
      const target = path === '' ? '/api/uploads' : client.location;
      const answer = await preflight(target, method, wanted.join(','));
      assert.ok(answer.ok, String(answer.status));
      assert.equal(answer.headers.get('access-control-allow-origin'), origin);
      assert.ok(listed(answer, 'access-control-allow-methods').includes(method.toLowerCase()));
      const allowed = listed(answer, 'access-control-allow-headers');
      for (const name of wanted) assert.ok(allowed.includes(name), name);
    });
  }

  test('sees where its upload is and how far', async () => {
    const from = { origin };
    const answers = {
      created: await client.create(6, from),
      patched: await client.patch(0, Buffer.from('abc'), from),
      head: await client.send('HEAD', client.location, from),
      conflict: await client.patch(0, Buffer.from('abc'), from),
      again: await client.create(7, from),
    };
    const statuses = Object.values(answers).map(({ status }) => status);
    assert.deepEqual(statuses, [201, 204, 200, 409, 409]);
    const needed = [
      ...['location', 'tus-resumable', 'upload-length', 'upload-offset'],
      ...['upload-expires', 'retry-after'],
    ];
    for (const [name, answer] of Object.entries(answers)) {
      assert.equal(answer.headers.get('access-control-allow-origin'), origin, name);
      assert.match(answer.headers.get('vary') ?? '', /origin/i, name);
      const exposed = listed(answer, 'access-control-expose-headers');
      for (const header of needed) assert.ok(exposed.includes(header), `${name}: ${header}`);
    }
    assert.ok(answers.again.headers.get('location'));
  });

  test('is told why it is refused', async () => {
    for (const answer of [
      await client.send('HEAD', client.location, { origin, authorization: 'Bearer x' }),
      await client.send('PATCH', client.location, { origin, 'tus-resumable': '0.2' }),
    ]) {
      assert.ok(answer.status >= 400);
      assert.equal(answer.headers.get('access-control-allow-origin'), origin);
    }
  });

  test('may be one request with an API key', async () => {
    const path = `${list}${id}/upload/`;
    const answer = await preflight(path, 'POST', 'authorization,content-type,x-filename');
    assert.ok(answer.ok);
    const allowed = listed(answer, 'access-control-allow-headers');
    for (const name of ['authorization', 'content-type', 'x-filename'])
      assert.ok(allowed.includes(name), name);
    const state = await world.ask(path, { headers: { origin } });
    assert.equal(state.headers.get('access-control-allow-origin'), origin);
  });
});
