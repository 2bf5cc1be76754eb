import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createSignInLink } from '../../src/features/accounts/sessions/sign-in-links.ts';
import { declaredOperations } from '../contract/declared-operations.ts';
import { exchange } from '../contract/exchange.ts';
import { targetOf, usualBody } from '../contract/usual-requests.ts';
import { addUser, startWorld, type World } from '../contract/world.ts';
import { type Browser, linkToken, openBrowser, signIn } from '../harness/browser.ts';
import { startTestServer } from '../harness/test-server.ts';
import { until } from './until.ts';

// What a session may do, and what a page of somebody else may not do with it.

const csrfFailed = /^CSRF Failed: /;

describe('a session', () => {
  let world: World;
  let browser: Browser;
  /** A recording with a line of transcript. */
  let recorded: string;
  before(async () => {
    world = await startWorld();
    browser = await signIn(world.server);
    const list = '/api/projects/1/desktop_recordings/';
    recorded = String((await browser.send(`POST ${list}`, { json: {} })).json.id);
    const json = { segments: [{ text: 'Good morning.' }] };
    await browser.send(`POST ${list}${recorded}/append_segments/`, { json });
  });
  after(() => world[Symbol.asyncDispose]());

  const ofProjects = declaredOperations.filter(({ path }) =>
    /\{(project|environment)_id\}/.test(path),
  );
  for (const operation of ofProjects) {
    test(`${operation.id} takes it, for projects of one’s own only`, async () => {
      const { json, type, body } = usualBody(operation, { id: recorded });
      const send = async (project: string, options: { csrfToken?: null } = {}) => {
        const target = targetOf(operation, { project, id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44' });
        const [method = '', path = ''] = target.split(' ');
        const csrf = options.csrfToken === null ? {} : { 'x-csrftoken': browser.csrfToken ?? '' };
        return exchange(world.server.url, {
          ...{ method, path },
          headers: {
            cookie: browser.cookie ?? '',
            ...csrf,
            ...(json === undefined && type === undefined
              ? {}
              : { 'content-type': type ?? 'application/json' }),
          },
          ...(body === undefined ? {} : { body }),
          ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        });
      };
      const answer = await send('1');
      const isOfOne = operation.path.includes('{id}');
      if (isOfOne) assert.equal(answer.status, 404, answer.text);
      else assert.ok(answer.status < 300, answer.text);
      assert.equal((await send('9')).json.detail, "You don't have access to the project.");
      const without = await send('1', { csrfToken: null });
      if (operation.method === 'GET') assert.equal(without.status, answer.status);
      else assert.match(String(without.json.detail), csrfFailed);
    });
  }

  test('changes nothing without the token, or for a page of another origin', async () => {
    const list = 'POST /api/projects/1/desktop_recordings/';
    const json = { platform: 'zoom' };
    const count = async () =>
      (await browser.send('GET /api/projects/1/desktop_recordings/')).page.count;
    const before = await count();
    const other = await signIn(world.server, world.U2);
    const { url } = world.server;
    for (const options of [
      { csrfToken: null },
      { csrfToken: '' },
      { csrfToken: 'x' },
      { csrfToken: `${browser.csrfToken}x` },
      { csrfToken: other.csrfToken },
      { headers: { 'sec-fetch-site': 'cross-site' } },
      { headers: { 'sec-fetch-site': 'same-site' } },
    ]) {
      const answer = await browser.send(list, { json, ...options });
      assert.equal(answer.status, 403);
      assert.equal(answer.json.code, 'permission_denied');
      assert.match(String(answer.json.detail), csrfFailed);
    }
    // A browser that does not say from which site says the origin.
    const send = (headers: Record<string, string>) =>
      exchange(url, {
        ...{ method: 'POST', path: '/api/projects/1/desktop_recordings/', body: '{}' },
        headers: {
          cookie: browser.cookie ?? '',
          'x-csrftoken': browser.csrfToken ?? '',
          'content-type': 'application/json',
          ...headers,
        },
      });
    for (const origin of [
      'https://evil.example',
      'null',
      `${url}.evil.example`,
      'http://127.0.0.1',
    ]) {
      const answer = await send({ origin });
      assert.match(String(answer.json.detail), csrfFailed, origin);
    }
    assert.equal(await count(), before);
    assert.equal((await send({ origin: url })).status, 201);
    assert.equal((await send({})).status, 201);
    assert.equal((await browser.send(list, { json })).status, 201);
    assert.equal(await count(), before + 3);
  });

  test('reads without the token, and where somebody follows a link from elsewhere', async () => {
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    for (const headers of [{}, followed, { 'sec-fetch-site': 'same-origin' }]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const request = `${method} /api/projects/1/desktop_recordings/`;
        const answer = await browser.send(request, { headers, csrfToken: null });
        assert.equal(answer.status, 200);
      }
    }
  });

  test('gives way to a key, which needs no token', async () => {
    const { url } = world.server;
    const ask = (path: string, headers: Record<string, string>) =>
      exchange(url, { method: 'GET', path, headers: { cookie: browser.cookie ?? '', ...headers } });
    const list = '/api/projects/1/desktop_recordings/';
    const wrong = { authorization: 'Bearer phx_unknown' };
    assert.equal((await ask(list, wrong)).json.code, 'authentication_failed');
    assert.equal((await ask(`${list}?personal_api_key=phx_unknown`, {})).status, 401);
    assert.equal((await ask(list, { authorization: `Bearer ${world.keys.KN}` })).status, 403);
    const headers = {
      authorization: `Bearer ${world.keys['K*']}`,
      origin: 'https://other.example',
    };
    const made = await exchange(url, { method: 'POST', path: list, headers });
    assert.equal(made.status, 201);
  });

  test('shows nothing to scripts of other origins', async () => {
    const foreign = [
      { origin: 'https://other.example' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
      // Another port of the same host gets our cookies.
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', origin: 'http://127.0.0.1:1' },
    ];
    for (const headers of foreign) {
      for (const path of ['/api/session/', '/api/projects/1/desktop_recordings/']) {
        const answer = await browser.send(`GET ${path}`, { headers });
        assert.equal(answer.status, 403, path);
        assert.match(String(answer.json.detail), /page of another address/);
      }
    }
  });

  test('is not opened for a page of another origin', async () => {
    const token = await linkToken(world.server);
    const json = { token };
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    for (const [request, body] of [
      ['POST /api/session/link/', json],
      ['POST /api/session/', { email: 'admin@localhost', password: 'x' }],
      ['POST /api/invitations/accept/', { token: 'x', password: 'x' }],
    ] as const) {
      const answer = await openBrowser(world.server.url).send(request, { json: body, headers });
      assert.match(String(answer.json.detail), csrfFailed);
      assert.equal(answer.headers['set-cookie'], undefined);
    }
    const used = await openBrowser(world.server.url).send('POST /api/session/link/', { json });
    assert.equal(used.status, 200);
  });

  test('is not throttled as keys are, and is not affected by an organization without keys', async () => {
    await world.server.db.query({
      text: 'UPDATE organizations SET members_can_use_personal_api_keys = false WHERE id = $1',
      values: [world.O1],
    });
    const member = await signIn(world.server, world.U2);
    const answer = await member.send('GET /api/projects/1/desktop_recordings/');
    assert.equal(answer.status, 200);
  });

  test('follows the current project', async () => {
    const person = await signIn(world.server, world.U9);
    const list = 'GET /api/projects/@current/desktop_recordings/';
    assert.equal((await person.send(list)).status, 200);
    assert.equal((await person.send('GET /api/session/')).json.current_project, 9);
    const json = { current_project: 1 };
    assert.equal((await person.send('PATCH /api/session/user/', { json })).status, 400);
  });

  test('opens media, links and uploads as a key does', async () => {
    const list = '/api/projects/1/desktop_recordings/';
    const made = await browser.send(`POST ${list}`, { json: {} });
    const path = `${list}${made.json.id}/`;
    const upload = await exchange(world.server.url, {
      ...{ method: 'POST', path: `${path}upload/`, body: 'no sound' },
      headers: {
        cookie: browser.cookie ?? '',
        'x-csrftoken': browser.csrfToken ?? '',
        'content-type': 'video/mp4',
      },
    });
    assert.equal(upload.status, 201, upload.text);
    const media = await browser.send(`GET ${path}media/`);
    assert.equal(media.text, 'no sound');
    const link = await browser.send(`POST ${path}media/link/`, { json: {} });
    assert.ok(link.status < 300, link.text);
  });
});

describe('guessing', () => {
  test('a password is throttled per account and per address', async () => {
    await using server = await startTestServer({ trustProxy: true });
    const send = (email: string, address: string) =>
      openBrowser(server.url).send('POST /api/session/', {
        json: { email, password: 'not the password' },
        headers: { 'x-forwarded-for': address },
      });
    const statuses = async (count: number, one: (index: number) => ReturnType<typeof send>) => {
      const answers = await Promise.all(Array.from({ length: count }, (_, index) => one(index)));
      return answers.map(({ status }) => status);
    };
    // One account, from many addresses, at once.
    const perAccount = await statuses(14, (index) =>
      send('ADMIN@localhost', `198.51.100.${index}`),
    );
    assert.equal(perAccount.filter((status) => status === 401).length, 10);
    const late = await send('admin@localhost', '198.51.100.200');
    assert.equal(late.status, 429);
    assert.ok(Number(late.headers['retry-after']) > 0);
    // One address, with many accounts.
    const perAddress = await statuses(34, (index) => send(`a${index}@example.com`, '203.0.113.1'));
    assert.equal(perAddress.filter((status) => status === 401).length, 30);
    // A link still lets the owner in.
    const token = await linkToken(server);
    const json = { token };
    const answer = await openBrowser(server.url).send('POST /api/session/link/', { json });
    assert.equal(answer.status, 200);
  });

  test('the right password is never throttled', async () => {
    await using server = await startTestServer();
    const browser = await signIn(server);
    const password = 'correct horse battery';
    await browser.send('POST /api/session/password/', { json: { new_password: password } });
    const json = { email: 'admin@localhost', password };
    for (let time = 0; time < 12; time += 1) {
      const answer = await openBrowser(server.url).send('POST /api/session/', { json });
      assert.equal(answer.status, 200);
    }
  });
});

describe('behind a proxy', () => {
  const attributesOf = (browser: Browser) => browser.setCookie.split('; ').slice(1);

  test('that says https, the cookie is for https alone', async () => {
    await using server = await startTestServer({ trustProxy: true });
    const browser = openBrowser(server.url);
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'notes.example.com',
      origin: 'https://notes.example.com',
    };
    const json = { token: await linkToken(server) };
    browser.adopt(await browser.send('POST /api/session/link/', { json, headers }));
    assert.ok(attributesOf(browser).includes('Secure'));
    assert.equal((await browser.send('DELETE /api/session/', { headers })).status, 204);
    assert.ok(attributesOf(browser).includes('Secure'));
  });

  test('that says nothing, MINUTEBOOK_PUBLIC_URL does', async () => {
    const publicUrl = 'https://notes.example.com';
    await using server = await startTestServer({ publicUrl });
    const open = async (headers: Record<string, string>) => {
      const browser = openBrowser(server.url);
      const json = { token: await linkToken(server) };
      browser.adopt(await browser.send('POST /api/session/link/', { json, headers }));
      return browser;
    };
    const site = { host: 'notes.example.com', origin: publicUrl };
    const outside = await open(site);
    assert.ok(attributesOf(outside).includes('Secure'));
    assert.ok(!attributesOf(await open({})).includes('Secure'));
    const invited = await outside.send('POST /api/invitations/', {
      json: { email: 'ben@example.com', role: 'member' },
      headers: site,
    });
    assert.match(
      String(invited.json.link),
      /^https:\/\/notes\.example\.com\/invitation\?token=\w{43}$/,
    );
    // Browsers that send no Sec-Fetch-Site: the public address is a trusted origin.
    const { cookie, csrfToken } = outside;
    const plain = (origin: string) =>
      exchange(server.url, {
        ...{ method: 'POST', path: '/api/projects/1/desktop_recordings/' },
        headers: { cookie: cookie ?? '', 'x-csrftoken': csrfToken ?? '', origin },
      });
    assert.equal((await plain(publicUrl)).status, 201);
    assert.equal((await plain('https://other.example.com')).status, 403);
  });
});

test('a session and a link of one server are of no use at another', async () => {
  await using one = await startTestServer();
  await using other = await startTestServer();
  const browser = await signIn(one);
  const { cookie } = browser;
  const headers = { cookie: cookie ?? '' };
  const answer = await openBrowser(other.url).send('GET /api/session/', { headers });
  assert.equal(answer.status, 401);
});

test('nothing secret is in the log or, in clear, in the database', async () => {
  await using server = await startTestServer();
  const browser = await signIn(server);
  const password = 'a password nobody guesses';
  const wrong = 'a wrong one, also secret';
  const { csrfToken } = browser;
  await browser.send('POST /api/session/password/', { json: { new_password: password } });
  const send = (given: string) =>
    openBrowser(server.url).send('POST /api/session/', {
      json: { email: 'admin@localhost', password: given },
    });
  await send(wrong);
  const again = await send(password);
  const unused = await createSignInLink(server.db, await addOther(server));
  const invited = await browser.send('POST /api/invitations/', {
    json: { email: 'ben@example.com', role: 'member' },
  });
  const invitation = new URL(String(invited.json.link)).searchParams.get('token') ?? '';
  await browser.send(`GET /api/invitations/accept/?token=${invitation}`);
  const key = await browser.send('POST /api/personal_api_keys/', {
    json: { label: 'x', scopes: ['*'] },
  });
  const [, value = ''] = (browser.cookie ?? '').split('=');
  const [sessionToken = '', signature = ''] = decodeURIComponent(value).split('.');
  const cookieOfAgain = again.headers['set-cookie']?.[0]?.split(/[=;]/)[1] ?? '';
  const secrets = [
    ...[password, wrong, csrfToken ?? '', sessionToken, signature, value, cookieOfAgain],
    ...[unused.split('=')[1] ?? '', invitation, String(key.json.value)],
  ];
  for (const secret of secrets) assert.ok(secret.length >= 20, secret);
  await until(async () => server.log().includes('/api/personal_api_keys/'));
  const everything = `${server.log()}${await dump(server)}`;
  assert.match(everything, /admin@localhost/);
  assert.match(everything, /First|Default project/);
  for (const secret of secrets) {
    const inHex = Buffer.from(secret).toString('hex');
    assert.ok(!everything.includes(secret) && !everything.includes(inHex), secret);
  }
});

async function addOther(server: Awaited<ReturnType<typeof startTestServer>>): Promise<number> {
  const { rows } = await server.db.query<{ id: string }>({ text: 'SELECT id FROM organizations' });
  return addUser(server.db, 'other@example.com', rows[0]?.id ?? '', 'member');
}

/** All rows of all tables, as text. */
async function dump({ db }: Awaited<ReturnType<typeof startTestServer>>): Promise<string> {
  const { rows: tables } = await db.query<{ name: string }>({
    text: `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  });
  const contents = [];
  for (const { name } of tables) {
    const { rows } = await db.query<{ row: string }>({
      text: `SELECT t::text AS row FROM ${name} t`,
    });
    contents.push(...rows.map(({ row }) => row));
  }
  return contents.join('\n');
}
