import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath } from './own-path.ts';

test('a path of the web app stays as it is', () => {
  for (const path of ['/', '/settings/keys', '/?q=a%20b&from=2026-01-01', '/recordings/1?t=3#x']) {
    assert.equal(ownPath(path), path);
  }
});

test('whatever leads elsewhere leads home', () => {
  for (const wanted of [
    null,
    '',
    'settings',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\..\\..\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'https:evil.example',
    '/api/session/sso/',
    '/API',
    '/./api/session/sso/',
    `/${'a'.repeat(2000)}`,
  ]) {
    assert.equal(ownPath(wanted), '/', String(wanted).slice(0, 40));
  }
});

test('what could end a header is encoded', () => {
  assert.equal(ownPath('/a b"<é'), '/a%20b%22%3C%C3%A9');
  assert.doesNotMatch(ownPath('/a\r\nset-cookie: x'), /[\r\n]/);
});
