import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createScene, type Scene } from './contract.ts';
import { type DeclaredOperation, declaredOperations } from './declared-operations.ts';
import type { Answer } from './exchange.ts';
import { created, denied, notFound, ok } from './expected.ts';
import { type KeyName, startWorld, type World } from './world.ts';

/**
 * What a key may not open it may not notice either. For every operation there is, an answer about
 * a recording of another project is, byte for byte, the answer about one that never was.
 */

const word = 'Zauberwort';
const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
const bodies: Readonly<Record<string, unknown>> = {
  POST: { platform: 'zoom', segments: [{ text: 'intruder', timestamp: 1, speaker: 'Ann' }] },
  PUT: { platform: 'meet', notes: 'intruder' },
  PATCH: { notes: 'intruder', transcript_segments: [] },
};

/** Who looks, through which project's path: key, project in the path. */
const onlookers: readonly (readonly [who: string, key: KeyName, project: string])[] = [
  ['somebody of another organization', 'K9', '9'],
  ['somebody of another organization, by @current', 'K9', '@current'],
  ['a colleague whose key is for another project', 'K2', '2'],
  ['the owner, in another project', 'K*', '2'],
];
/** Who may not even enter the project. */
const outsiders: readonly (readonly [who: string, key: KeyName])[] = [
  ['somebody of another organization', 'K9'],
  ['a key for another project', 'K2'],
  ['a key for another organization', 'KO'],
  ['a key without a scope', 'KE'],
];

