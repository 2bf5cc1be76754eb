import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type S3Server, startS3rver } from '../../src/platform/blobs/s3rver.fixture.ts';
import { createScene, type Family, type RequestOptions, type Scene } from './contract.ts';
import { type DeclaredOperation, declaredOperations } from './declared-operations.ts';
import type { Answer } from './exchange.ts';
import { assertAnswer } from './expected.ts';
import { whileDiskIsFull, whileKeysAreAway } from './faulty-database.ts';
import { shortVideo, type TemporaryFolder, temporaryFolder, untilProcessed } from './media.ts';
import { startWorld, type World } from './world.ts';

/** Every status that an operation on media declares is provoked here, but 429 (declared-statuses). */

const maxUploadBytes = 2 ** 20;
const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
const file = { type: 'audio/wav', body: 'no sound' };

/** Recordings in every state that media can be in. */
interface Recordings {
  /** Has a video, processed. */
  readonly ready: string;
  readonly deleted: string;
  /** Media that have arrived, for one test to delete. */
  arrived(): Promise<string>;
  empty(): Promise<string>;
  /** What an upload is answered while another one is held up; known after twelve seconds. */
  readonly locked: Promise<Answer>;
}

interface Attempt extends Recordings {
  readonly scene: Scene;
  readonly operation: DeclaredOperation;
  /** Players are sent to the bucket. */
  readonly redirecting: { readonly scene: Scene; readonly ready: string };
  /** Sends the operation's own request for this recording, with these changes. */
  send(id: string, options?: RequestOptions): Promise<Answer>;
}

/** A recording for which the operation's request succeeds. */
const suitable = ({ operation, ready, empty, arrived }: Attempt) =>
  operation.id.endsWith('upload_create')
    ? empty()
    : operation.id.endsWith('destroy')
      ? arrived()
      : ready;

const succeed = async (attempt: Attempt, options: RequestOptions = {}) =>
  attempt.send(await suitable(attempt), options);

const provocations: Readonly<Record<number, (attempt: Attempt) => Promise<Answer>>> = {
  200: succeed,
  201: succeed,
  204: succeed,
  206: (attempt) => succeed(attempt, { headers: { range: 'bytes=0-9' } }),
  302: ({ operation, redirecting: { scene, ready } }) =>
    scene.send(requestOf(operation, ready), { key: 'K*' }),
  304: (attempt) => succeed(attempt, { headers: { 'if-none-match': '*' } }),
  400: (attempt) =>
    attempt.operation.hasBody
      ? succeed(attempt, { type: 'application/json', body: '{' })
      : succeed(attempt, { ...file, body: '' }),
  401: (attempt) => succeed(attempt, { key: null }),
  403: (attempt) => succeed(attempt, { key: 'KN' }),
  404: ({ send }) => send(nobody),
  406: (attempt) => succeed(attempt, { headers: { accept: 'text/html' } }),
  409: ({ send, ready }) => send(ready),
  410: ({ send, deleted }) => send(deleted),
  413: (attempt) =>
    attempt.operation.hasBody
      ? succeed(attempt, { type: 'application/json', body: Buffer.alloc(20 * 2 ** 20 + 1, ' ') })
      : succeed(attempt, { ...file, body: Buffer.alloc(maxUploadBytes + 1) }),
  415: (attempt) => succeed(attempt, { type: 'text/plain', body: '{}' }),
  416: (attempt) => succeed(attempt, { headers: { range: 'bytes=99999999-' } }),
  423: ({ locked }) => locked,
  500: (attempt) => withBrokenKeys(attempt, 'XX000'),
  503: (attempt) => withBrokenKeys(attempt, '57P03'),
  507: async (attempt) => {
    const id = await suitable(attempt);
    return whileDiskIsFull(attempt.scene.world.server.db, 'UPDATE', () => attempt.send(id));
  },
};

