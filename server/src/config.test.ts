import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigError, readClientSettings, readConfig } from './config.ts';

test('a command that talks to a server takes its settings from the environment', () => {
  assert.deepEqual(
    readClientSettings({
      MINUTEBOOK_BASE_URL: ' https://minutebook.example ',
      MINUTEBOOK_API_KEY: 'mb_key',
      XDG_STATE_HOME: '/state',
    }),
    { baseUrl: 'https://minutebook.example', apiKey: 'mb_key', stateHome: '/state' },
  );
});

test('what is not set is left to the command, but for the place to remember things', () => {
  const usual = {
    baseUrl: undefined,
    apiKey: undefined,
    stateHome: join(homedir(), '.local/state'),
  };
  assert.deepEqual(readClientSettings({}), usual);
  const empty = { MINUTEBOOK_BASE_URL: '', MINUTEBOOK_API_KEY: ' ', XDG_STATE_HOME: ' ' };
  assert.deepEqual(readClientSettings(empty), usual);
});

const signOn = {
  MINUTEBOOK_OIDC_ISSUER: 'https://id.example.com/realms/acme/',
  MINUTEBOOK_OIDC_CLIENT_ID: 'minutebook',
  MINUTEBOOK_OIDC_CLIENT_SECRET: 'very secret',
  MINUTEBOOK_PUBLIC_URL: 'https://minutes.example.com/',
};

test('single sign-on is off until a provider is named, which keeps the slash at its end', () => {
  assert.equal(readConfig({}).singleSignOn, null);
  assert.equal(readConfig({ MINUTEBOOK_OIDC_NAME: 'Keycloak' }).singleSignOn, null);
  assert.deepEqual(readConfig(signOn).singleSignOn, {
    issuer: 'https://id.example.com/realms/acme/',
    clientId: 'minutebook',
    clientSecret: 'very secret',
    name: 'single sign-on',
    signUpDomains: [],
  });
  const more = { MINUTEBOOK_OIDC_NAME: 'Acme', MINUTEBOOK_OIDC_SIGN_UP: 'Acme.example, b.example' };
  const { name, signUpDomains } = readConfig({ ...signOn, ...more }).singleSignOn ?? {};
  assert.deepEqual([name, signUpDomains], ['Acme', ['acme.example', 'b.example']]);
});

test('what single sign-on lacks is said at the start, all together and without the secret', () => {
  const problems = (env: Record<string, string>) => {
    try {
      readConfig(env);
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      assert.doesNotMatch(error.message, /very secret/);
      return error.message.split('\n').map((line) => line.split(' ')[0]);
    }
    return [];
  };
  const { MINUTEBOOK_OIDC_CLIENT_SECRET } = signOn;
  assert.deepEqual(problems({ MINUTEBOOK_OIDC_CLIENT_SECRET }), [
    'MINUTEBOOK_OIDC_ISSUER',
    'MINUTEBOOK_OIDC_CLIENT_ID',
    'MINUTEBOOK_PUBLIC_URL',
  ]);
  for (const issuer of [
    'http://id.example.com',
    'http://127.0.0.1.example.com',
    'id.example.com',
    'https://user:password@id.example.com',
    'https://id.example.com/?a=b',
    'https://id.example.com/#a',
    'file:///etc/passwd',
  ]) {
    const env = { ...signOn, MINUTEBOOK_OIDC_ISSUER: issuer };
    assert.deepEqual(problems(env), ['MINUTEBOOK_OIDC_ISSUER'], issuer);
  }
  for (const issuer of ['http://127.0.0.1:8080/realms/a', 'http://localhost', 'http://[::1]:80']) {
    assert.deepEqual(problems({ ...signOn, MINUTEBOOK_OIDC_ISSUER: issuer }), [], issuer);
  }
  for (const domains of [
    '@acme.example',
    'acme',
    'a.example;b.example',
    '*.example',
    'a@b.example',
  ]) {
    const env = { ...signOn, MINUTEBOOK_OIDC_SIGN_UP: domains };
    assert.deepEqual(problems(env), ['MINUTEBOOK_OIDC_SIGN_UP'], domains);
  }
});
