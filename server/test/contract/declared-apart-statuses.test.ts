import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { speakersModelId } from '../../src/ai/models/catalogue.ts';
import { sampleModel, startFakeHub } from '../../src/ai/models/fake-hub.fixture.ts';
import { startS3rver } from '../../src/platform/blobs/s3rver.fixture.ts';
import { allResources } from '../../src/resources.ts';
import { until } from '../cli/until.ts';
import { createScene, type RequestOptions, type Scene } from './contract.ts';
import { type DeclaredOperation, declaredOperations } from './declared-operations.ts';
import type { Answer } from './exchange.ts';
import { assertAnswer } from './expected.ts';
import { whileAway, whileKeysAreAway } from './faulty-database.ts';
import { shortVideo, temporaryFolder, untilProcessed } from './media.ts';
import { startWorld, type World } from './world.ts';

/** Every status that is declared by what needs no project, and has needs of its own, is provoked here. */

/** The schemas of the routes themselves. */
const schemas = new Map(
  allResources({} as Parameters<typeof allResources>[0]).flatMap(({ operationPrefix, resource }) =>
    resource.operations.map(
      ({ operationId, responses }) => [operationPrefix + operationId, responses] as const,
    ),
  ),
);

/** Holds every success against what it declares, with not a key more. */
function assertDeclared({ id, answersFile }: DeclaredOperation, answer: Answer): void {
  if (answer.status >= 300 || answer.status === 204 || answersFile) return;
  const schema = schemas.get(id)?.[answer.status]?.schema;
  const parsed = schema?.safeParse(answer.json);
  assert.ok(parsed?.success, `${id}: ${parsed?.error?.message}`);
  assert.deepEqual(parsed.data, answer.json);
}

interface Shared {
  readonly scene: Scene;
  readonly token: string;
}

async function newShared(scene: Scene, video: Buffer): Promise<Shared & { readonly id: string }> {
  const id = await scene.newRecording({ segments: [{ text: 'a', timestamp: 1 }] });
  const content = { key: 'K*', type: 'video/mp4', body: video } as const;
  await scene.expect(`POST E/${id}/upload/`, content, 201);
  await untilProcessed(scene.world, id);
  const { json } = await scene.expect(`POST E/${id}/shares/`, { json: {} }, 201);
  return { scene, id, token: String(json.url).split('/').at(-1) ?? '' };
}

describe('Every declared status of links can be had', () => {
  const stack = new AsyncDisposableStack();
  let here: Shared;
  let deleted: Shared;
  let inBucket: Shared;
  before(async () => {
    const folder = stack.use(await temporaryFolder());
    const s3 = stack.use(await startS3rver());
    const world = stack.use(await startWorld({ dataDir: folder.path }));
    const other = stack.use(
      await startWorld({
        dataDir: folder.path,
        s3: {
          ...{ bucket: s3.bucket, endpoint: s3.endpoint, prefix: '', region: 'us-east-1' },
          ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', pathStyle: true, redirect: true },
        },
      }),
    );
    const video = await shortVideo();
    here = await newShared(createScene(world), video);
    const gone = await newShared(createScene(world), video);
    await gone.scene.expect(`DELETE E/${gone.id}/media/`, {}, 204);
    deleted = gone;
    inBucket = await newShared(createScene(other), video);
  });
  after(() => stack[Symbol.asyncDispose]());

  const shared = declaredOperations.filter(({ isPublic }) => isPublic);
  assert.ok(shared.length >= 4);
  for (const operation of shared) {
    const ask = ({ scene, token }: Shared, options: RequestOptions = {}) =>
      scene.send(`GET ${operation.path.replace('{token}', token)}`, { key: null, ...options });
    const broken = (sqlState: string) =>
      whileAway(here.scene.world.server.db, 'shares', sqlState, () => ask(here));
    const provocations: Readonly<Record<number, () => Promise<Answer>>> = {
      200: () => ask(here),
      206: () => ask(here, { headers: { range: 'bytes=0-9' } }),
      302: () => ask(inBucket),
      304: () => ask(here, { headers: { 'if-none-match': '*' } }),
      404: () => ask({ ...here, token: here.token.replace(/.$/, '-') }),
      406: () => ask(here, { headers: { accept: 'text/html' } }),
      410: () => ask(deleted),
      416: () => ask(here, { headers: { range: 'bytes=99999999-' } }),
      500: () => broken('XX000'),
      503: () => broken('57P03'),
    };
    const statuses = operation.statuses.filter((status) => status !== 429);
    test(`${operation.id}: ${statuses.join(', ')}`, async () => {
      for (const status of statuses) {
        const provoke = provocations[status];
        assert.ok(provoke, `Nothing here provokes ${status}.`);
        const answer = await provoke();
        assert.equal(answer.status, status, answer.text.slice(0, 500));
        assertDeclared(operation, answer);
        assert.equal(answer.headers['referrer-policy'], 'no-referrer');
      }
    });
    test(`${operation.id}: any key, or a wrong one, makes no difference`, async () => {
      const headers = { authorization: 'Bearer mb_wrong' };
      assert.equal((await ask(here, { headers })).status, 200);
      assert.equal((await ask(here, { key: 'K9' })).status, 200);
    });
  }

  test('whoever guesses has to wait', async () => {
    const wrong = { ...here, token: 'none' };
    for (const operation of shared) {
      assert.ok(operation.statuses.includes(429));
      const path = operation.path.replace('{token}', wrong.token);
      await until('it is enough', 20_000, async () => {
        return (await here.scene.send(`GET ${path}`, { key: null })).status === 429;
      });
    }
  });
});

