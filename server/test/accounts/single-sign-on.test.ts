import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { newId } from '../../src/domain/ids.ts';
import { hashPassword } from '../../src/features/accounts/sessions/passwords.ts';
import { savePassword } from '../../src/features/accounts/sessions/sessions-store.ts';
import { createFirstSignInLink } from '../../src/features/accounts/sessions/sign-in-links.ts';
import type { Answer } from '../contract/exchange.ts';
import { addUser } from '../contract/world.ts';
import { type Browser, openBrowser, signIn } from '../harness/browser.ts';
import { startTestServer } from '../harness/test-server.ts';
import { clientSecret, type ProviderPerson } from './identity-provider.ts';
import {
  publicUrl,
  type SingleSignOnWorld,
  startSingleSignOnWorld,
  type Visitor,
} from './single-sign-on-world.ts';
import { until } from './until.ts';

let count = 0;
/** Somebody whom the provider knows and nobody else. */
function newcomer(claims: Partial<ProviderPerson> = {}): ProviderPerson & { email: string } {
  count += 1;
  const email = `person${count}@example.com`;
  return { sub: `subject-${count}`, email_verified: true, given_name: 'Ben', email, ...claims };
}

function assertLeadsTo(answer: Answer, location: string): void {
  assert.deepEqual([answer.status, answer.headers.location], [303, location], answer.text);
}

async function sessionOf({ browser }: Visitor) {
  const answer = await browser.send('GET /api/session/');
  assert.equal(answer.status, 200, answer.text);
  browser.adopt(answer);
  return answer.json as {
    user: { id: number; email: string; first_name: string; last_name: string };
    role: string;
    organization: { id: string };
    projects: { id: number }[];
    current_project: number;
    has_password: boolean;
    needs_password: boolean;
  };
}

/** Nobody got in: no session is opened, and the sign-in page is told why. */
async function assertRefused(visitor: Visitor, answer: Answer, code: string): Promise<void> {
  const location = String(answer.headers.location);
  assert.equal(answer.status, 303);
  assert.equal(new URL(location, publicUrl).pathname, '/sign-in');
  assert.equal(new URL(location, publicUrl).searchParams.get('error'), code);
  assert.equal(visitor.browser.cookie, null);
  const set = answer.headers['set-cookie'] ?? [];
  assert.ok(!set.some((one) => one.startsWith('minutebook_session=')));
}

