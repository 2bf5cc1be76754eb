import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addUser, startWorld, type World } from '../contract/world.ts';
import { type Browser, openBrowser, signIn } from '../harness/browser.ts';
import { until } from './until.ts';

const password = 'correct horse battery';

interface WireMember {
  readonly id: string;
  readonly role: string;
  readonly is_self: boolean;
  readonly user: { readonly id: number; readonly email: string };
}

const membersOf = async (browser: Browser) =>
  (await browser.send('GET /api/members/')).json.results as WireMember[];

const memberOf = async (browser: Browser, userId: number) => {
  const member = (await membersOf(browser)).find(({ user }) => user.id === userId);
  assert.ok(member, `${userId} is no member.`);
  return member;
};

describe('members', () => {
  let world: World;
  let admin: Browser;
  let count = 0;
  before(async () => {
    world = await startWorld();
    admin = await signIn(world.server);
  });
  after(() => world[Symbol.asyncDispose]());

  const newMember = async (role: 'member' | 'admin' = 'member') => {
    count += 1;
    const id = await addUser(world.server.db, `m${count}@example.com`, world.O1, role, 1);
    return { id, browser: await signIn(world.server, id) };
  };

  test('are listed to each other, those of other organizations are not', async () => {
    const { browser, id } = await newMember();
    const ids = (await membersOf(browser)).map(({ user }) => user.id);
    assert.ok(ids.includes(world.U1) && ids.includes(id) && !ids.includes(world.U9));
    assert.deepEqual(
      (await membersOf(browser)).filter(({ is_self }) => is_self).map(({ user }) => user.id),
      [id],
    );
    const other = await signIn(world.server, world.U9);
    assert.deepEqual(
      (await membersOf(other)).map(({ user }) => user.id),
      [world.U9],
    );
  });

  test('may be changed by administrators of the organization only', async () => {
    const { browser, id } = await newMember();
    const target = await memberOf(admin, world.U2);
    const own = await memberOf(admin, id);
    const other = await signIn(world.server, world.U9);
    const attempts = [
      [`PATCH /api/members/${target.id}/`, { role: 'admin' }],
      [`PATCH /api/members/${own.id}/`, { role: 'admin' }],
      [`DELETE /api/members/${target.id}/`, undefined],
      ['GET /api/invitations/', undefined],
      ['POST /api/invitations/', { email: 'x@example.com', role: 'admin' }],
      [`DELETE /api/invitations/${target.id}/`, undefined],
    ] as const;
    for (const [request, json] of attempts) {
      const answer = await browser.send(request, { json });
      assert.equal(answer.status, 403, request);
      assert.match(String(answer.json.detail), /^Only administrators/);
    }
    for (const [request, json] of attempts.filter(([one]) => one.includes('members'))) {
      assert.equal((await other.send(request, { json })).status, 404, request);
    }
    assert.equal((await memberOf(admin, world.U2)).role, 'member');
  });

  test('a role is changed, and holds from the next request on', async () => {
    const { browser, id } = await newMember();
    const { id: membership } = await memberOf(admin, id);
    const change = (role: unknown) =>
      admin.send(`PATCH /api/members/${membership}/`, { json: { role } });
    assert.equal((await browser.send('GET /api/invitations/')).status, 403);
    assert.equal((await change('admin')).json.role, 'admin');
    assert.equal((await browser.send('GET /api/invitations/')).status, 200);
    assert.equal((await change('member')).status, 200);
    assert.equal((await browser.send('GET /api/invitations/')).status, 403);
    for (const role of ['owner', '', null, 5, undefined]) {
      assert.equal((await change(role)).json.attr, 'role');
    }
  });

  test('who is removed is out within 3 seconds, with all keys', async () => {
    const { browser, id } = await newMember();
    const key = await world.server.createKey({ userId: id });
    const byKey = { cookie: '', authorization: `Bearer ${key}` };
    const list = 'GET /api/projects/1/desktop_recordings/';
    assert.equal((await browser.send(list)).status, 200);
    assert.equal((await openBrowser(world.server.url).send(list, { headers: byKey })).status, 200);
    const { id: membership } = await memberOf(admin, id);
    assert.equal((await admin.send(`DELETE /api/members/${membership}/`)).status, 204);
    await until(async () => (await browser.send(list)).status === 401);
    await until(
      async () =>
        (await openBrowser(world.server.url).send(list, { headers: byKey })).status === 401,
    );
    assert.equal((await browser.send('GET /api/session/')).status, 401);
    assert.equal((await admin.send(`DELETE /api/members/${membership}/`)).status, 404);
  });

  test('who belongs to another organization keeps what is of that one', async () => {
    const { id } = await newMember();
    const { db } = world.server;
    await db.query({
      text: `INSERT INTO memberships (id, user_id, organization_id, role)
        VALUES (gen_random_uuid(), $1, $2, 'member')`,
      values: [id, world.O2],
    });
    const both = await world.server.createKey({ userId: id });
    const one = await world.server.createKey({ userId: id, projectIds: [1] });
    const { id: membership } = await memberOf(admin, id);
    assert.equal((await admin.send(`DELETE /api/members/${membership}/`)).status, 204);
    const statusOf = async (key: string, project: number) => {
      const headers = { authorization: `Bearer ${key}` };
      const path = `GET /api/projects/${project}/desktop_recordings/`;
      return (await openBrowser(world.server.url).send(path, { headers })).status;
    };
    assert.deepEqual([await statusOf(both, 9), await statusOf(both, 1)], [200, 403]);
    assert.equal(await statusOf(one, 1), 401);
    const again = await signIn(world.server, id);
    assert.equal((await again.send('GET /api/session/')).json.current_project, 9);
  });

  test('anybody may leave, but the last administrator stays one', async () => {
    const { browser, id } = await newMember();
    const own = await memberOf(browser, id);
    assert.equal((await browser.send(`DELETE /api/members/${own.id}/`)).status, 204);
    const last = await memberOf(admin, world.U1);
    for (const [request, json] of [
      [`DELETE /api/members/${last.id}/`, undefined],
      [`PATCH /api/members/${last.id}/`, { role: 'member' }],
    ] as const) {
      const answer = await admin.send(request, { json });
      assert.deepEqual([answer.status, answer.json.code], [409, 'last_admin']);
    }
    const kept = { json: { role: 'admin' } };
    assert.equal((await admin.send(`PATCH /api/members/${last.id}/`, kept)).status, 200);
  });

  test('two administrators who demote each other at once leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const second = await newMember('admin');
      const [one, two] = [await memberOf(admin, world.U1), await memberOf(admin, second.id)];
      const json = { role: 'member' };
      const answers = await Promise.all([
        admin.send(`PATCH /api/members/${two.id}/`, { json }),
        second.browser.send(`PATCH /api/members/${one.id}/`, { json }),
      ]);
      const statuses = answers.map(({ status }) => status).toSorted();
      assert.equal(statuses[0], 200);
      assert.ok(statuses[1] === 403, String(statuses));
      const admins = (await membersOf(admin)).filter(({ role }) => role === 'admin');
      assert.equal(admins.length, 1);
      await world.server.db.query({
        text: `UPDATE memberships SET role = CASE WHEN user_id = $1 THEN 'admin' ELSE 'member' END
          WHERE organization_id = $2`,
        values: [world.U1, world.O1],
      });
    }
  });

  test('a key manages neither members nor invitations', async () => {
    const headers = { authorization: `Bearer ${world.keys['K*']}` };
    for (const request of [
      'GET /api/session/',
      'GET /api/members/',
      'GET /api/invitations/',
      'POST /api/invitations/',
      'POST /api/session/password/',
      'PATCH /api/session/user/',
      'DELETE /api/session/',
    ]) {
      const answer = await openBrowser(world.server.url).send(request, { headers });
      assert.equal(answer.status, 403, request);
      assert.equal(answer.json.detail, 'This action does not support Personal API Key access');
    }
  });
});

