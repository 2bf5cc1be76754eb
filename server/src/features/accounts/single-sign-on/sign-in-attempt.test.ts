import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mock, test } from 'node:test';
import { createSignInAttempts } from './sign-in-attempt.ts';

const attempts = createSignInAttempts(randomBytes(32), true);
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? '';

test('an attempt is found again in its cookie, among others', () => {
  const attempt = attempts.begin('/settings?a=é;b');
  const cookie = cookieOf(attempts.keep(attempt));
  assert.deepEqual(attempts.find(cookie), attempt);
  assert.deepEqual(attempts.find(`a=1; ${cookie}; b=2`), attempt);
});

test('the cookie holds nothing that the provider is told or shown later', () => {
  const attempt = attempts.begin('/');
  const value = cookieOf(attempts.keep(attempt)).split('=')[1]?.split('.')[0] ?? '';
  const text = Buffer.from(value, 'base64url').toString();
  const { state, nonce, codeVerifier } = attempt;
  for (const secret of [state, nonce, codeVerifier]) {
    assert.match(secret, /^[\w-]{43}$/);
    assert.ok(!text.includes(secret));
  }
  assert.equal(new Set([state, nonce, codeVerifier, attempts.begin('/').state]).size, 4);
});

test('a forged, cut, foreign or missing cookie holds none', () => {
  const cookie = cookieOf(attempts.keep(attempts.begin('/')));
  const [name, value = ''] = cookie.split('=');
  const [payload = '', signature] = value.split('.');
  const other = Buffer.from(JSON.stringify(['x', '//evil.example', Date.now() + 9e9]));
  const foreign = createSignInAttempts(randomBytes(32), true);
  for (const wrong of [
    undefined,
    '',
    `${name}=`,
    `${name}=.`,
    `${name}=${payload}`,
    `${name}=${payload}.`,
    `${name}=${other.toString('base64url')}.${signature}`,
    `${name}=${payload.slice(1)}.${signature}`,
    `${cookie}x`,
    cookieOf(foreign.keep(foreign.begin('/'))),
  ]) {
    assert.equal(attempts.find(wrong), null, wrong);
  }
});

test('an attempt is over after a quarter of an hour', () => {
  mock.timers.enable({ apis: ['Date'] });
  try {
    const cookie = cookieOf(attempts.keep(attempts.begin('/')));
    mock.timers.tick(15 * 60_000 - 1);
    assert.notEqual(attempts.find(cookie), null);
    mock.timers.tick(1);
    assert.equal(attempts.find(cookie), null);
  } finally {
    mock.timers.reset();
  }
});

test('the cookie is for this path and not for scripts; for https alone where that is the address', () => {
  const attributes = (setCookie: string) => setCookie.split('; ').slice(1).toSorted();
  const usual = ['HttpOnly', 'Max-Age=900', 'Path=/api/session/sso', 'SameSite=Lax'];
  assert.deepEqual(attributes(attempts.keep(attempts.begin('/'))), [...usual, 'Secure']);
  const plain = createSignInAttempts(randomBytes(32), false);
  assert.deepEqual(attributes(plain.keep(plain.begin('/'))), usual);
  assert.match(attempts.forget, /^minutebook_sso=; Max-Age=0; /);
});
