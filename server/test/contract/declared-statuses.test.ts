import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, mock, test } from 'node:test';
import { type FakeRecall, startFakeRecall } from '../fake-recall/fake-recall.ts';
import { fault } from '../fake-recall/faults.ts';
import { createScene, type RequestOptions, type Scene } from './contract.ts';
import { type DeclaredOperation, declaredOperations, familiarName } from './declared-operations.ts';
import type { Answer } from './exchange.ts';
import { assertAnswer } from './expected.ts';
import { whileDiskIsFull, whileKeysAreAway } from './faulty-database.ts';
import { isBulkExport, newShare, type PathValues, targetOf, usualBody } from './usual-requests.ts';
import { needsTranscript, newWorkedOn } from './worked-on.ts';
import { startWorld, type World } from './world.ts';

/**
 * Every status that an operation declares is provoked here, with the operation's own request; those
 * of media in declared-media-statuses.test.ts, those for people who sign in in
 * declared-session-statuses.test.ts, of links and of the server itself in
 * declared-apart-statuses.test.ts.
 */

interface Attempt {
  readonly scene: Scene;
  readonly operation: DeclaredOperation;
  readonly recall: FakeRecall;
  /** Sends the operation's own request, which would succeed, with these changes. */
  send(options?: RequestOptions, target?: (path: string) => string): Promise<Answer>;
}

const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
const big = Buffer.alloc(20 * 1024 * 1024 + 1, ' ');

const provocations: Readonly<Record<number, (attempt: Attempt) => Promise<Answer>>> = {
  200: ({ send }) => send(),
  201: ({ send }) => send(),
  202: ({ send }) => send(),
  204: ({ send }) => send(),
  304: ({ send }) => send({ headers: { 'if-none-match': '*' } }),
  400: ({ send, operation }) => {
    if (operation.hasBody) return send({ type: 'application/json', body: '{' });
    if (operation.takesFile) return send({ type: 'multipart/form-data', body: 'no boundary' });
    const query = faultyQueries[familiarName(operation.id)];
    if (query !== undefined) return send({}, (path) => `${path.split('?')[0]}?${query}`);
    return send({}, (path) => path.replace('/1/', '/x/'));
  },
  401: ({ send }) => send({ key: null }),
  403: ({ send, operation }) =>
    operation.id === 'personal_api_keys_retrieve'
      ? send({}, (path) => path.replace('@current', nobody))
      : send({ key: 'KN' }),
  404: ({ send, operation }) => {
    if (operation.path.includes('{id}')) {
      return send({}, (path) =>
        path.replace(/[0-9a-f-]{36}|(?<=\/)1(?=\/$)/, (id) => (id.length > 1 ? nobody : '999')),
      );
    }
    if (/\{(project|environment)_id\}/.test(operation.path))
      return send({}, (path) => path.replace('/1/', '/999/'));
    return send({}, (path) => `${path}?format=xml`);
  },
  406: ({ send }) => send({ headers: { accept: 'text/html' } }),
  409: async ({ send, scene, recall }) => {
    // The first request waits for Recall, and the second for the first, in vain.
    const options = { headers: { 'idempotency-key': randomUUID() } };
    const held = Promise.withResolvers<void>();
    recall.requests.clear();
    recall.faults.add('createUpload', fault.hold(held.promise));
    const first = send(options);
    while (recall.requests.all.length === 0) await scene.send('GET /health');
    mock.timers.enable({ apis: ['Date'], now: Date.now() });
    try {
      const second = send(options);
      const ticking = setInterval(() => mock.timers.tick(5000), 5);
      return await second.finally(() => clearInterval(ticking));
    } finally {
      mock.timers.reset();
      held.resolve();
      assert.equal((await first).status, 201);
    }
  },
  412: ({ send }) => send({ headers: { 'if-match': '"0"' } }),
  413: ({ send }) => send({ type: 'application/json', body: big }),
  415: ({ send }) => send({ type: 'text/plain', body: '{}' }),
  422: async ({ send, operation }) => {
    if (operation.takesFile) return send({ type: 'text/plain', body: 'Dear all,' });
    const headers = { 'idempotency-key': randomUUID() };
    assert.equal((await send({ headers, json: { platform: 'zoom' } })).status, 201);
    return send({ headers, json: { platform: 'meet' } });
  },
  500: (attempt) => withBrokenKeys(attempt, 'XX000'),
  503: (attempt) => withBrokenKeys(attempt, '57P03'),
  507: ({ send, scene, operation }) => {
    const usual = [operation.path.includes('{id}') ? 'UPDATE' : 'INSERT', 'recordings'] as const;
    const [write, table] = firstWrites[familiarName(operation.id)] ?? usual;
    return whileDiskIsFull(scene.world.server.db, write, () => send(), table);
  },
};

