import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { contract, type Scene } from './contract.ts';
import {
  created,
  endpointNotFound,
  gone,
  methodNotAllowed,
  missingScope,
  noCredentials,
  notFound,
  ok,
  projectNotFound,
} from './expected.ts';

const listMethods = 'GET, POST, HEAD, OPTIONS';
const oneMethods = 'GET, PUT, PATCH, DELETE, HEAD, OPTIONS';
const appendMethods = 'POST, OPTIONS';

contract('Projects, routes, methods', ({ family, check, scenario }) => {
  const list = (project: string) => `/api/${family}/${project}/desktop_recordings/`;

  // Projects.
  check('17, 18. an unknown project', `GET ${list('999999')}`, {}, projectNotFound);
  for (const project of [
    'abc',
    '1x',
    '-1',
    '0',
    '1.0e',
    '2147483648',
    '9'.repeat(500),
    '%00',
    '%F0%9F%99%82',
  ]) {
    const answer = project.includes('.') ? endpointNotFound : projectNotFound;
    check(`${project.slice(0, 20)} is no project`, `GET ${list(project)}`, {}, answer);
  }
  scenario('19. @current is the project of the user', async ({ newRecording, expect }) => {
    await newRecording();
    const { page } = await expect(`GET ${list('@current')}`, {}, 200);
    assert.deepEqual([...new Set(page.results.map(({ team }) => team))], [1]);
    const { recording } = await expect(
      `POST ${list('@current')}`,
      { json: {} },
      created({ team: 1 }),
    );
    await expect(`GET E/${recording.id}/`, {}, ok({ id: recording.id }));
  });
  scenario('@current where there is none', async ({ world, expect }) => {
    const key = await world.server.createKey({ userId: world.U2 });
    await world.server.db.query({
      text: 'UPDATE users SET current_project_id = NULL WHERE id = $1',
      values: [world.U2],
    });
    const headers = { authorization: `Bearer ${key}` };
    await expect(`GET ${list('@current')}`, { headers }, projectNotFound);
  });
  for (const spelling of ['%201', '1%20', '+1', '0_1', '01', '%EF%BC%91', '%D9%A1']) {
    check(`${spelling} is project 1`, `POST ${list(spelling)}`, { json: {} }, created({ team: 1 }));
  }

  // Slashes at the end.
  check('20. no slash at the end', 'GET E', {}, 200);
  scenario('21. every operation without a slash at the end', async ({ expect }) => {
    const { recording } = await expect('POST E', { json: { platform: 'meet' } }, 201);
    const path = `E/${recording.id}`;
    await expect(`GET ${path}`, {}, 200);
    await expect(`PATCH ${path}`, { json: { notes: 'x' } }, 200);
    await expect(`PUT ${path}`, { json: { platform: 'zoom' } }, 200);
    await expect(`POST ${path}/append_segments`, { json: { segments: [{ text: 'a' }] } }, 200);
    await expect(`DELETE ${path}`, {}, gone);
  });

  // Paths that there are not.
  check('22. an unknown path', 'GET E/{R1}/nonsense/', {}, endpointNotFound);
  check(
    '22. an unknown path, without a key',
    'GET E/{R1}/nonsense/',
    { key: null },
    endpointNotFound,
  );
  check(
    'an unknown path, with a body that nobody reads',
    'POST E/{R1}/nonsense/',
    { key: null, type: 'nothing-known', body: '{"platform":' },
    endpointNotFound,
  );
  check('a slash too many', 'GET E//', {}, endpointNotFound);

  // Ids of recordings.
  for (const id of ['not-a-uuid', '0', '%00', 'x'.repeat(36), '%7B%7D']) {
    check(`23. ${id} is no recording`, `GET E/${id}/`, {}, notFound);
  }
  scenario('24. every spelling of a UUID', async ({ newRecording, expect }) => {
    const id = await newRecording();
    const bare = id.replaceAll('-', '');
    for (const spelling of [
      id.toUpperCase(),
      bare,
      bare.toUpperCase(),
      `%7B${id}%7D`,
      `urn:uuid:${id}`,
    ]) {
      await expect(`GET E/${spelling}/`, {}, ok({ id }));
      await expect(`PATCH E/${spelling}/`, { json: {} }, ok({ id }));
      await expect(
        `POST E/${spelling}/append_segments/`,
        { json: { segments: [{ text: 'a' }] } },
        ok({ id }),
      );
    }
    await expect(`GET E/%20${id}/`, {}, notFound);
  });
  check('25. an unknown UUID', `GET E/${randomUUID()}/`, {}, notFound);
  scenario('26. a recording of another project', async (scene) => {
    for (const id of await recordingsElsewhere(scene)) {
      await scene.expect(`GET E/${id}/`, { key: 'K*' }, notFound);
      await scene.expect(`PATCH E/${id}/`, { key: 'K*', json: {} }, notFound);
      await scene.expect(`PUT E/${id}/`, { key: 'K*', json: { platform: 'zoom' } }, notFound);
      await scene.expect(
        `POST E/${id}/append_segments/`,
        { key: 'K*', json: { segments: [{ text: 'a' }] } },
        notFound,
      );
      await scene.expect(`DELETE E/${id}/`, { key: 'K*' }, notFound);
    }
  });
  for (const [request, json] of [
    ['PATCH E/{none}/', { platform: 'nonsense' }],
    ['PUT E/{none}/', {}],
    ['POST E/{none}/append_segments/', {}],
    ['PATCH E/not-a-uuid/', { platform: 'nonsense' }],
  ] as const) {
    const there = request.replace('{none}', randomUUID());
    check(`${request} with a bad body: no recording comes first`, there, { json }, notFound);
  }

  // Methods.
  for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
    check(`27. ${method} on the list`, `${method} E/`, {}, methodNotAllowed(method, listMethods));
  }
  check('POST on a recording', 'POST E/{R1}/', { json: {} }, methodNotAllowed('POST', oneMethods));
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    check(
      `${method} on append_segments`,
      `${method} E/{R1}/append_segments/`,
      {},
      methodNotAllowed(method, appendMethods),
    );
  }
  check('a wrong method without a key', 'PUT E/', { key: null, json: {} }, noCredentials);
  check(
    'a wrong method comes before a bad body, an unknown project and a missing scope',
    `PUT ${list('999999')}`,
    { key: 'KN', type: 'application/json', body: '{' },
    methodNotAllowed('PUT', listMethods),
  );
  check(
    'a wrong method with the key in the body',
    'PUT E/',
    { key: null, json: { personal_api_key: '{KW}' } },
    methodNotAllowed('PUT', listMethods),
  );

  // HEAD, OPTIONS, Allow.
  for (const request of ['HEAD E/', 'HEAD E/{R1}/', 'HEAD E/?limit=1']) {
    check(
      `${request}: the headers of GET, no body`,
      request,
      { key: 'KR' },
      {
        status: 200,
        body: null,
        headers: { 'content-type': 'application/json' },
      },
    );
  }
  check('HEAD of no recording', `HEAD E/${randomUUID()}/`, {}, 404);
  check('HEAD of append_segments', 'HEAD E/{R1}/append_segments/', {}, 405);
  for (const [request, name, allow] of [
    ['OPTIONS E/', 'Desktop Recording List', listMethods],
    ['OPTIONS E/{R1}/', 'Desktop Recording Instance', oneMethods],
    ['OPTIONS E/{R1}/append_segments/', 'Append segments', appendMethods],
  ] as const) {
    check(
      request,
      request,
      { key: 'KR' },
      {
        status: 200,
        body: {
          name,
          description: '',
          renders: ['application/json'],
          parses: ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
        },
        headers: { allow },
      },
    );
    check(`${request} without a key`, request, { key: null }, noCredentials);
    check(
      `${request} without the right to read`,
      request,
      { key: 'KN' },
      missingScope('desktop_recording:read'),
    );
  }
  check('OPTIONS of an unknown project', `OPTIONS ${list('999999')}`, {}, projectNotFound);
  for (const [request, options, allow] of [
    ['GET E/', {}, listMethods],
    ['POST E/', { json: { platform: 'skype' } }, listMethods],
    ['GET E/', { key: null }, listMethods],
    ['GET E/', { headers: { accept: 'text/html' } }, listMethods],
    ['DELETE E/{R1}/', {}, oneMethods],
    ['GET E/not-a-uuid/', {}, oneMethods],
    ['POST E/{R1}/append_segments/', { json: {} }, appendMethods],
  ] as const) {
    check(`${request} ${JSON.stringify(options)} carries Allow`, request, options, (answer) => {
      assert.equal(answer.headers.allow, allow);
    });
  }

  // Pages of other origins.
  const origin = 'https://desk.example';
  check(
    'a preflight needs no key',
    'OPTIONS E/{R1}/',
    {
      key: null,
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,content-type,x-trace',
      },
    },
    (answer) => {
      assert.equal(answer.status, 200);
      assert.equal(answer.text, '');
      assert.equal(answer.headers['content-length'], '0');
      assert.equal(answer.headers['access-control-allow-origin'], origin);
      // A page of another origin has a key of its own, never the cookie of a session here.
      assert.equal(answer.headers['access-control-allow-credentials'], undefined);
      assert.equal(answer.headers['access-control-max-age'], '86400');
      assert.match(String(answer.headers.vary), /origin/i);
      const methods = String(answer.headers['access-control-allow-methods']).split(', ');
      for (const method of ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT']) {
        assert.ok(methods.includes(method), method);
      }
      const allowed = String(answer.headers['access-control-allow-headers']).split(/, ?/);
      for (const name of ['authorization', 'content-type', 'x-trace']) {
        assert.ok(allowed.includes(name), name);
      }
    },
  );
  check(
    'a preflight that names no headers is told the usual ones',
    'OPTIONS E/',
    { key: null, headers: { origin, 'access-control-request-method': 'POST' } },
    (answer) => {
      assert.equal(answer.status, 200);
      const allowed = String(answer.headers['access-control-allow-headers']).split(/, ?/);
      for (const name of [
        'accept',
        'authorization',
        'content-type',
        'user-agent',
        'x-requested-with',
      ]) {
        assert.ok(allowed.includes(name), name);
      }
    },
  );
  check(
    'OPTIONS with an Origin only is not a preflight',
    'OPTIONS E/',
    { key: null, headers: { origin } },
    noCredentials,
  );
  for (const [what, request, key, status] of [
    ['a success', 'GET E/', 'KW', 200],
    ['a failure', 'GET E/', null, 401],
    ['no such path', 'GET /api/nope/', null, 404],
  ] as const) {
    check(
      `${what} may be read by a page of another origin`,
      request,
      { key, headers: { origin } },
      (answer) => {
        assert.equal(answer.status, status);
        assert.equal(answer.headers['access-control-allow-origin'], origin);
        // A page of another origin has a key of its own, never the cookie of a session here.
        assert.equal(answer.headers['access-control-allow-credentials'], undefined);
        assert.match(String(answer.headers.vary), /origin/i);
      },
    );
  }

  // Formats.
  for (const request of [
    'GET E.json',
    'GET E/{R1}.json',
    'GET E/{R1}.json/',
    'GET E/?format=json',
  ]) {
    check(request, request, {}, 200);
  }
  for (const request of [
    'GET E.xml',
    'GET E/{R1}.xml',
    'GET E/{R1}.csv/',
    'GET E/?format=xml',
    'GET E/{R1}/?format=api',
    'POST E.xml',
  ]) {
    check(
      `${request} is no format of ours, said before the key is looked at`,
      request,
      { key: null },
      notFound,
    );
  }
  check('an empty ?format= is none', 'GET E/?format=', {}, 200);
  check('the last ?format= counts', 'GET E/?format=xml&format=json', {}, 200);
});

async function recordingsElsewhere({ family, expect }: Scene): Promise<string[]> {
  const own = await expect(
    `POST /api/${family}/2/desktop_recordings/`,
    { key: 'K*', json: {} },
    201,
  );
  const foreign = await expect(
    `POST /api/${family}/9/desktop_recordings/`,
    { key: 'K9', json: {} },
    201,
  );
  return [own.recording.id, foreign.recording.id];
}
