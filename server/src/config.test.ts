import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readClientSettings } from './config.ts';

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
