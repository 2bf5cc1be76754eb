import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Answer } from '../contract/exchange.ts';
import { startWorld, type World } from '../contract/world.ts';
import { type Browser, openBrowser, signIn } from '../harness/browser.ts';
import { until } from './until.ts';

const keys = '/api/personal_api_keys/';

describe('one’s own keys', () => {
  let world: World;
  let browser: Browser;
  before(async () => {
    world = await startWorld();
    browser = await signIn(world.server, world.U2);
  });
  after(() => world[Symbol.asyncDispose]());

  const create = async (given: object) => {
    const json = { label: 'Laptop', scopes: ['desktop_recording:write'], ...given };
    const answer = await browser.send(`POST ${keys}`, { json });
    assert.equal(answer.status, 201, answer.text);
    return { id: String(answer.json.id), value: String(answer.json.value), answer };
  };
  const withKey = (key: string, request: string): Promise<Answer> =>
    openBrowser(world.server.url).send(request, { headers: { authorization: `Bearer ${key}` } });
  const list = (project = 1) => `GET /api/projects/${project}/desktop_recordings/`;
  const listed = async () =>
    JSON.parse((await browser.send(`GET ${keys}`)).text) as Record<string, unknown>[];

  test('a key does what its scopes say and nothing else, and is shown once', async () => {
    const { id, value, answer } = await create({ scoped_teams: [1] });
    const { value: _, ...rest } = answer.json;
    assert.match(value, /^mb_\w{43}$/);
    assert.deepEqual(rest, {
      id,
      label: 'Laptop',
      mask_value: `${value.slice(0, 4)}...${value.slice(-4)}`,
      created_at: answer.json.created_at,
      last_used_at: null,
      user_id: world.U2,
      scopes: ['desktop_recording:write'],
      scoped_teams: [1],
      scoped_organizations: [],
      last_rolled_at: null,
    });
    assert.equal((await withKey(value, list())).status, 200);
    assert.equal((await withKey(value, 'POST /api/projects/1/desktop_recordings/')).status, 201);
    assert.equal((await withKey(value, list(2))).status, 403);
    assert.equal((await withKey(value, 'GET /api/users/@me/')).status, 403);
    assert.equal((await withKey(value, `POST ${keys}`)).status, 403);
    for (const request of [`GET ${keys}`, `GET ${keys}${id}/`]) {
      const { status, text } = await browser.send(request);
      assert.equal(status, 200);
      assert.ok(text.includes(id) && !text.includes(value));
    }
    const readOnly = await create({ scopes: ['desktop_recording:read'] });
    assert.equal((await withKey(readOnly.value, list())).status, 200);
    const refused = await withKey(readOnly.value, 'POST /api/projects/1/desktop_recordings/');
    assert.equal(refused.status, 403);
  });

  test('the newest is first, revoked ones are gone', async () => {
    const older = await create({ label: 'older' });
    const newer = await create({ label: 'newer' });
    const ids = (await listed()).map(({ id }) => id);
    assert.ok(ids.indexOf(newer.id) < ids.indexOf(older.id));
    assert.equal((await withKey(older.value, list())).status, 200);
    assert.equal((await browser.send(`DELETE ${keys}${older.id}/`)).status, 204);
    await until(async () => (await withKey(older.value, list())).status === 401);
    assert.ok(!(await listed()).some(({ id }) => id === older.id));
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const answer = await browser.send(`${method} ${keys}${older.id}/`);
      assert.equal(answer.status, 404, method);
    }
    assert.equal((await browser.send(`POST ${keys}${older.id}/roll/`)).status, 404);
    await browser.send(`DELETE ${keys}${newer.id}/`);
  });

  test('a rolled key has another value, and the old one ends', async () => {
    const { id, value } = await create({ label: 'rolled' });
    assert.equal((await withKey(value, list())).status, 200);
    const rolled = await browser.send(`POST ${keys}${id}/roll/`);
    assert.equal(rolled.status, 200, rolled.text);
    const next = String(rolled.json.value);
    assert.match(next, /^mb_\w{43}$/);
    assert.notEqual(next, value);
    assert.equal((await withKey(next, list())).status, 200);
    await until(async () => (await withKey(value, list())).status === 401);
    const { json } = await browser.send(`GET ${keys}${id}/`);
    assert.ok(Math.abs(Date.parse(String(json.last_rolled_at)) - Date.now()) < 60_000);
    assert.equal(json.value, null);
    await browser.send(`DELETE ${keys}${id}/`);
  });

  test('label and rights can be changed', async () => {
    const { id, value } = await create({ label: 'changed' });
    const patch = (json: unknown) => browser.send(`PATCH ${keys}${id}/`, { json });
    const answer = await patch({ label: 'new name' });
    assert.deepEqual([answer.json.label, answer.json.value], ['new name', null]);
    assert.deepEqual(answer.json.scopes, ['desktop_recording:write']);
    assert.equal(
      (await patch({ scopes: ['user:read'], scoped_organizations: [world.O1] })).status,
      200,
    );
    await until(async () => (await withKey(value, list())).status === 403);
    assert.equal((await withKey(value, 'GET /api/users/@me/')).status, 200);
    await browser.send(`DELETE ${keys}${id}/`);
  });

  test('nobody manages the keys of another', async () => {
    const { id } = await create({ label: 'mine' });
    const admin = await signIn(world.server);
    for (const [request, json] of [
      [`GET ${keys}${id}/`, undefined],
      [`PATCH ${keys}${id}/`, { label: 'theirs' }],
      [`DELETE ${keys}${id}/`, undefined],
      [`POST ${keys}${id}/roll/`, undefined],
    ] as const) {
      assert.equal((await admin.send(request, { json })).status, 404, request);
    }
    assert.ok(!(await admin.send(`GET ${keys}`)).text.includes(id));
    assert.equal((await browser.send(`GET ${keys}${id}/`)).json.label, 'mine');
    await browser.send(`DELETE ${keys}${id}/`);
  });

  test('faulty fields are refused, and so are projects of others', async () => {
    const usual = { label: 'x', scopes: ['*'] };
    for (const [given, attr] of [
      [{ label: '' }, 'label'],
      [{ label: 'x'.repeat(41) }, 'label'],
      [{ label: 'a\0' }, 'label'],
      [{ scopes: undefined }, 'scopes'],
      [{ scopes: [] }, 'scopes'],
      [{ scopes: '*' }, 'scopes'],
      [{ scopes: ['everything'] }, 'scopes'],
      [{ scopes: ['DROP TABLE'] }, 'scopes'],
      [{ scopes: Array(101).fill('*') }, 'scopes'],
      [{ scopes: [null] }, 'scopes__0'],
      [{ scoped_teams: [9] }, 'scoped_teams'],
      [{ scoped_teams: ['x'] }, 'scoped_teams__0'],
      [{ scoped_teams: [2 ** 31] }, 'scoped_teams__0'],
      [{ scoped_organizations: [world.O2] }, 'scoped_organizations'],
      [{ scoped_organizations: ['x'] }, 'scoped_organizations'],
    ] as const) {
      const answer = await browser.send(`POST ${keys}`, { json: { ...usual, ...given } });
      assert.deepEqual([answer.status, answer.json.attr], [400, attr], JSON.stringify(given));
    }
    for (const body of [[], null, 5]) {
      assert.equal((await browser.send(`POST ${keys}`, { json: body })).status, 400);
    }
    for (const id of ['x', '@current', '%00', 'a'.repeat(500)]) {
      assert.equal((await browser.send(`GET ${keys}${id}/`)).status, 404, id);
      assert.equal((await browser.send(`DELETE ${keys}${id}/`)).status, 404, id);
    }
  });

  test('ten are enough, also when they are made at once', async () => {
    const person = await signIn(world.server, world.U9);
    const json = { label: 'x', scopes: ['*'] };
    // K9 is one of the ten.
    const existing = 1;
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => person.send(`POST ${keys}`, { json })),
    );
    const made = answers.filter(({ status }) => status === 201).length;
    assert.equal(made, 10 - existing);
    const refused = answers.find(({ status }) => status !== 201);
    assert.match(String(refused?.json.detail), /^You can only have 10 personal API keys/);
  });
});
