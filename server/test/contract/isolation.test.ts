import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { stepStates } from '../../src/domain/processing.ts';
import { createScene, type RequestOptions, type Scene } from './contract.ts';
import { type DeclaredOperation, declaredOperations } from './declared-operations.ts';
import type { Answer } from './exchange.ts';
import {
  assertAnswer,
  created,
  denied,
  error,
  invalid,
  missingScope,
  notFound,
  ok,
} from './expected.ts';
import { targetOf, usualBody } from './usual-requests.ts';
import {
  giveNotes,
  linesOf,
  needsTranscript,
  newWorkedOn,
  untilSettled,
  type WorkedOn,
} from './worked-on.ts';
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
  PATCH: {
    notes: 'intruder',
    transcript_segments: [],
    text: 'intruder',
    speaker: 'intruder',
    renames: [{ from: 'Ann', to: 'intruder' }],
    lines: [{ id: 2, speaker: 'intruder' }],
    language: 'ia',
    vocabulary: ['intruder'],
    tasks: [{ title: 'intruder' }],
    media_days: 1,
  },
};

const faultyBodies: readonly RequestOptions[] = [
  { json: { segments: 5, platform: 5, text: 5, from: 'x', renames: 5 } },
  { json: [] },
  { json: null },
];
const faultyFiles: readonly RequestOptions[] = [
  { type: 'text/plain', body: 'Dear all,' },
  { type: 'multipart/form-data', body: 'no boundary' },
];

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
  /** Another, with the word in all that was made of it. */
  let worked: WorkedOn;
  let untouched: Answer;
  let untouchedWork: readonly string[];

  before(async () => {
    world = await startWorld();
    scene = createScene(world);
    hidden = await scene.newRecording({
      fields: { meeting_title: word, notes: word, status: 'ready' },
      segments: [{ text: word, speaker: 'Ann', timestamp: 1 }],
    });
    await scene.send('POST /api/projects/9/desktop_recordings/', { key: 'K9', json: {} });
    await scene.send('POST /api/projects/2/desktop_recordings/', { key: 'K2', json: {} });
    worked = await newWorkedOn(scene, word);
    await untilSettled(scene, hidden);
    await untilSettled(scene, worked.id);
    untouchedWork = await everythingOf(scene, worked.id);
    untouched = await scene.send(`GET E/${hidden}/`);
  });
  after(() => world[Symbol.asyncDispose]());

  const ofRecordings = declaredOperations.filter(({ path }) => path.includes('desktop_recordings'));
  const ofOne = ofRecordings.filter(({ path }) => path.includes('{id}'));
  const ofProjects = declaredOperations.filter(({ path }) =>
    /\{(project|environment)_id\}/.test(path),
  );

  const send = (
    operation: DeclaredOperation,
    key: KeyName,
    project: string,
    id: string,
    headers = {},
  ) =>
    scene.send(targetOf(operation, { project, id, line: worked.line }), {
      ...usualBody(operation),
      ...{ key, headers },
      ...(operation.hasBody ? { json: bodies[operation.method] } : {}),
    });

  for (const operation of ofOne) {
    const isOfWork = needsTranscript(operation);
    test(`${operation.id}: a recording of another project is as none`, async () => {
      const sought = isOfWork ? worked.id : hidden;
      for (const [who, key, project] of onlookers) {
        for (const headers of [
          {},
          { 'if-none-match': String(untouched.headers.etag) },
          { 'if-match': String(untouched.headers.etag) },
          { 'if-match': '"0"' },
          { 'if-none-match': '*', 'if-match': '*' },
          { 'idempotency-key': 'k', prefer: 'return=minimal' },
        ]) {
          const answer = await send(operation, key, project, sought, headers);
          const none = await send(operation, key, project, nobody, headers);
          assert.equal(answer.status, 404, who);
          assertSame(answer, none);
        }
      }
    });
    test(`${operation.id}: whoever may not enter learns nothing`, async () => {
      for (const [who, key] of outsiders) {
        const answer = await send(operation, key, '1', isOfWork ? worked.id : hidden);
        assert.equal(answer.status, 403, who);
        assertSame(answer, await send(operation, key, '1', nobody));
        assertSame(answer, await send(operation, key, '1', 'not-a-uuid'));
      }
    });
    test(`${operation.id}: nor does a malformed or faulty request`, async () => {
      const faulty: readonly RequestOptions[] = [
        ...(operation.hasBody ? faultyBodies : []),
        ...(operation.takesFile ? faultyFiles : []),
      ];
      for (const options of faulty) {
        const ask = (id: string) =>
          scene.send(targetOf(operation, { project: '9', id }), { key: 'K9', ...options });
        const answer = await ask(isOfWork ? worked.id : hidden);
        assertSame(answer, await ask(nobody));
        assert.equal(answer.status, 404);
      }
    });
  }

  for (const operation of ofProjects.filter((one) => !ofOne.includes(one))) {
    test(`${operation.id}: whoever may not enter is told so, and nothing is made`, async () => {
      const count = async () => (await scene.expect('GET E/?limit=1', {}, 200)).page.count;
      const settings = async () =>
        Promise.all(
          ['processing', 'retention'].map(
            async (what) =>
              (await scene.expect(`GET /api/projects/1/${what}_settings/`, {}, 200)).text,
          ),
        );
      const before = [await count(), await settings()];
      for (const [who, key] of outsiders)
        assert.equal((await send(operation, key, '1', '')).status, 403, who);
      assert.deepEqual([await count(), await settings()], before);
    });
  }

  for (const operation of ofProjects) {
    test(`${operation.id}: a key that may only read changes nothing`, async () => {
      const id = needsTranscript(operation) ? worked.id : hidden;
      const answer = await send(operation, 'KR', '1', id);
      if (operation.scope === 'desktop_recording:write') {
        await assertAnswer(answer, missingScope('desktop_recording:write'));
        return;
      }
      assert.equal(operation.scope, 'desktop_recording:read');
      const isReading = /(media_link|bulk_export)_create$/.test(operation.id);
      assert.ok(operation.method === 'GET' || isReading);
      assert.notEqual(answer.status, 403);
    });
  }

  for (const family of ['projects', 'environments']) {
    test(`steps and settings of ${family} are not to be seen elsewhere`, async () => {
      for (const state of stepStates) {
        const ask = (project: string, key: KeyName) =>
          scene.expect(`GET /api/${family}/${project}/processing/?state=${state}`, { key }, 200);
        const isThere = (answer: Answer) => answer.text.includes(worked.id);
        if (state === 'waiting') assert.ok(isThere(await ask('1', 'KR')));
        for (const [who, key, project] of onlookers) {
          const answer = await ask(project, key);
          assert.deepEqual(answer.json, { results: [] }, `${who}, ${state}`);
        }
      }
      const settings = `/api/${family}/1/processing_settings/`;
      await scene.expect(`PATCH ${settings}`, { json: { vocabulary: [word] } }, 200);
      for (const [who, key, project] of onlookers) {
        const target = `GET /api/${family}/${project}/processing_settings/`;
        const { text } = await scene.expect(target, { key }, 200);
        assert.ok(!text.includes(word), who);
      }
    });
  }

  test('what was made of one recording is out of the reach of another', async () => {
    const { line } = worked;
    const segments = [{ text: 'Mine.', speaker: 'Ann', timestamp: 1 }];
    const own = await scene.newRecording({ segments });
    const e = `E/${own}`;
    const speaker = 'intruder';
    await scene.expect(`PATCH ${e}/segments/${line}/`, { json: { text: speaker } }, notFound);
    const revisions = await scene.expect(`GET ${e}/revisions/`, {}, 200);
    assert.deepEqual(numbersIn(revisions), [1]);
    const renames = [{ from: 'Ann', to: speaker }];
    await scene.expect(
      `PATCH ${e}/speakers/`,
      { json: { renames, lines: [{ id: line, speaker }] } },
      invalid('invalid_input', `The transcript has no line ${line}.`, 'lines__0__id'),
    );
    assert.deepEqual(
      (await linesOf(scene, own)).map((one) => [one.text, one.speaker]),
      [['Mine.', 'Ann']],
    );
    const noTranscript = error(404, 'invalid_request', 'transcript_missing', /no transcript/);
    await scene.expect(`GET ${e}/revisions/2/`, {}, noTranscript);
    await scene.expect(`POST ${e}/revisions/2/restore/`, {}, noTranscript);
    // With a number of its own for each of the other's.
    await scene.expect(`POST ${e}/import/`, { type: 'text/plain', body: '[00:01] Ann: Hi.' }, 200);
    const notes = { id: line, text: word };
    await giveNotes(scene, own, notes);
    const [, evidence] = /"evidence":\[(.+?)\]/.exec(await textOf(scene, own, 'notes/')) ?? [];
    const unknown = { timestamp: null, speaker: null, is_stale: true };
    assert.deepEqual(JSON.parse(evidence ?? ''), { segment: line, quote: word, ...unknown });
    for (const path of paths.filter((one) => one !== 'notes/' && one !== 'export/?format=json')) {
      assert.ok(!(await textOf(scene, own, path)).includes(word), path);
    }
    await scene.expect(`POST ${e}/revisions/1/restore/`, {}, 200);
    await scene.expect(`POST ${e}/echoes/`, {}, ok({ count: 0 }));
    await scene.expect(`DELETE ${e}/echoes/`, {}, 204);
    await scene.expect(`PATCH ${e}/speakers/`, { json: { renames } }, 200);
    await scene.expect(`DELETE ${e}/processing/`, {}, 204);
    await scene.expect(`DELETE ${e}/`, {}, 204);
  });

  test('nor does a recording of the same id in another project reach it', async () => {
    const { id, line } = worked;
    await world.server.db.query({
      text: `INSERT INTO recordings
        SELECT (jsonb_populate_record(r, '{"project_id": 9, "transcript_revision": 1}')).*
        FROM recordings r WHERE id = $1`,
      values: [id],
    });
    const twin = `/api/projects/9/desktop_recordings/${id}`;
    const send = (request: string, options: RequestOptions = {}) => {
      const [method = '', path = ''] = request.split(' ');
      return scene.send(`${method} ${twin}/${path}`, { key: 'K9', ...options });
    };
    for (const path of paths) assert.ok(!(await send(`GET ${path}`)).text.includes(word), path);
    assert.deepEqual(numbersIn(await send('GET revisions/')), [1]);
    const json = bodies.PATCH;
    assert.equal((await send(`PATCH segments/${line}/`, { json })).status, 404);
    assert.equal((await send('PATCH speakers/', { json })).status, 400);
    assert.equal((await send('POST revisions/1/restore/')).status, 200);
    assert.equal((await send('POST revisions/2/restore/')).status, 404);
    assert.equal((await send('DELETE echoes/')).status, 204);
    assert.equal((await send('DELETE processing/')).status, 204);
    const file = { type: 'text/plain', body: '[00:01] Ann: Hi.' };
    assert.equal((await send('POST import/', file)).status, 200);
    assert.equal((await send('POST processing/')).status, 202);
    assert.equal((await send('DELETE ')).status, 204);
  });

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

  test('and nothing of it all was changed by anybody', async () => {
    const now = await scene.send(`GET E/${hidden}/`);
    assert.equal(now.text, untouched.text);
    assert.equal(now.headers.etag, untouched.headers.etag);
    assert.deepEqual(await everythingOf(scene, worked.id), untouchedWork);
  });
});

function numbersIn({ json }: Answer): number[] {
  return (json.revisions as { revision: number }[]).map(({ revision }) => revision);
}

/** Where one reads what was made of a recording. */
const paths = [
  'segments/?words=true',
  'speakers/',
  'revisions/',
  'revisions/1/',
  'revisions/2/',
  'echoes/',
  'notes/',
  'tasks/',
  'talk_time/',
  'shares/',
  'keep/',
  'processing/',
  'export/?format=json',
];

async function textOf(scene: Scene, id: string, path: string): Promise<string> {
  const answer = await scene.send(`GET E/${id}/${path}`);
  assert.equal(answer.status, 200, path);
  return answer.text;
}

function everythingOf(scene: Scene, id: string): Promise<readonly string[]> {
  return Promise.all(['', ...paths].map((path) => textOf(scene, id, path)));
}

function assertSame(answer: Answer, other: Answer): void {
  const facts = ({ status, text, headers }: Answer) => {
    const { date: _date, ...rest } = headers;
    return { status, text, headers: rest };
  };
  assert.deepEqual(facts(answer), facts(other));
}
