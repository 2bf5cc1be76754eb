import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordErrorRate } from './word-error-rate.fixture.ts';

test('counts words that are wrong, missing or too many', () => {
  assert.equal(wordErrorRate('We agreed, on Monday.', 'we agreed on monday'), 0);
  assert.equal(wordErrorRate('one two three four', 'one too three four'), 0.25);
  assert.equal(wordErrorRate('one two three four', 'two three four'), 0.25);
  assert.equal(wordErrorRate('one two three four', 'one two three three four'), 0.25);
  assert.equal(wordErrorRate('one two', ''), 1);
  assert.equal(wordErrorRate('', ''), 0);
});