describe('single sign-on', () => {
  let here: SingleSignOnWorld;
  let admin: Browser;
  before(async () => {
    here = await startSingleSignOnWorld({ config: { signUpDomains: ['acme.example'] } });
    admin = await signIn(here.world.server);
  });
  after(() => here[Symbol.asyncDispose]());
  beforeEach(() => {
    here.provider.alterTokens = (answer) => answer;
  });

  const member = async (email: string, role: 'member' | 'admin' = 'member') =>
    addUser(here.world.server.db, email, here.world.O1, role, 1);
  const invite = async (email: string, role = 'member', by = admin) => {
    const answer = await by.send('POST /api/invitations/', { json: { email, role } });
    assert.equal(answer.status, 201, answer.text);
  };
  const remove = async (userId: number) => {
    const { json } = await admin.send('GET /api/members/');
    const members = json.results as { id: string; user: { id: number } }[];
    const id = members.find(({ user }) => user.id === userId)?.id;
    assert.equal((await admin.send(`DELETE /api/members/${id}/`)).status, 204);
  };
  /** Goes the whole way as that person. */
  const arrive = async (person: ProviderPerson | null, next?: string) => {
    here.provider.person = person;
    const visitor = here.visitor();
    return { visitor, answer: await visitor.signIn(next) };
  };

  test('the sign-in page is told of it, without signing in', async () => {
    const answer = await openBrowser(here.world.server.url).send('GET /api/session/ways/');
    assert.deepEqual(answer.json, {
      single_sign_on: { name: 'Example', url: `${publicUrl}/api/session/sso/` },
    });
  });

  test('the provider is asked with PKCE, state and nonce, each time others', async () => {
    const ask = async () => {
      const { status, headers } = await here.visitor().begin();
      assert.equal(status, 303);
      assert.equal(headers['cache-control'], 'no-store');
      return new URL(String(headers.location));
    };
    const [one, two] = [await ask(), await ask()];
    assert.equal(`${one.origin}${one.pathname}`, `${here.provider.issuer}/auth`);
    const { code_challenge, state, nonce, ...rest } = Object.fromEntries(one.searchParams);
    assert.deepEqual(rest, {
      client_id: 'minutebook',
      code_challenge_method: 'S256',
      redirect_uri: `${publicUrl}/api/session/sso/callback/`,
      response_type: 'code',
      scope: 'openid email profile',
    });
    for (const value of [code_challenge, state, nonce]) assert.match(String(value), /^[\w-]{43}$/);
    for (const name of ['code_challenge', 'state', 'nonce']) {
      assert.notEqual(one.searchParams.get(name), two.searchParams.get(name));
    }
  });

  test('a member is recognised by the verified email, and lands where they wanted', async () => {
    const person = newcomer({ email: 'Known.Member@Example.com' });
    const id = await member('known.member@example.com', 'admin');
    const { visitor, answer } = await arrive(person, '/settings/keys?a=b');
    assertLeadsTo(answer, '/settings/keys?a=b');
    const session = await sessionOf(visitor);
    assert.deepEqual([session.user.id, session.role], [id, 'admin']);
    // No password was asked for, and none is demanded; changes work as with any session.
    assert.deepEqual([session.has_password, session.needs_password], [false, false]);
    const change = { json: { first_name: 'Anna' } };
    assert.equal((await visitor.browser.send('PATCH /api/session/user/', change)).status, 200);
    assert.equal((await visitor.browser.send('DELETE /api/session/')).status, 204);
  });

  test('the cookies are for https and not for scripts; that of the sign-in goes with it', async () => {
    here.provider.person = newcomer();
    await member(here.provider.person.email ?? '');
    const visitor = here.visitor();
    const begun = await visitor.begin();
    const attributes = (one = '') => one.split('; ').slice(1).toSorted();
    const [keep, ...others] = begun.headers['set-cookie'] ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(attributes(keep), [
      ...['HttpOnly', 'Max-Age=900', 'Path=/api/session/sso', 'SameSite=Lax', 'Secure'],
    ]);
    const back = await visitor.visitProvider(String(begun.headers.location));
    const done = await visitor.comeBack(back);
    const [forget, session, ...rest] = done.headers['set-cookie'] ?? [];
    assert.deepEqual(rest, []);
    assert.match(String(forget), /^minutebook_sso=; Max-Age=0; Path=\/api\/session\/sso; /);
    assert.match(String(session), /^minutebook_session=/);
    assert.deepEqual(attributes(session), [
      ...['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax', 'Secure'],
    ]);
    assert.equal(done.headers['referrer-policy'], 'no-referrer');
    assert.equal(done.headers['cache-control'], 'no-store');
  });

  test('later the subject counts, whatever became of the email on either side', async () => {
    const person = newcomer();
    const id = await member(person.email);
    await arrive(person);
    // Somebody else has the old email here by now, and the provider vouches for none.
    await here.world.server.db.query({
      text: 'UPDATE users SET email = $2 WHERE id = $1',
      values: [id, `moved-${person.email}`],
    });
    const successor = await member(person.email);
    for (const claims of [{ email: 'else@example.com' }, { email_verified: false }, {}]) {
      const { visitor } = await arrive({ ...person, ...claims });
      assert.equal((await sessionOf(visitor)).user.id, id);
    }
    const { visitor } = await arrive({ ...person, sub: `${person.sub}-other` });
    assert.equal((await sessionOf(visitor)).user.id, successor);
  });

  test('an account with a password is linked, and keeps it', async () => {
    const person = newcomer();
    const id = await member(person.email);
    const password = 'correct horse battery';
    await savePassword(here.world.server.db, id, await hashPassword(password));
    const { visitor } = await arrive(person);
    const session = await sessionOf(visitor);
    assert.deepEqual([session.user.id, session.has_password], [id, true]);
    const json = { email: person.email, password };
    const byPassword = await openBrowser(here.world.server.url).send('POST /api/session/', {
      json,
    });
    assert.equal(byPassword.status, 200);
  });

  test('an email that the provider does not confirm opens nothing', async () => {
    const person = newcomer();
    await member(person.email);
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
      const { visitor, answer } = await arrive(claims);
      await assertRefused(visitor, answer, 'sso_email_unverified');
    }
    assertLeadsTo((await arrive({ ...person, email_verified: 'true' })).answer, '/');
  });

  test('who is not known here stays out, also from near the domains that may sign up', async () => {
    for (const domain of [
      'example.com',
      'notacme.example',
      'acme.example.evil.example',
      'x.acme.example',
    ]) {
      const { visitor, answer } = await arrive(newcomer({ email: `stranger@${domain}` }));
      await assertRefused(visitor, answer, 'sso_no_account');
    }
    const hidden = await arrive(newcomer({ email: 'a@acme.example@evil.example' }));
    await assertRefused(hidden.visitor, hidden.answer, 'sso_email_unverified');
    const { rows } = await here.world.server.db.query<{ email: string }>({
      text: `SELECT email FROM users WHERE email LIKE 'stranger@%'`,
    });
    assert.deepEqual(rows, []);
  });

  test('a domain that may sign up makes members of the first organization', async () => {
    const person = newcomer({ email: 'New@ACME.example', given_name: 'New', family_name: 'Er' });
    const { visitor, answer } = await arrive(person);
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
    const refused = await arrive(unverified);
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
    await invite(person.email.toUpperCase(), 'admin');
    const { visitor } = await arrive(person);
    const session = await sessionOf(visitor);
    assert.deepEqual([session.role, session.user.first_name], ['admin', 'Ben']);
    const { json } = await admin.send('GET /api/invitations/');
    const open = json.results as { id: string; email: string }[];
    assert.ok(!open.some(({ email }) => email === person.email.toUpperCase()));

    const late = newcomer();
    await invite(late.email);
    const listed = (await admin.send('GET /api/invitations/')).json.results as typeof open;
    const id = listed.find(({ email }) => email === late.email)?.id;
    assert.equal((await admin.send(`DELETE /api/invitations/${id}/`)).status, 204);
    const refused = await arrive(late);
    await assertRefused(refused.visitor, refused.answer, 'sso_no_account');
  });

  test('an invitation to an organization opens that one, and no other', async () => {
    const person = newcomer();
    const elsewhere = await signIn(here.world.server, here.world.U9);
    await invite(person.email, 'member', elsewhere);
    const { visitor } = await arrive(person);
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
    const id = await member(person.email);
    await arrive(person);
    await invite(person.email, 'admin', await signIn(here.world.server, here.world.U9));
    const { visitor } = await arrive(person);
    const session = await sessionOf(visitor);
    assert.deepEqual([session.user.id, session.current_project], [id, 1]);
    assert.deepEqual(
      session.projects.map((project) => project.id),
      [1, 2, 9],
    );
  });

  test('who was removed stays out until invited again, and then is the same person', async () => {
    const person = newcomer();
    const id = await member(person.email);
    const { visitor } = await arrive(person);
    await sessionOf(visitor);
    await remove(id);
    await until(async () => (await visitor.browser.send('GET /api/session/')).status === 401);
    const refused = await arrive(person);
    await assertRefused(refused.visitor, refused.answer, 'sso_no_account');
    await invite(person.email);
    const again = await arrive(person);
    assert.equal((await sessionOf(again.visitor)).user.id, id);
  });

  test('whose account was shut stays out, also with an invitation and the right domain', async () => {
    const person = newcomer({ email: 'shut@acme.example' });
    const { visitor } = await arrive(person);
    const { user } = await sessionOf(visitor);
    await here.world.server.db.query({
      text: 'UPDATE users SET is_active = false WHERE id = $1',
      values: [user.id],
    });
    await invite(person.email);
    for (const sub of [person.sub, `${person.sub}-new`]) {
      const refused = await arrive({ ...person, sub });
      await assertRefused(refused.visitor, refused.answer, 'sso_no_account');
    }
  });

  test('a subject of another provider is nobody here', async () => {
    const person = newcomer();
    const id = await member(newcomer().email);
    await here.world.server.db.query({
      text: `INSERT INTO user_identities (issuer, subject, user_id)
        VALUES ('https://other.example', $1, $2)`,
      values: [person.sub, id],
    });
    const { visitor, answer } = await arrive(person);
    await assertRefused(visitor, answer, 'sso_no_account');
  });

  test('a sign-in ends once: its answer is of no use again', async () => {
    const person = newcomer();
    await member(person.email);
    here.provider.person = person;
    const visitor = here.visitor();
    const { headers } = await visitor.begin('/settings');
    const kept = visitor.cookie;
    const back = await visitor.visitProvider(String(headers.location));
    const other = here.visitor();
    other.cookie = kept;
    const answers = await Promise.all([visitor.comeBack(back), other.comeBack(back)]);
    const locations = answers.map((answer) => answer.headers.location).toSorted();
    assert.deepEqual(locations, ['/settings', '/sign-in?error=sso_expired&next=%2Fsettings']);
    const late = here.visitor();
    late.cookie = kept;
    await assertRefused(late, await late.comeBack(back), 'sso_expired');
  });

  test('an answer that this browser did not ask for signs nobody in', async () => {
    const person = newcomer();
    await member(person.email);
    here.provider.person = person;
    const attacker = here.visitor();
    const { headers } = await attacker.begin();
    const back = await attacker.visitProvider(String(headers.location));
    const victim = here.visitor();
    await assertRefused(victim, await victim.comeBack(back), 'sso_expired');
    await victim.begin('/settings');
    const kept = victim.cookie;
    await assertRefused(victim, await victim.comeBack(back), 'sso_expired');
    for (const state of ['', 'x', `${new URL(back).searchParams.get('state')}x`]) {
      const forged = new URL(back);
      forged.searchParams.set('state', state);
      await assertRefused(victim, await victim.comeBack(forged), 'sso_expired');
    }
    // Which does not keep the victim from ending what they began.
    assert.equal(victim.cookie, kept);
    assertLeadsTo(await attacker.comeBack(back), '/');
  });

  test('a code of another sign-in, a used or an invented one is refused', async () => {
    const person = newcomer();
    await member(person.email);
    here.provider.person = person;
    const first = here.visitor();
    const { headers } = await first.begin();
    const stolen = await first.visitProvider(String(headers.location));
    const inject = async (code: string) => {
      const visitor = here.visitor();
      const begun = await visitor.begin();
      const back = await visitor.visitProvider(String(begun.headers.location));
      back.searchParams.set('code', code);
      await assertRefused(visitor, await visitor.comeBack(back), 'sso_failed');
    };
    const code = stolen.searchParams.get('code') ?? '';
    await inject('invented');
    await inject(code);
    const second = here.visitor();
    const begun = await second.begin();
    const back = await second.visitProvider(String(begun.headers.location));
    assertLeadsTo(await second.comeBack(back), '/');
    await inject(back.searchParams.get('code') ?? '');
    // One answer, two states or codes: neither counts.
    const doubled = here.visitor();
    const third = await doubled.begin();
    const twice = await doubled.visitProvider(String(third.headers.location));
    twice.searchParams.append('code', 'other');
    await assertRefused(doubled, await doubled.comeBack(twice), 'sso_failed');
  });

  test('a token with another nonce, signature, audience or subject is refused', async () => {
    const person = newcomer();
    await member(person.email);
    here.provider.person = person;
    const visitor = here.visitor();
    const { headers } = await visitor.begin();
    const location = new URL(String(headers.location));
    location.searchParams.set('nonce', 'another');
    const back = await visitor.visitProvider(location.href);
    await assertRefused(visitor, await visitor.comeBack(back), 'sso_failed');

    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const altered = (alter: (head: object, claims: object, signature: string) => string) => {
      here.provider.alterTokens = (answer) => {
        const [head = '', claims = '', signature = ''] = String(answer.id_token).split('.');
        const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());
        return { ...answer, id_token: alter(read(head), read(claims), signature) };
      };
      return arrive(person);
    };
    const forgeries = [
      (head: object, claims: object, signature: string) =>
        `${part(head)}.${part({ ...claims, sub: 'somebody-else' })}.${signature}`,
      (head: object, claims: object, signature: string) =>
        `${part(head)}.${part({ ...claims, aud: 'another-client' })}.${signature}`,
      (head: object, claims: object) => `${part({ ...head, alg: 'none' })}.${part(claims)}.`,
      (head: object, claims: object, signature: string) =>
        `${part({ ...head, alg: 'HS256' })}.${part(claims)}.${signature}`,
      () => 'no token',
    ];
    for (const forgery of forgeries) {
      const { visitor: one, answer } = await altered(forgery);
      await assertRefused(one, answer, 'sso_failed');
    }
    here.provider.alterTokens = ({ id_token: _, ...answer }) => answer;
    const without = await arrive(person);
    await assertRefused(without.visitor, without.answer, 'sso_failed');
  });

  test('who cancels at the provider is told so, in our words', async () => {
    const { visitor, answer } = await arrive(null, '/settings');
    assertLeadsTo(answer, '/sign-in?error=sso_denied&next=%2Fsettings');
    await assertRefused(visitor, answer, 'sso_denied');
    for (const error of ['server_error', 'temporarily_unavailable', '<script>', 'login_required']) {
      const another = here.visitor();
      const { headers } = await another.begin();
      const state = new URL(String(headers.location)).searchParams.get('state') ?? '';
      const back = new URL(`${publicUrl}/api/session/sso/callback/`);
      back.search = `${new URLSearchParams({ state, error, error_description: '<b>x', iss: here.provider.issuer })}`;
      const passes = /server_error|temporarily/.test(error);
      const code = passes ? 'sso_unavailable' : 'sso_failed';
      assertLeadsTo(await another.comeBack(back), `/sign-in?error=${code}`);
    }
  });

  test('it leads to a page of ours, wherever it was asked to lead', async () => {
    const person = newcomer();
    await member(person.email);
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/.//evil.example',
      '/\t/evil.example',
      '/api/session/sso/',
      'x'.repeat(3000),
    ]) {
      assertLeadsTo((await arrive(person, next)).answer, '/');
    }
    const injected = (await arrive(person, '/a\r\nset-cookie: b=c')).answer;
    assertLeadsTo(injected, '/aset-cookie:%20b=c');
    const refused = await arrive(null, '//evil.example');
    assertLeadsTo(refused.answer, '/sign-in?error=sso_denied');
  });

  test('whoever tries bad answers again and again has to wait', async () => {
    here.provider.person = newcomer();
    await using other = await startSingleSignOnWorld();
    const attempt = async () => {
      const visitor = other.visitor();
      const { headers } = await visitor.begin();
      const state = new URL(String(headers.location)).searchParams.get('state') ?? '';
      const back = new URL(`${publicUrl}/api/session/sso/callback/`);
      back.search = `${new URLSearchParams({ state, code: 'x', iss: other.provider.issuer })}`;
      return String((await visitor.comeBack(back)).headers.location);
    };
    let location = await attempt();
    for (let time = 0; time < 40 && location.endsWith('sso_failed'); time += 1) {
      location = await attempt();
    }
    assert.equal(location, '/sign-in?error=throttled');
  });

  test('the link of the first start is no longer printed once an administrator has an identity', async () => {
    await using other = await startSingleSignOnWorld();
    const { db } = other.world.server;
    assert.notEqual(await createFirstSignInLink(db), null);
    const person = newcomer();
    other.provider.person = person;
    await addUser(db, person.email, other.world.O1, 'admin', 1);
    assertLeadsTo(await other.visitor().signIn(), '/');
    assert.equal(await createFirstSignInLink(db), null);
  });

  test('neither the secret, nor codes, tokens or cookies are in the log', async () => {
    const person = newcomer();
    await member(person.email);
    here.provider.person = person;
    const visitor = here.visitor();
    const { headers } = await visitor.begin(`/?x=${newId()}`);
    const kept = visitor.cookie;
    const back = await visitor.visitProvider(String(headers.location));
    await visitor.comeBack(back);
    const log = here.world.server.log();
    assert.match(log, /"path":"\/api\/session\/sso\/callback\/"/);
    const secrets = [
      ...[clientSecret, encodeURIComponent(clientSecret), person.email, person.sub],
      ...[kept.split('=')[1] ?? '-', visitor.browser.cookie?.split('=')[1] ?? '-'],
      ...['code', 'state'].map((name) => back.searchParams.get(name) ?? '-'),
      'They said no',
      '<script>',
    ];
    for (const secret of secrets) assert.ok(!log.includes(secret), secret);
  });
});

