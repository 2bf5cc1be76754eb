import assert from 'node:assert/strict';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { speakersModelId } from '../../src/ai/models/catalogue.ts';
import type { CatalogueModel } from '../../src/ai/models/catalogue-model.ts';
import { type FakeHub, sampleModel, startFakeHub } from '../../src/ai/models/fake-hub.fixture.ts';
import { type Folder, makeFolder } from '../cli/minutebook-process.ts';
import { until } from '../cli/until.ts';
import { addOrganization, addProject, addUser } from '../contract/world.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';

const dotted: CatalogueModel = { ...sampleModel, id: 'sample-0.6b-int8' };
const speakers: CatalogueModel = { ...sampleModel, id: speakersModelId, kind: 'speakers' };

describe('What administrators see of the server', () => {
  const stack = new AsyncDisposableStack();
  let hub: FakeHub;
  let folder: Folder;
  let server: TestServer;
  let admin = '';
  let member = '';
  before(async () => {
    hub = stack.use(await startFakeHub());
    folder = stack.use(await makeFolder());
    server = stack.use(
      await startTestServer(
        {
          dataDir: folder.path,
          modelsDir: join(folder.path, 'models'),
          modelsBaseUrl: hub.url,
          publicUrl: 'https://minutes.example.com',
          languageModel: {
            ...{ provider: 'openai', model: 'gpt-4.1-mini', url: null, apiKey: 'sk-very-secret' },
            ...{ contextTokens: null, timeoutMs: 1000 },
          },
        },
        { catalogue: [sampleModel, dotted, speakers] },
      ),
    );
    admin = await server.createKey();
    const organization = await organizationOf(server);
    const user = await addUser(server.db, 'member@localhost', organization, 'member', 1);
    member = await server.createKey({ userId: user });
  });
  after(() => stack[Symbol.asyncDispose]());

  async function call(method: string, path: string, key = admin) {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${server.url}/api/system/${path}`, { method, headers });
    const text = await answer.text();
    return { status: answer.status, text, json: text === '' ? null : JSON.parse(text) };
  }
  const models = async () => (await call('GET', 'models/')).json.results as WireModel[];
  const modelOf = async (id: string) => (await models()).find((model) => model.id === id);
  const stateOf = async (id: string) => (await modelOf(id))?.state;
  const untilState = (id: string, state: string) =>
    until(`${id} is ${state}`, 20_000, async () => (await stateOf(id)) === state);

  test('everybody may know what it is, and nobody its secrets', async () => {
    const { status, json, text } = await call('GET', '', member);
    assert.equal(status, 200);
    assert.match(json.version, /^\d+\.\d+\.\d+/);
    assert.deepEqual(json.language_model, { provider: 'openai', model: 'gpt-4.1-mini' });
    assert.deepEqual(json.speech, { engines: ['local'], usual_engine: 'local', model: null });
    assert.equal(json.public_url, 'https://minutes.example.com');
    assert.equal(json.storage, 'folder');
    assert.ok(!text.includes('secret') && !text.includes(folder.path));
    const narrow = await server.createKey({ scopes: ['desktop_recording:write'] });
    assert.equal((await call('GET', '', narrow)).status, 403);
  });

  test('members, and keys for some projects only, are refused', async () => {
    const ofProject = await server.createKey({ projectIds: [1] });
    const reader = await server.createKey({ scopes: ['system:read'] });
    for (const [method, path] of [
      ['GET', 'storage/'],
      ['GET', 'models/'],
      ['POST', 'models/sample/pull/'],
      ['POST', 'models/sample/verify/'],
      ['DELETE', 'models/sample/'],
    ] as const) {
      const refused = await call(method, path, member);
      assert.deepEqual([refused.status, refused.json.code], [403, 'permission_denied'], path);
      assert.match(refused.json.detail, /administrators/);
      assert.match((await call(method, path, ofProject)).json.detail, /whole server/);
      if (method !== 'GET') assert.equal((await call(method, path, reader)).status, 403);
    }
    assert.equal(hub.asked.length, 0);
  });

  test('who was an administrator is none at once', async () => {
    const organization = await organizationOf(server);
    const user = await addUser(server.db, 'was@localhost', organization, 'admin', 1);
    const key = await server.createKey({ userId: user });
    assert.equal((await call('GET', 'storage/', key)).status, 200);
    await server.db.query({
      text: `UPDATE memberships SET role = 'member' WHERE user_id = $1`,
      values: [user],
    });
    assert.equal((await call('GET', 'storage/', key)).status, 403);
  });

  test('storage is counted by kind, of the own organization alone', async () => {
    const others = await addOrganization(server.db, 'Others');
    await addProject(server.db, 9, others, 'Theirs');
    const recording = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
    for (const [project, role, bytes] of [
      [1, 'original', 1000],
      [1, 'poster', 10],
      [9, 'original', 5],
    ]) {
      await server.db.query({
        text: `INSERT INTO media_files (project_id, recording_id, role, blob_key, size_bytes,
          content_type) VALUES ($1, $2, $3, 'k', $4, 'video/mp4')`,
        values: [project, recording, role, bytes],
      });
    }
    const { json } = await call('GET', 'storage/');
    const files = [
      { role: 'original', count: 1, bytes: 1000 },
      { role: 'poster', count: 1, bytes: 10 },
    ];
    assert.deepEqual(json.files, files);
    assert.deepEqual(json.projects, [{ id: 1, name: 'Default project', recordings: 0, files }]);
    assert.ok(json.database_bytes > 1_000_000);
    assert.ok(json.disk.free_bytes > 0 && json.disk.total_bytes > json.disk.free_bytes);
  });

  test('a model is fetched once however often it is asked for, and its progress seen', async () => {
    assert.deepEqual(
      (await models()).map(({ id, state }) => [id, state]),
      [
        ['sample', 'absent'],
        ['sample-0.6b-int8', 'absent'],
        ['speakers', 'absent'],
      ],
    );
    hub.faults.push({ silentAfter: 100_000 }, { silentAfter: 100_000 });
    const asked = await Promise.all([1, 2, 3].map(() => call('POST', 'models/sample/pull/')));
    assert.deepEqual(
      asked.map(({ status }) => status),
      [202, 202, 202],
    );
    await until('some of it is there', 10_000, async () => {
      const model = await modelOf('sample');
      return model?.state === 'downloading' && model.received_bytes > 0;
    });
    assert.equal(hub.asked.filter(({ name }) => name === 'model.onnx').length, 2);
    hub.cutOff();
    await untilState('sample', 'present');
    await untilState('speakers', 'present');
    const found = await modelOf('sample');
    assert.equal(found?.received_bytes, found?.size_bytes);
    assert.equal((await call('GET', '')).json.speech.model, 'sample');
  });

  test('a model whose name holds a dot is fetched and removed like any other', async () => {
    assert.equal((await call('POST', `models/${dotted.id}/pull/`)).status, 202);
    await untilState(dotted.id, 'present');
    assert.equal((await call('DELETE', `models/${dotted.id}/`)).status, 204);
    assert.equal(await stateOf(dotted.id), 'absent');
    assert.equal(await stateOf('sample'), 'present');
    assert.equal((await call('DELETE', `models/${dotted.id}/`)).status, 404);
  });

  test('damage is found, and mended by fetching it anew', async () => {
    const file = join(folder.path, 'models', 'sample', 'tokens.txt');
    assert.deepEqual((await call('POST', 'models/sample/verify/')).json.damaged, []);
    await writeFile(file, 'a 0\nb 2\n');
    const { json } = await call('POST', 'models/sample/verify/');
    assert.deepEqual(json, {
      id: 'sample',
      damaged: [{ name: 'tokens.txt', problem: 'changed' }],
    });
    assert.equal(await stateOf('sample'), 'damaged');
    await call('POST', 'models/sample/pull/');
    await untilState('sample', 'present');
    // A file of another size is seen without reading it.
    await writeFile(file, 'a 0\n');
    assert.equal(await stateOf('sample'), 'damaged');
    await call('POST', 'models/sample/pull/');
    await untilState('sample', 'present');
  });

  test('a download that fails says why, and goes on when asked again', async () => {
    hub.faults.push({ status: 404 });
    await call('POST', `models/${dotted.id}/pull/`);
    await until('it has failed', 20_000, async () => {
      const model = await modelOf(dotted.id);
      return model?.error_code === 'model_download_failed' && model.state === 'absent';
    });
    assert.match((await modelOf(dotted.id))?.reason ?? '', /answers 404/);
    await call('POST', `models/${dotted.id}/pull/`);
    await untilState(dotted.id, 'present');
    assert.equal((await modelOf(dotted.id))?.reason, null);
  });

  test('a model that another process fetches is left to it', async () => {
    const lock = join(folder.path, 'models', 'sample.lock');
    await writeFile(lock, 'another-host 1 x');
    assert.equal(await stateOf('sample'), 'downloading');
    const refused = await call('DELETE', 'models/sample/');
    assert.deepEqual([refused.status, refused.json.code], [409, 'model_busy']);
    await rm(lock);
    assert.equal(await stateOf('sample'), 'present');
  });

  test('removing a model stops its download', async () => {
    await call('DELETE', `models/${dotted.id}/`);
    hub.faults.push({ silentAfter: 50_000 });
    await call('POST', `models/${dotted.id}/pull/`);
    await until('some of it is there', 10_000, async () => {
      return ((await modelOf(dotted.id))?.received_bytes ?? 0) > 0;
    });
    assert.equal((await call('DELETE', `models/${dotted.id}/`)).status, 204);
    const model = await modelOf(dotted.id);
    assert.deepEqual([model?.state, model?.received_bytes, model?.reason], ['absent', 0, null]);
  });

  test('what is no model is refused, and leads nowhere on the disk', async () => {
    await mkdir(join(folder.path, 'victim'), { recursive: true });
    await writeFile(join(folder.path, 'victim', 'manifest.json'), '{}');
    for (const id of ['other', '..%2Fvictim', '%2e%2e', '..%5cvictim', 'a%00b']) {
      for (const [method, path] of [
        ['POST', `models/${id}/pull/`],
        ['POST', `models/${id}/verify/`],
        ['DELETE', `models/${id}/`],
      ] as const) {
        const { status } = await call(method, path);
        assert.ok(status === 404 || status === 405, `${method} ${path}: ${status}`);
      }
    }
    await access(join(folder.path, 'victim', 'manifest.json'));
  });
});

interface WireModel {
  readonly id: string;
  readonly state: string;
  readonly size_bytes: number;
  readonly received_bytes: number;
  readonly error_code: string | null;
  readonly reason: string | null;
}

async function organizationOf({ db }: TestServer): Promise<string> {
  const { rows } = await db.query<{ id: string }>({
    text: 'SELECT id FROM organizations ORDER BY created_at LIMIT 1',
  });
  return rows[0]?.id ?? '';
}
