import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { signIn } from '../harness/browser.ts';
import type { ProviderPerson } from './identity-provider.ts';
import {
  assertLeadsTo,
  assertRefused,
  newcomer,
  type SignIns,
  sessionOf,
  startSignIns,
} from './single-sign-on-steps.ts';
import { until } from './until.ts';

describe('who may come in by single sign-on', () => {
  let here: SignIns;
  before(async () => {
    here = await startSignIns();
  });
  after(() => here[Symbol.asyncDispose]());

  test('an email that the provider does not confirm opens nothing', async () => {
    const person = newcomer();
    await here.member(person.email);
    const { email_verified: _, ...silent } = person;
    const wrong: readonly ProviderPerson[] = [
      silent,
      { ...person, email_verified: false },
      { ...person, email_verified: 'false' },
      { ...person, email_verified: 'yes' },
      { sub: person.sub, email_verified: true },
      { ...person, email: 'no address' },
      { ...person, email: `a\u0000@example.com` },
      { ...person, email: `${'a'.repeat(250)}@example.com` },
    ];
    for (const claims of wrong) {
      const { visitor, answer } = await here.arrive(claims);
      await assertRefused(visitor, answer, 'sso_email_unverified');
    }
    assertLeadsTo((await here.arrive({ ...person, email_verified: 'true' })).answer, '/');
  });

  test('who is not known here stays out, also from near the domains that may sign up', async () => {
    for (const domain of [
      'example.com',
      'notacme.example',
      'acme.example.evil.example',
      'x.acme.example',
    ]) {
      const { visitor, answer } = await here.arrive(newcomer({ email: `stranger@${domain}` }));
      await assertRefused(visitor, answer, 'sso_no_account');
    }
    const hidden = await here.arrive(newcomer({ email: 'a@acme.example@evil.example' }));
    await assertRefused(hidden.visitor, hidden.answer, 'sso_email_unverified');
    const { rows } = await here.world.server.db.query<{ email: string }>({
      text: `SELECT email FROM users WHERE email LIKE 'stranger@%'`,
    });
    assert.deepEqual(rows, []);
  });

  test('a domain that may sign up makes members of the first organization', async () => {
    const person = newcomer({ email: 'New@ACME.example', given_name: 'New', family_name: 'Er' });
    const { visitor, answer } = await here.arrive(person);
    assertLeadsTo(answer, '/');
    const { user, role, organization, ...session } = await sessionOf(visitor);
    assert.deepEqual([user.email, user.first_name, user.last_name], [person.email, 'New', 'Er']);
    assert.deepEqual([role, organization.id], ['member', here.world.O1]);
    assert.equal(session.current_project, 1);
    // Nothing of the organization beside.
    assert.ok(!session.projects.some(({ id }) => id === 9));
    const other = await visitor.browser.send('GET /api/projects/9/desktop_recordings/');
    assert.equal(other.status, 403);
    const unverified = newcomer({ email: 'other@acme.example', email_verified: false });
    const refused = await here.arrive(unverified);
    await assertRefused(refused.visitor, refused.answer, 'sso_email_unverified');
  });

  test('two windows of a newcomer at once make one account', async () => {
    const person = newcomer({ email: 'twice@acme.example' });
    here.provider.person = person;
    const visitors = [1, 2, 3, 4].map(() => here.visitor());
    const answers = await Promise.all(visitors.map((visitor) => visitor.signIn()));
    for (const answer of answers) assertLeadsTo(answer, '/');
    const ids = await Promise.all(visitors.map(async (one) => (await sessionOf(one)).user.id));
    assert.equal(new Set(ids).size, 1);
  });

  test('an open invitation is accepted, with its role; one that was taken back is not', async () => {
    const person = newcomer();
    await here.invite(person.email.toUpperCase(), 'admin');
    const { visitor } = await here.arrive(person);
    const session = await sessionOf(visitor);
    assert.deepEqual([session.role, session.user.first_name], ['admin', 'Ben']);
    const { json } = await here.admin.send('GET /api/invitations/');
    const open = json.results as { id: string; email: string }[];
    assert.ok(!open.some(({ email }) => email === person.email.toUpperCase()));

    const late = newcomer();
    await here.invite(late.email);
    const listed = (await here.admin.send('GET /api/invitations/')).json.results as typeof open;
    const id = listed.find(({ email }) => email === late.email)?.id;
    assert.equal((await here.admin.send(`DELETE /api/invitations/${id}/`)).status, 204);
    const refused = await here.arrive(late);
    await assertRefused(refused.visitor, refused.answer, 'sso_no_account');
  });

  test('an invitation to an organization opens that one, and no other', async () => {
    const person = newcomer();
    const elsewhere = await signIn(here.world.server, here.world.U9);
    await here.invite(person.email, 'member', elsewhere);
    const { visitor } = await here.arrive(person);
    const session = await sessionOf(visitor);
    assert.equal(session.organization.id, here.world.O2);
    assert.deepEqual(
      session.projects.map(({ id }) => id),
      [9],
    );
    assert.equal(
      (await visitor.browser.send('GET /api/projects/1/desktop_recordings/')).status,
      403,
    );
  });

  test('who is a member already accepts an invitation to another organization as well', async () => {
    const person = newcomer();
    const id = await here.member(person.email);
    await here.arrive(person);
    await here.invite(person.email, 'admin', await signIn(here.world.server, here.world.U9));
    const { visitor } = await here.arrive(person);
    const session = await sessionOf(visitor);
    assert.deepEqual([session.user.id, session.current_project], [id, 1]);
    assert.deepEqual(
      session.projects.map((project) => project.id),
      [1, 2, 9],
    );
  });

  test('who was removed stays out until invited again, and then is the same person', async () => {
    const person = newcomer();
    const id = await here.member(person.email);
    const { visitor } = await here.arrive(person);
    await sessionOf(visitor);
    await here.remove(id);
    await until(async () => (await visitor.browser.send('GET /api/session/')).status === 401);
    const refused = await here.arrive(person);
    await assertRefused(refused.visitor, refused.answer, 'sso_no_account');
    await here.invite(person.email);
    const again = await here.arrive(person);
    assert.equal((await sessionOf(again.visitor)).user.id, id);
  });

  test('whose account was shut stays out, also with an invitation and the right domain', async () => {
    const person = newcomer({ email: 'shut@acme.example' });
    const { visitor } = await here.arrive(person);
    const { user } = await sessionOf(visitor);
    await here.world.server.db.query({
      text: 'UPDATE users SET is_active = false WHERE id = $1',
      values: [user.id],
    });
    await here.invite(person.email);
    for (const sub of [person.sub, `${person.sub}-new`]) {
      const refused = await here.arrive({ ...person, sub });
      await assertRefused(refused.visitor, refused.answer, 'sso_no_account');
    }
  });

  test('a subject of another provider is nobody here', async () => {
    const person = newcomer();
    const id = await here.member(newcomer().email);
    await here.world.server.db.query({
      text: `INSERT INTO user_identities (issuer, subject, user_id)
        VALUES ('https://other.example', $1, $2)`,
      values: [person.sub, id],
    });
    const { visitor, answer } = await here.arrive(person);
    await assertRefused(visitor, answer, 'sso_no_account');
  });
});