describe('other providers', () => {
  const person = newcomer({ email: 'other@example.com' });
  const variants = [
    { isEmailInToken: false },
    { authMethod: 'client_secret_basic' },
    { authMethod: 'none' },
  ] as const;
  for (const options of variants) {
    test(`serve as well: ${JSON.stringify(options)}`, async () => {
      await using there = await startSingleSignOnWorld(options);
      await addUser(there.world.server.db, person.email, there.world.O1, 'member', 1);
      there.provider.person = person;
      assertLeadsTo(await there.visitor().signIn('/settings'), '/settings');
      const asked = there.provider.requests.includes('GET /me');
      assert.equal(asked, 'isEmailInToken' in options);
    });
  }

  test('that are away are waited for by nobody, and asked again when they are back', async () => {
    await using there = await startSingleSignOnWorld();
    await addUser(there.world.server.db, person.email, there.world.O1, 'member', 1);
    there.provider.person = person;
    await there.provider.goAway();
    const visitor = there.visitor();
    assertLeadsTo(
      await visitor.begin('/settings'),
      '/sign-in?error=sso_unavailable&next=%2Fsettings',
    );
    assert.equal(visitor.cookie, '');
    await there.provider.comeBack();
    const { headers } = await visitor.begin();
    const back = await visitor.visitProvider(String(headers.location));
    // Away again, between going and coming back.
    await there.provider.goAway();
    await assertRefused(visitor, await visitor.comeBack(back), 'sso_unavailable');
    await there.provider.comeBack();
    assertLeadsTo(await visitor.signIn(), '/');
    const found = there.provider.requests.filter((one) => one.includes('.well-known'));
    assert.equal(found.length, 1);
    assert.match(there.world.server.log(), /ECONNREFUSED/);
  });

  test('that are none, or of another name, are said to be away; the log says why', async () => {
    await using there = await startSingleSignOnWorld();
    const { issuer } = there.provider;
    for (const wrong of [`${issuer}/realms/none`, issuer.replace('127.0.0.1', 'localhost')]) {
      await using other = await startSingleSignOnWorld({ config: { issuer: wrong } });
      assertLeadsTo(await other.visitor().begin(), '/sign-in?error=sso_unavailable');
      assert.match(other.world.server.log(), /OAUTH_(RESPONSE_IS_NOT|JSON_ATTRIBUTE)/);
    }
  });

  test('with another secret fail, and the log names the code of the provider alone', async () => {
    const config = { clientSecret: 'a wrong one' };
    await using there = await startSingleSignOnWorld({ config });
    there.provider.person = person;
    const visitor = there.visitor();
    await assertRefused(visitor, await visitor.signIn(), 'sso_failed');
    assert.match(there.world.server.log(), /invalid_client/);
    assert.doesNotMatch(there.world.server.log(), /a wrong one|a\+wrong\+one|a%20wrong/);
  });
});

test('without a provider there is nothing of it', async () => {
  await using plain = await startTestServer();
  const browser = openBrowser(plain.url);
  assert.deepEqual((await browser.send('GET /api/session/ways/')).json, { single_sign_on: null });
  for (const path of ['/api/session/sso/', '/api/session/sso/callback/?code=x']) {
    assert.equal((await browser.send(`GET ${path}`)).status, 404);
  }
});
