import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath } from './own-path.ts';

const origin = 'https://minutes.example.com';

test('a path of the app stays as it is', () => {
  assert.equal(ownPath('/settings/keys?a=b', origin), '/settings/keys?a=b');
  assert.equal(ownPath(undefined, origin), '/');
});

test('what leads to another host leads home', () => {
  for (const wanted of [
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example/x',
    'javascript:alert(1)',
    'http://[',
  ]) {
    assert.equal(ownPath(wanted, origin), '/', wanted);
  }
});