describe('Every declared status of the server itself can be had', () => {
  const stack = new AsyncDisposableStack();
  let world: World;
  let modelsDir = '';
  before(async () => {
    const folder = stack.use(await temporaryFolder());
    const hub = stack.use(await startFakeHub());
    modelsDir = join(folder.path, 'models');
    const catalogue = [sampleModel, { ...sampleModel, id: speakersModelId }];
    world = stack.use(
      await startWorld({ dataDir: folder.path, modelsDir, modelsBaseUrl: hub.url }, { catalogue }),
    );
  });
  after(() => stack[Symbol.asyncDispose]());

  const system = declaredOperations.filter(({ isApart, isPublic }) => isApart && !isPublic);
  assert.ok(system.length >= 6);
  for (const operation of system) {
    const { method, path } = operation;
    const ask = (options: RequestOptions = {}, model = 'sample') =>
      createScene(world).send(`${method} ${path.replace('{model_id}', model)}`, {
        key: 'K*',
        ...options,
      });
    const broken = async (sqlState: string) => {
      const { db, createKey } = world.server;
      const headers = { authorization: `Bearer ${await createKey()}` };
      return whileKeysAreAway(db, sqlState, () => ask({ headers }));
    };
    const provocations: Readonly<Record<number, () => Promise<Answer>>> = {
      200: () => ask(),
      202: () => ask(),
      204: () => ask(),
      401: () => ask({ key: null }),
      403: () => ask({ key: 'KN' }),
      404: () =>
        path.includes('{') ? ask({}, 'none') : createScene(world).send(`GET ${path}?format=xml`),
      406: () => ask({ headers: { accept: 'text/html' } }),
      409: async () => {
        const lock = join(modelsDir, 'sample.lock');
        await writeFile(lock, 'another-host 1 x');
        return ask().finally(() => rm(lock));
      },
      500: () => broken('XX000'),
      503: () => broken('57P03'),
    };
    const statuses = operation.statuses.filter((status) => status !== 429);
    test(`${operation.id}: ${statuses.join(', ')}`, async () => {
      if (!operation.id.endsWith('pull_create')) await install(world);
      for (const status of statuses) {
        const provoke = provocations[status];
        assert.ok(provoke, `Nothing here provokes ${status}.`);
        const answer = await provoke();
        await assertAnswer(answer, status);
        assertDeclared(operation, answer);
      }
    });
  }
});

async function install(world: World): Promise<void> {
  const scene = createScene(world);
  await scene.expect('POST /api/system/models/sample/pull/', { key: 'K*' }, 202);
  await until('the models are there', 20_000, async () => {
    const { json } = await scene.expect('GET /api/system/models/', { key: 'K*' }, 200);
    return (json.results as { state: string }[]).every(({ state }) => state === 'present');
  });
}
