import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstWords, rouge } from './rouge.ts';

test('the same words score 1, others 0', () => {
  assert.deepEqual(rouge('The cat sat.', 'the cat sat'), { rouge1: 1, rouge2: 1, rougeL: 1 });
  assert.deepEqual(rouge('cat', 'dog'), { rouge1: 0, rouge2: 0, rougeL: 0 });
  assert.deepEqual(rouge('', ''), { rouge1: 0, rouge2: 0, rougeL: 0 });
});

test('words count as often as both have them, pairs by order, the rest by subsequence', () => {
  const { rouge1, rouge2, rougeL } = rouge('police killed the gunman', 'the gunman police killed');
  assert.deepEqual([rouge1, rouge2, rougeL], [1, 2 / 3, 0.5]);
  assert.equal(rouge('the the the', 'the cat').rouge1, 0.4);
});

test('forms of a word count as the word', () => {
  assert.equal(rouge('meetings', 'meeting').rouge1, 1);
});

test('a text is cut after a number of words', () => {
  assert.equal(firstWords('One, two. Three', 2), 'One, two');
  assert.equal(firstWords('One', 2), 'One');
});
