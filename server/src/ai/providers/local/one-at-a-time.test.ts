import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneAtATime } from './one-at-a-time.ts';

const signal = new AbortController().signal;

test('the next begins when the one before has ended, however it ended', async () => {
  const takeTurns = oneAtATime();
  const events: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = takeTurns(signal, async () => {
    events.push('first begins');
    await gate.promise;
    events.push('first fails');
    throw new Error('failed');
  });
  const second = takeTurns(signal, async () => events.push('second begins'));
  gate.resolve();
  await assert.rejects(first, /failed/);
  await second;
  assert.deepEqual(events, ['first begins', 'first fails', 'second begins']);
});

test('whoever is aborted while waiting is left out, and lets nobody past', async () => {
  const takeTurns = oneAtATime();
  const controller = new AbortController();
  const gate = Promise.withResolvers<void>();
  let running = 0;
  const work = async () => {
    running += 1;
    assert.equal(running, 1);
    await gate.promise;
    running -= 1;
  };
  const first = takeTurns(signal, work);
  const left = takeTurns(controller.signal, () => Promise.reject(new Error('ran')));
  const last = takeTurns(signal, work);
  controller.abort(new Error('left'));
  await assert.rejects(left, /left/);
  gate.resolve();
  await Promise.all([first, last]);
});
