import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SampleHistory } from './sample-history.ts';

const numbers = (from: number, to: number) =>
  Float32Array.from({ length: to - from }, (_, index) => from + index);

test('finds the last samples by their number', () => {
  const history = new SampleHistory(10);
  for (let from = 0; from < 25; from += 5) history.push(numbers(from, from + 5));
  assert.equal(history.end, 25);
  assert.deepEqual(history.slice(15, 25), numbers(15, 25));
  assert.deepEqual(history.slice(18, 23), numbers(18, 23));
});

test('leaves out what is gone, and what is not yet there', () => {
  const history = new SampleHistory(10);
  history.push(numbers(0, 7));
  assert.deepEqual(history.slice(-3, 4), numbers(0, 4));
  assert.deepEqual(history.slice(5, 99), numbers(5, 7));
  history.push(numbers(7, 14));
  assert.deepEqual(history.slice(0, 6), numbers(4, 6));
  assert.deepEqual(history.slice(0, 2), new Float32Array());
});
