import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  assertLeadsTo,
  assertRefused,
  newcomer,
  type SignIns,
  startSignIns,
} from './single-sign-on-steps.ts';
import { publicUrl, startSingleSignOnWorld } from './single-sign-on-world.ts';

describe('single sign-on under attack', () => {
  let here: SignIns;
  before(async () => {
    here = await startSignIns();
  });
  after(() => here[Symbol.asyncDispose]());
  beforeEach(() => {
    here.provider.alterTokens = (answer) => answer;
  });

  test('a sign-in ends once: its answer is of no use again', async () => {
    const person = newcomer();
    await here.member(person.email);
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
    await here.member(person.email);
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
    await here.member(person.email);
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
    await here.member(person.email);
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
      return here.arrive(person);
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
    const without = await here.arrive(person);
    await assertRefused(without.visitor, without.answer, 'sso_failed');
  });

  test('who cancels at the provider is told so, in our words', async () => {
    const { visitor, answer } = await here.arrive(null, '/settings');
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
    await here.member(person.email);
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
      assertLeadsTo((await here.arrive(person, next)).answer, '/');
    }
    const injected = (await here.arrive(person, '/a\r\nset-cookie: b=c')).answer;
    assertLeadsTo(injected, '/aset-cookie:%20b=c');
    const refused = await here.arrive(null, '//evil.example');
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
});