describe('Isolation of projects', () => {
  let world: World;
  let scene: Scene;
  /** A recording of project 1, with the word in all that can be searched. */
  let hidden = '';
  let untouched: Answer;

  before(async () => {
    world = await startWorld();
    scene = createScene(world);
    hidden = await scene.newRecording({
      fields: { meeting_title: word, notes: word, status: 'ready' },
      segments: [{ text: word, speaker: 'Ann', timestamp: 1 }],
    });
    await scene.send('POST /api/projects/9/desktop_recordings/', { key: 'K9', json: {} });
    await scene.send('POST /api/projects/2/desktop_recordings/', { key: 'K2', json: {} });
    untouched = await scene.send(`GET E/${hidden}/`);
  });
  after(async () => {
    const now = await scene.send(`GET E/${hidden}/`);
    await world[Symbol.asyncDispose]();
    assert.equal(now.text, untouched.text, 'The recording has changed.');
    assert.equal(now.headers.etag, untouched.headers.etag);
  });

  const ofRecordings = declaredOperations.filter(({ path }) => path.includes('desktop_recordings'));
  const ofOne = ofRecordings.filter(({ path }) => path.includes('{id}'));

  const send = (
    operation: DeclaredOperation,
    key: KeyName,
    project: string,
    id: string,
    headers = {},
  ) =>
    scene.send(
      `${operation.method} ${operation.path.replace(/\{(project_id|environment_id)\}/, project).replace('{id}', id)}`,
      { key, headers, ...(operation.hasBody ? { json: bodies[operation.method] } : {}) },
    );

  for (const operation of ofOne) {
    test(`${operation.id}: a recording of another project is as none`, async () => {
      for (const [who, key, project] of onlookers) {
        for (const headers of [
          {},
          { 'if-none-match': String(untouched.headers.etag) },
          { 'if-match': String(untouched.headers.etag) },
          { 'if-match': '"0"' },
          { 'if-none-match': '*', 'if-match': '*' },
          { 'idempotency-key': 'k', prefer: 'return=minimal' },
        ]) {
          const answer = await send(operation, key, project, hidden, headers);
          const none = await send(operation, key, project, nobody, headers);
          assert.equal(answer.status, 404, who);
          assertSame(answer, none);
        }
      }
    });
    test(`${operation.id}: whoever may not enter learns nothing`, async () => {
      for (const [who, key] of outsiders) {
        const answer = await send(operation, key, '1', hidden);
        assert.equal(answer.status, 403, who);
        assertSame(answer, await send(operation, key, '1', nobody));
        assertSame(answer, await send(operation, key, '1', 'not-a-uuid'));
      }
    });
    test(`${operation.id}: nor does a malformed or faulty request`, async () => {
      if (!operation.hasBody) return;
      const path = (id: string) =>
        operation.path.replace(/\{(project_id|environment_id)\}/, '9').replace('{id}', id);
      for (const json of [{ segments: 5, platform: 5 }, [], null]) {
        const answer = await scene.send(`${operation.method} ${path(hidden)}`, { key: 'K9', json });
        assertSame(
          answer,
          await scene.send(`${operation.method} ${path(nobody)}`, { key: 'K9', json }),
        );
        assert.equal(answer.status, 404);
      }
    });
  }

  for (const operation of ofRecordings.filter((one) => !ofOne.includes(one))) {
    test(`${operation.id}: whoever may not enter is told so, and nothing is made`, async () => {
      const count = async () => (await scene.expect('GET E/?limit=1', {}, 200)).page.count;
      const countBefore = await count();
      for (const [, key] of outsiders)
        assert.equal((await send(operation, key, '1', '')).status, 403);
      assert.equal(await count(), countBefore);
    });
  }

  for (const family of ['projects', 'environments']) {
    test(`lists of ${family} neither show, count nor find what is elsewhere`, async () => {
      for (const [who, key, project] of onlookers) {
        const list = `GET /api/${family}/${project}/desktop_recordings/`;
        const { text, page } = await scene.expect(list, { key }, 200);
        assert.ok(!text.includes(word) && !text.includes(hidden), who);
        const { count } = page;
        for (const [query, expected] of [
          [`search=${word}`, 0],
          [`search=${word.slice(2, 5)}`, 0],
          ['status=ready', 0],
          ['limit=1000', count],
          ['cursor=', count],
          ['ordering=created_at', count],
          [`user_id=${world.U2}`, 0],
          [`fields=id&search=${word}`, 0],
        ] as const) {
          const answer = await scene.expect(`${list}?${query}`, { key }, ok({ count: expected }));
          assert.equal(answer.page.results.length, expected, `${who} ${query}`);
          assert.ok(
            answer.page.results.every(
              ({ team }) => team === undefined || team === page.results[0]?.team,
            ),
          );
        }
      }
    });
  }
  test('a cursor of one project shows nothing of it in another', async () => {
    await scene.newRecording();
    const { page } = await scene.expect('GET E/?cursor=&limit=1', {}, 200);
    const query = new URL(page.next ?? '').search;
    const answer = await scene.expect(
      `GET /api/projects/9/desktop_recordings/${query}`,
      { key: 'K9' },
      200,
    );
    assert.deepEqual(
      [...new Set(answer.page.results.map(({ team }) => team))].filter((team) => team !== 9),
      [],
    );
  });

  test('an Idempotency-Key of one project or person never answers another, of creates', async () => {
    const headers = { 'idempotency-key': 'shared' };
    const first = await scene.expect('POST E/', { key: 'K*', headers }, 201);
    const ids = new Set([first.recording.id]);
    const tokens = new Set([first.recording.upload_token]);
    for (const [path, key, team] of [
      ['E/', 'KW2', 1],
      ['/api/projects/2/desktop_recordings/', 'K*', 2],
      ['/api/projects/9/desktop_recordings/', 'K9', 9],
    ] as const) {
      const { recording } = await scene.expect(`POST ${path}`, { key, headers }, created({ team }));
      ids.add(recording.id);
      tokens.add(recording.upload_token);
    }
    assert.equal(ids.size, 4);
    assert.equal(tokens.size, 4);
  });
  test('and of appends', async () => {
    const headers = { 'idempotency-key': 'shared', prefer: 'return=minimal' };
    const json = { segments: [{ text: 'a' }] };
    const own = await scene.newRecording();
    const other = await scene.expect(
      'POST /api/projects/9/desktop_recordings/',
      { key: 'K9' },
      201,
    );
    for (const [path, key] of [
      [`E/${own}/`, 'K*'],
      [`E/${own}/`, 'KW2'],
      [`/api/projects/9/desktop_recordings/${other.recording.id}/`, 'K9'],
    ] as const) {
      await scene.expect(
        `POST ${path}append_segments/`,
        { key, headers, json },
        ok({ appended: 1 }),
      );
    }
  });
  test('an Idempotency-Key used elsewhere for something else is no hindrance', async () => {
    const headers = { 'idempotency-key': 'elsewhere' };
    await scene.expect('POST E/', { key: 'K*', headers, json: { platform: 'zoom' } }, 201);
    await scene.expect(
      'POST /api/projects/9/desktop_recordings/',
      { key: 'K9', headers, json: { platform: 'meet' } },
      created({ platform: 'meet' }),
    );
  });

  test('people, projects and keys of others are not to be seen', async () => {
    const others = await scene.expect('GET /api/users/@me/', { key: 'K9' }, ok({ id: world.U9 }));
    for (const one of ['K*', 'KU'] as const) {
      for (const path of [
        '/api/users/',
        '/api/users/@me/',
        '/api/projects/',
        '/api/projects/1/',
        '/api/personal_api_keys/@current/',
      ]) {
        const { text } = await scene.send(`GET ${path}`, { key: one });
        for (const foreign of [
          world.O2,
          others.json.uuid,
          'u9@localhost',
          'Other organization',
          'Project of others',
        ]) {
          assert.ok(!text.includes(String(foreign)), `${path} tells of ${foreign}`);
        }
      }
    }
    const refused = denied(
      "As a non-staff user you're only allowed to access the `@me` user instance.",
    );
    await scene.expect(`GET /api/users/${others.json.uuid}/`, { key: 'K*' }, refused);
    await scene.expect(`GET /api/users/${nobody}/`, { key: 'K*' }, refused);
    await scene.expect('GET /api/projects/9/', { key: 'K*' }, notFound);
    await scene.expect('GET /api/environments/9/', { key: 'K*' }, notFound);
    const key = await scene.expect('GET /api/personal_api_keys/@current/', { key: 'K9' }, 200);
    const theirs = await scene.send(`GET /api/personal_api_keys/${key.json.id}/`, { key: 'K*' });
    assertSame(theirs, await scene.send(`GET /api/personal_api_keys/${nobody}/`, { key: 'K*' }));
  });
});

function assertSame(answer: Answer, other: Answer): void {
  const facts = ({ status, text, headers }: Answer) => {
    const { date: _date, ...rest } = headers;
    return { status, text, headers: rest };
  };
  assert.deepEqual(facts(answer), facts(other));
}