const faultyQueries: Readonly<Record<string, string>> = {
  desktop_recordings_list: 'user_id=x',
  processing_list: 'state=x',
  desktop_recordings_export_retrieve: 'format=xml',
  desktop_recordings_events_list: 'after=x',
  desktop_recordings_events_retrieve: 'after=x',
  retention_settings_preview_retrieve: 'media_days=x',
  desktop_recordings_search: 'q=',
};

/** Of operations that write to other tables than that of the recordings. */
const firstWrites: Readonly<Record<string, readonly ['INSERT' | 'UPDATE', table: string]>> = {
  desktop_recordings_processing_create: ['INSERT', 'processing_steps'],
  desktop_recordings_processing_destroy: ['UPDATE', 'processing_steps'],
  processing_settings_partial_update: ['INSERT', 'processing_settings'],
  retention_settings_partial_update: ['INSERT', 'retention_settings'],
  desktop_recordings_keep_create: ['INSERT', 'kept_recordings'],
  desktop_recordings_shares_create: ['INSERT', 'shares'],
};

/** With a key that nobody has looked up before. */
async function withBrokenKeys({ send, scene }: Attempt, sqlState: string): Promise<Answer> {
  const { db, createKey } = scene.world.server;
  const headers = { authorization: `Bearer ${await createKey()}` };
  return whileKeysAreAway(db, sqlState, () => send({ headers }));
}

async function attemptOf(
  scene: Scene,
  recall: FakeRecall,
  operation: DeclaredOperation,
): Promise<Attempt> {
  const subject = await subjectOf(scene, operation);
  const usual = usualBody(operation, subject);
  const [method, path = ''] = targetOf(operation, subject).split(' ');
  return {
    scene,
    operation,
    recall,
    send(options = {}, target = (same) => same) {
      const body = options.body === undefined ? usual : {};
      return scene.send(`${method} ${target(path)}`, { key: 'K*', ...body, ...options });
    },
  };
}

/** What the operation is to work on: as little as it needs. */
async function subjectOf(scene: Scene, operation: DeclaredOperation): Promise<PathValues> {
  if (isBulkExport(operation)) return newWorkedOn(scene);
  if (!operation.path.includes('desktop_recordings/{id}')) return {};
  if (needsTranscript(operation)) return newWorkedOn(scene);
  const id = await scene.newRecording();
  return operation.path.includes('{share_id}') ? { id, share: await newShare(scene, id) } : { id };
}

describe('Every declared status can be had', () => {
  let recall: FakeRecall;
  let world: World;
  before(async () => {
    recall = await startFakeRecall();
    world = await startWorld({
      uploads: 'recall',
      recallApiKey: recall.apiKey,
      recallApiUrl: recall.url,
    });
  });
  // Together they make more recordings than Recall.ai takes in a minute.
  beforeEach(() => world.server.db.query({ text: 'DELETE FROM recall_limits' }));
  after(async () => {
    await world[Symbol.asyncDispose]();
    await recall[Symbol.asyncDispose]();
  });

  for (const operation of declaredOperations.filter(
    ({ isMedia, isApart, isOfPeople }) => !isMedia && !isApart && !isOfPeople,
  )) {
    const statuses = operation.statuses.filter((status) => status !== 429);
    test(`${operation.id}: ${statuses.join(', ')}`, async () => {
      const scene = createScene(world);
      for (const status of statuses) {
        const provoke = provocations[status];
        assert.ok(provoke, `Nothing here provokes ${status}.`);
        const answer = await provoke(await attemptOf(scene, recall, operation));
        if (status < 300 && operation.answersFile) assert.equal(answer.status, status);
        else await assertAnswer(answer, status);
      }
    });
  }
});

describe('Every operation can be throttled', () => {
  let world: World;
  before(async () => {
    world = await startWorld({ rateLimitPerMinute: 1 });
  });
  after(() => world[Symbol.asyncDispose]());

  for (const operation of declaredOperations.filter(
    ({ isPublic, isOfPeople }) => !isPublic && !isOfPeople,
  )) {
    assert.ok(operation.statuses.includes(429));
    test(operation.id, async () => {
      const scene = createScene(world);
      const key = await world.server.createKey();
      const headers = { authorization: `Bearer ${key}` };
      const request = targetOf(operation);
      const body = usualBody(operation);
      await scene.send(request, { headers, ...body });
      await scene.expect(request, { headers, ...body }, 429);
    });
  }
});

test('the log has every server error, with its cause, and nothing else that is one', async () => {
  await using world = await startWorld();
  const scene = createScene(world);
  const { db, createKey, log } = world.server;
  const headers = { authorization: `Bearer ${await createKey()}` };
  await whileKeysAreAway(db, 'XX000', () => scene.expect('GET E/', { headers }, 500));
  await scene.expect('GET E/', {}, 200);
  const failures = log()
    .split('\n')
    .filter((line) => line.includes('"level":50'));
  assert.equal(failures.length, 1);
  assert.match(failures[0] ?? '', /broken on purpose/);
});
