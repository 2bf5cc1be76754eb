import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../src/domain/ids.ts';
import { hashPassword } from '../../src/features/accounts/sessions/passwords.ts';
import { savePassword } from '../../src/features/accounts/sessions/sessions-store.ts';
import { createFirstSignInLink } from '../../src/features/accounts/sessions/sign-in-links.ts';
import { addUser } from '../contract/world.ts';
import { openBrowser } from '../harness/browser.ts';
import { clientSecret } from './identity-provider.ts';
import {
  assertLeadsTo,
  newcomer,
  type SignIns,
  sessionOf,
  startSignIns,
} from './single-sign-on-steps.ts';
import { publicUrl, startSingleSignOnWorld } from './single-sign-on-world.ts';

describe('single sign-on', () => {
  let here: SignIns;
  before(async () => {
    here = await startSignIns();
  });
  after(() => here[Symbol.asyncDispose]());

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
    const id = await here.member('known.member@example.com', 'admin');
    const { visitor, answer } = await here.arrive(person, '/settings/keys?a=b');
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
    await here.member(here.provider.person.email ?? '');
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
    const id = await here.member(person.email);
    await here.arrive(person);
    // Somebody else has the old email here by now, and the provider vouches for none.
    await here.world.server.db.query({
      text: 'UPDATE users SET email = $2 WHERE id = $1',
      values: [id, `moved-${person.email}`],
    });
    const successor = await here.member(person.email);
    for (const claims of [{ email: 'else@example.com' }, { email_verified: false }, {}]) {
      const { visitor } = await here.arrive({ ...person, ...claims });
      assert.equal((await sessionOf(visitor)).user.id, id);
    }
    const { visitor } = await here.arrive({ ...person, sub: `${person.sub}-other` });
    assert.equal((await sessionOf(visitor)).user.id, successor);
  });

  test('an account with a password is linked, and keeps it', async () => {
    const person = newcomer();
    const id = await here.member(person.email);
    const password = 'correct horse battery';
    await savePassword(here.world.server.db, id, await hashPassword(password));
    const { visitor } = await here.arrive(person);
    const session = await sessionOf(visitor);
    assert.deepEqual([session.user.id, session.has_password], [id, true]);
    const json = { email: person.email, password };
    const byPassword = await openBrowser(here.world.server.url).send('POST /api/session/', {
      json,
    });
    assert.equal(byPassword.status, 200);
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
    await here.member(person.email);
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
