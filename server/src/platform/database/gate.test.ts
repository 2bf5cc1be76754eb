import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGate } from './gate.ts';

test('runs no more at a time than it may, in order, failures included', async () => {
  let running = 0;
  let most = 0;
  const started: number[] = [];
  const gate = createGate(2);
  const work = async (index: number) => {
    started.push(index);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    if (index === 3) throw new Error('refused');
    return index;
  };
  const indexes = Array.from({ length: 9 }, (_, index) => index);
  const results = await Promise.allSettled(indexes.map((index) => gate(() => work(index))));
  assert.equal(most, 2);
  assert.deepEqual(started, indexes);
  assert.deepEqual(
    results.map((result) => result.status === 'fulfilled' && result.value),
    indexes.map((index) => index !== 3 && index),
  );
});
