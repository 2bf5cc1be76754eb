import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { listOrganizations } from '../../src/features/accounts/accounts-store.ts';
import { createFirstSignInLink } from '../../src/features/accounts/sessions/sign-in-links.ts';
import { addUser } from '../contract/world.ts';
import { linkToken, openBrowser, signIn } from '../harness/browser.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';
import { until } from './until.ts';

const password = 'correct horse battery';
const link = 'POST /api/session/link/';
const session = '/api/session/';

describe('signing in', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server[Symbol.asyncDispose]());

  const newPerson = async (name: string, chosen: string | null = password) => {
    const [organization] = await listOrganizations(server.db);
    const email = `${name}@example.com`;
    const id = await addUser(server.db, email, organization?.id ?? '', 'member', 1);
    if (chosen !== null) {
      const browser = await signIn(server, id);
      const json = { new_password: chosen };
      assert.equal((await browser.send('POST /api/session/password/', { json })).status, 204);
    }
    return { id, email };
  };

  test('from the first link to a password, out, and in again', async () => {
    const [, token] = (await createFirstSignInLink(server.db))?.split('=') ?? [];
    const browser = openBrowser(server.url);
    assert.equal((await browser.send(`GET ${session}`)).status, 401);
    const opened = await browser.send(link, { json: { token } });
    browser.adopt(opened);
    const { user, organization, csrf_token, ...rest } = opened.json;
    assert.deepEqual(rest, {
      role: 'admin',
      projects: [
        { id: 1, name: 'Default project', organization: (organization as { id: string }).id },
      ],
      current_project: 1,
      has_password: false,
      needs_password: true,
    });
    assert.equal((user as { email: string }).email, 'admin@localhost');
    assert.match(String(csrf_token), /^[\w-]{43}$/);

    const person = { email: 'Ann@example.com', first_name: 'Ann', last_name: '' };
    const patched = await browser.send('PATCH /api/session/user/', { json: person });
    assert.equal(patched.status, 200);
    assert.deepEqual({ ...patched.json, ...person }, patched.json);
    const chosen = { new_password: password };
    assert.equal((await browser.send('POST /api/session/password/', { json: chosen })).status, 204);
    const now = await browser.send(`GET ${session}`);
    assert.equal(now.json.needs_password, false);
    assert.equal(now.json.csrf_token, csrf_token);
    assert.equal(await createFirstSignInLink(server.db), null);

    const old = browser.cookie ?? '';
    assert.equal((await browser.send(`DELETE ${session}`)).status, 204);
    assert.equal(browser.cookie, null);
    await until(async () => {
      const { status } = await browser.send(`GET ${session}`, { headers: { cookie: old } });
      return status === 401;
    });
    const again = await browser.send(`POST ${session}`, {
      json: { email: 'ann@EXAMPLE.com', password },
    });
    browser.adopt(again);
    assert.equal(again.json.needs_password, false);
    assert.notEqual(again.json.csrf_token, csrf_token);
    assert.equal((await browser.send(`GET ${session}`)).status, 200);
  });

  test('the cookie is for this server only, and not for scripts', async () => {
    const browser = await signIn(server, (await newPerson('cookie', null)).id);
    const attributes = browser.setCookie.split('; ').slice(1);
    assert.deepEqual(attributes.toSorted(), [
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
    ]);
  });

  test('a link works once, also when two use it at once, and not after a day', async () => {
    const { id } = await newPerson('link', null);
    const token = await linkToken(server, id);
    const send = (json: unknown) => openBrowser(server.url).send(link, { json });
    const answers = await Promise.all([send({ token }), send({ token }), send({ token })]);
    const statuses = answers.map(({ status }) => status);
    assert.deepEqual(statuses.toSorted(), [200, 401, 401]);
    assert.equal((await send({ token })).json.code, 'sign_in_link_invalid');
    const late = await linkToken(server, id);
    await server.db.query({
      text: `UPDATE sign_in_links SET expires_at = now() - interval '1 second' WHERE user_id = $1`,
      values: [id],
    });
    assert.equal((await send({ token: late })).status, 401);
    for (const wrong of ['x', '\u{1F600}', "' OR 1=1", 'a'.repeat(255)]) {
      assert.equal((await send({ token: wrong })).status, 401);
    }
    for (const faulty of [{}, { token: null }, { token: '' }, { token: {} }, { token: 'a\0' }]) {
      assert.equal((await send(faulty)).status, 400);
    }
  });

  test('a link of who has a password lets the password be replaced, for once', async () => {
    const { id, email } = await newPerson('forgetful');
    const elsewhere = await signIn(server, id);
    const browser = await signIn(server, id);
    const answer = await browser.send('POST /api/session/password/', {
      json: { new_password: 'another passphrase' },
    });
    assert.equal(answer.status, 204);
    // The other sessions end; this one stays, and from now on asks for the old password.
    await until(async () => (await elsewhere.send(`GET ${session}`)).status === 401);
    assert.equal((await browser.send(`GET ${session}`)).status, 200);
    const change = (json: unknown) => browser.send('POST /api/session/password/', { json });
    const third = 'a third passphrase';
    assert.equal((await change({ new_password: third })).json.attr, 'current_password');
    const guess = await change({ new_password: third, current_password: password });
    assert.deepEqual([guess.status, guess.json.attr], [400, 'current_password']);
    const right = { new_password: third, current_password: 'another passphrase' };
    assert.equal((await change(right)).status, 204);
    const send = (given: string) =>
      openBrowser(server.url).send(`POST ${session}`, { json: { email, password: given } });
    assert.equal((await send(password)).status, 401);
    assert.equal((await send(third)).status, 200);
  });

  test('a password is ten characters or more, and is taken as it is typed', async () => {
    const { id, email } = await newPerson('exact', null);
    const browser = await signIn(server, id);
    const set = (given: unknown) =>
      browser.send('POST /api/session/password/', { json: { new_password: given } });
    for (const short of ['', 'ninechars', '\u{1F600}'.repeat(9), null, 5, 'x'.repeat(257)]) {
      assert.equal((await set(short)).status, 400);
    }
    const spaced = ' with a space ';
    assert.equal((await set(spaced)).status, 204);
    const send = (given: string) =>
      openBrowser(server.url).send(`POST ${session}`, { json: { email, password: given } });
    assert.equal((await send(spaced.trim())).status, 401);
    assert.equal((await send(spaced)).status, 200);
  });

  test('an unknown email, a wrong password and who has none are told the same', async () => {
    const { email } = await newPerson('known');
    const { email: without } = await newPerson('without', null);
    const send = (given: string) =>
      openBrowser(server.url).send(`POST ${session}`, {
        json: { email: given, password: 'not the password' },
      });
    const answers = [await send(email), await send(without), await send('nobody@example.com')];
    assert.deepEqual(
      answers.map(({ status, text }) => [status, text]),
      answers.map(() => [401, answers[0]?.text]),
    );
    assert.equal(answers[0]?.json.code, 'authentication_failed');
    assert.equal(answers[0]?.headers['set-cookie'], undefined);
  });

  test('who was shut out, or has left every organization, does not come in', async () => {
    const gone = await newPerson('gone');
    const off = await newPerson('off');
    const { db } = server;
    await db.query({ text: 'DELETE FROM memberships WHERE user_id = $1', values: [gone.id] });
    await db.query({ text: 'UPDATE users SET is_active = false WHERE id = $1', values: [off.id] });
    for (const { id, email } of [gone, off]) {
      const browser = openBrowser(server.url);
      const byPassword = await browser.send(`POST ${session}`, { json: { email, password } });
      assert.equal(byPassword.status, 401);
      const token = await linkToken(server, id);
      assert.equal((await browser.send(link, { json: { token } })).status, 401);
    }
  });

  test('a cookie that is forged, cut or of another server opens nothing', async () => {
    const browser = await signIn(server, (await newPerson('forger', null)).id);
    const cookie = browser.cookie ?? '';
    const [name = '', value = ''] = cookie.split('=');
    const other = 'A'.repeat(32);
    for (const wrong of [
      `${name}=`,
      `${name}=x`,
      `${name}=${value.split('.')[0]}`,
      `${name}=${other}.${value.split('.')[1]}`,
      `${cookie}x`,
      `${name}=${'y'.repeat(8000)}`,
      `${name}=%E0%A4%A.%00`,
      'other=1',
    ]) {
      const answer = await openBrowser(server.url).send(`GET ${session}`, {
        headers: { cookie: wrong },
      });
      assert.equal(answer.status, 401, wrong.slice(0, 60));
    }
    const among = { headers: { cookie: `a=1; ${cookie}; b="2"` } };
    assert.equal((await openBrowser(server.url).send(`GET ${session}`, among)).status, 200);
  });

  test('a session in use is prolonged once a day, and one that ran out is over', async () => {
    const { id } = await newPerson('daily', null);
    const browser = await signIn(server, id);
    browser.setCookie = '';
    await browser.send(`GET ${session}`);
    assert.equal(browser.setCookie, '');
    const age = (left: string) =>
      server.db.query({
        text: `UPDATE user_sessions SET expires_at = now() + $2::interval WHERE user_id = $1`,
        values: [id, left],
      });
    await age('20 days');
    await browser.send(`GET ${session}`);
    assert.match(browser.setCookie, /Max-Age=2592000;.*HttpOnly/);
    const { rows } = await server.db.query<{ days: number }>({
      text: `SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days
        FROM user_sessions WHERE user_id = $1`,
      values: [id],
    });
    assert.deepEqual(rows, [{ days: 30 }]);
    await age('-1 second');
    await until(async () => (await browser.send(`GET ${session}`)).status === 401);
  });

  test('the email of somebody else, or none at all, is not taken', async () => {
    const first = await newPerson('first', null);
    const browser = await signIn(server, (await newPerson('second', null)).id);
    const patch = (json: unknown) => browser.send('PATCH /api/session/user/', { json });
    for (const email of [
      first.email.toUpperCase(),
      'x',
      'a b@c',
      '',
      null,
      5,
      `${'x'.repeat(255)}@c`,
    ]) {
      const answer = await patch({ email });
      assert.deepEqual([answer.status, answer.json.attr], [400, 'email']);
    }
    for (const project of [2, 'x', -1, '9'.repeat(50)]) {
      assert.equal((await patch({ current_project: project })).json.attr, 'current_project');
    }
    for (const body of [[], null, 'x', 5]) assert.equal((await patch(body)).status, 400);
    assert.equal((await patch({ current_project: 1, is_staff: true, id: 1 })).status, 200);
    assert.equal((await browser.send('GET /api/users/@me/')).json.is_staff, false);
  });
});