/** With a key that nobody has looked up before. */
async function withBrokenKeys(attempt: Attempt, sqlState: string): Promise<Answer> {
  const { db, createKey } = attempt.scene.world.server;
  const headers = { authorization: `Bearer ${await createKey()}` };
  const id = await suitable(attempt);
  return whileKeysAreAway(db, sqlState, () => attempt.send(id, { headers }));
}

function requestOf({ method, path }: DeclaredOperation, id: string): string {
  const target = path.replace(/\{(project_id|environment_id)\}/, '1').replace('{id}', id);
  return `${method} ${target}`;
}

async function makeRecordings(scene: Scene, video: Buffer): Promise<Recordings> {
  const held = await scene.newRecording();
  await holdUpload(scene, held);
  const locked = scene.send(`POST E/${held}/upload/`, { key: 'K*', ...file });
  const upload = async (content: RequestOptions) => {
    const id = await scene.newRecording();
    await scene.expect(`POST E/${id}/upload/`, { key: 'K*', ...content }, 201);
    return id;
  };
  const arrived = () => upload(file);
  const ready = await upload({ type: 'video/mp4', body: video });
  const deleted = await arrived();
  await scene.expect(`DELETE E/${deleted}/media/`, { key: 'K*' }, 204);
  await untilProcessed(scene.world, ready);
  return { ready, deleted, arrived, empty: () => scene.newRecording(), locked };
}

/** As a request of another process does that writes to it just now. */
async function holdUpload({ world }: Scene, id: string): Promise<void> {
  await world.server.db.query({
    text: `INSERT INTO uploads (project_id, recording_id, id, blob_key, lock_owner, lock_expires_at)
      VALUES (1, $1, $1, 'held', gen_random_uuid(), clock_timestamp() + interval '1 hour')`,
    values: [id],
  });
}

describe('Every declared status of media can be had', () => {
  const stack = new AsyncDisposableStack();
  let world: World;
  let redirecting: Attempt['redirecting'];
  const recordings = new Map<Family, Recordings>();
  before(async () => {
    const folder: TemporaryFolder = stack.use(await temporaryFolder());
    const s3: S3Server = stack.use(await startS3rver());
    world = stack.use(await startWorld({ dataDir: folder.path, maxUploadBytes }));
    const video = await shortVideo();
    for (const family of ['environments', 'projects'] as const) {
      recordings.set(family, await makeRecordings(createScene(world, family), video));
    }
    const other = stack.use(
      await startWorld({
        dataDir: folder.path,
        s3: {
          ...{ bucket: s3.bucket, endpoint: s3.endpoint, prefix: '', region: 'us-east-1' },
          ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', pathStyle: true, redirect: true },
        },
      }),
    );
    const scene = createScene(other);
    const ready = await scene.newRecording();
    const content = { key: 'K*', type: 'video/mp4', body: video } as const;
    await scene.expect(`POST E/${ready}/upload/`, content, 201);
    await untilProcessed(other, ready);
    redirecting = { scene, ready };
  });
  after(() => stack[Symbol.asyncDispose]());

  for (const operation of declaredOperations.filter(({ isMedia }) => isMedia)) {
    const statuses = operation.statuses.filter((status) => status !== 429);
    test(`${operation.id}: ${statuses.join(', ')}`, async () => {
      const family = operation.path.includes('environments') ? 'environments' : 'projects';
      const scene = createScene(world, family);
      const own = recordings.get(family) ?? assert.fail();
      const usual = operation.hasBody
        ? { json: {} }
        : operation.id.endsWith('upload_create')
          ? file
          : {};
      const send: Attempt['send'] = (id, options = {}) =>
        scene.send(requestOf(operation, id), {
          key: 'K*',
          ...(options.body === undefined ? usual : {}),
          ...options,
        });
      for (const status of statuses) {
        const provoke = provocations[status];
        assert.ok(provoke, `Nothing here provokes ${status}.`);
        const answer = await provoke({ scene, operation, redirecting, send, ...own });
        if (status >= 400 || answer.headers['content-type'] === 'application/json')
          await assertAnswer(answer, status);
        else assert.equal(answer.status, status, answer.text.slice(0, 500));
      }
    });
  }
});