describe('invitations', () => {
  let world: World;
  let admin: Browser;
  before(async () => {
    world = await startWorld();
    admin = await signIn(world.server);
  });
  after(() => world[Symbol.asyncDispose]());

  const invite = async (email: string, role = 'member', by = admin) => {
    const answer = await by.send('POST /api/invitations/', { json: { email, role } });
    assert.equal(answer.status, 201, answer.text);
    const token = new URL(String(answer.json.link)).searchParams.get('token') ?? '';
    return { id: String(answer.json.id), token };
  };
  const open = (token: string) =>
    openBrowser(world.server.url).send(`GET /api/invitations/accept/?token=${token}`);
  const accept = async (token: string, more: object = {}) => {
    const browser = openBrowser(world.server.url);
    const json = { token, first_name: 'Ben', last_name: 'Roy', password, ...more };
    return { browser, answer: await browser.send('POST /api/invitations/accept/', { json }) };
  };

  test('are shown, and accepted once, also by two at once', async () => {
    const { token } = await invite('ben@example.com', 'admin');
    const { json } = await open(token);
    const { expires_at, ...shown } = json;
    assert.deepEqual(shown, {
      email: 'ben@example.com',
      role: 'admin',
      organization: 'Default organization',
      invited_by: 'Admin',
      has_account: false,
    });
    const days = (Date.parse(String(expires_at)) - Date.now()) / 86_400_000;
    assert.ok(days > 6.99 && days <= 7);
    const both = await Promise.all([accept(token), accept(token)]);
    const statuses = both.map(({ answer }) => answer.status).toSorted();
    assert.equal(statuses[0], 200);
    assert.ok(statuses[1] === 410 || statuses[1] === 401, String(statuses));
    const accepted = both.find(({ answer }) => answer.status === 200);
    assert.ok(accepted);
    const { browser, answer } = accepted;
    browser.adopt(answer);
    assert.equal(answer.json.role, 'admin');
    assert.equal(answer.json.needs_password, false);
    assert.equal(answer.json.current_project, 1);
    assert.equal((await browser.send('GET /api/invitations/')).status, 200);
    assert.equal((await open(token)).status, 410);
    assert.equal((await accept(token)).answer.json.code, 'invitation_invalid');
    const members = (await membersOf(admin)).filter(({ user }) => user.email === 'ben@example.com');
    assert.equal(members.length, 1);
    const json2 = { email: 'ben@example.com', password };
    const again = await openBrowser(world.server.url).send('POST /api/session/', { json: json2 });
    assert.equal(again.status, 200);
  });

  test('are taken back, replaced, and run out', async () => {
    const revoked = await invite('one@example.com');
    const replaced = await invite('two@example.com');
    const current = await invite('TWO@example.com');
    const late = await invite('three@example.com');
    await world.server.db.query({
      text: `UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`,
      values: [late.id],
    });
    assert.equal((await admin.send(`DELETE /api/invitations/${revoked.id}/`)).status, 204);
    for (const { id, token } of [revoked, replaced, late]) {
      assert.equal((await open(token)).status, 410);
      assert.equal((await accept(token)).answer.status, 410);
      assert.equal((await admin.send(`DELETE /api/invitations/${id}/`)).status, 404);
    }
    const { json, text } = await admin.send('GET /api/invitations/');
    const ids = (json.results as { id: string }[]).map(({ id }) => id);
    assert.ok(ids.includes(current.id) && !ids.includes(replaced.id) && !ids.includes(late.id));
    assert.ok(!text.includes(current.token));
    const { answer, browser } = await accept(current.token);
    browser.adopt(answer);
    assert.equal(answer.json.role, 'member');
  });

  test('of another organization are neither seen nor taken back', async () => {
    const other = await signIn(world.server, world.U9);
    const theirs = await invite('four@example.com', 'member', other);
    const own = await invite('four@example.com');
    assert.equal((await admin.send(`DELETE /api/invitations/${theirs.id}/`)).status, 404);
    const { json } = await admin.send('GET /api/invitations/');
    const ids = (json.results as { id: string }[]).map(({ id }) => id);
    assert.ok(ids.includes(own.id) && !ids.includes(theirs.id));
    // Neither replaced the other.
    assert.deepEqual(
      [(await open(own.token)).json.organization, (await open(theirs.token)).json.organization],
      ['Default organization', 'Other organization'],
    );
  });

  test('do not let whoever invites into the account of somebody else', async () => {
    const other = await signIn(world.server, world.U9);
    await other.send('POST /api/session/password/', { json: { new_password: password } });
    const { json } = await other.send('GET /api/session/');
    const { email } = json.user as { email: string };
    const { token } = await invite(email);
    assert.equal((await open(token)).json.has_account, true);
    const stolen = await accept(token, { password: 'chosen by the inviter' });
    assert.equal(stolen.answer.status, 401);
    assert.equal(stolen.browser.cookie, null);
    // Nobody knows the password of who has none.
    const { token: toKeyOwner } = await invite('keys-only@example.com');
    await addUser(world.server.db, 'keys-only@example.com', world.O2, 'member');
    assert.equal((await accept(toKeyOwner)).answer.status, 401);
    // The right one joins them, and leaves the name alone.
    const { answer } = await accept(token);
    assert.equal(answer.status, 200, answer.text);
    assert.equal((answer.json.user as { first_name: string }).first_name, 'Test');
    assert.equal((answer.json.projects as object[]).length, 3);
  });

  test('are not for members, and take no faulty fields', async () => {
    const post = (json: unknown) => admin.send('POST /api/invitations/', { json });
    const taken = await post({ email: 'ADMIN@localhost', role: 'member' });
    assert.deepEqual([taken.status, taken.json.attr], [400, 'email']);
    for (const [json, attr] of [
      [{ role: 'member' }, 'email'],
      [{ email: 'x', role: 'member' }, 'email'],
      [{ email: ['a@b'], role: 'member' }, 'email'],
      [{ email: 'a@b\0', role: 'member' }, 'email'],
      [{ email: 'a@b' }, 'role'],
      [{ email: 'a@b', role: 'owner' }, 'role'],
      [[], null],
      [null, null],
    ] as const) {
      const answer = await post(json);
      assert.deepEqual([answer.status, answer.json.attr], [400, attr], JSON.stringify(json));
    }
    const { token } = await invite('five@example.com');
    for (const more of [
      { password: 'short' },
      { password: null },
      { first_name: 'x'.repeat(151) },
      { last_name: 'a\0' },
      { token: 5.5 },
      { token: [] },
    ]) {
      const { answer } = await accept(token, more);
      assert.ok(answer.status === 400 || answer.status === 410, JSON.stringify(more));
    }
    for (const wrong of ['', 'x', '%00', '%27', 'a'.repeat(2000)]) {
      assert.equal((await open(wrong)).status, 410, wrong);
    }
    assert.equal((await accept(token)).answer.status, 200);
  });
});
