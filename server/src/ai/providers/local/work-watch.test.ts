import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchWork } from './work-watch.ts';

test('work is stopped when it gives no sign of life for a minute', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let stops = 0;
  const { signal } = new AbortController();
  const watch = watchWork({ signal, timeLimitMs: 200_000 }, () => {
    stops += 1;
  });
  context.mock.timers.tick(59_000);
  watch.seen();
  context.mock.timers.tick(59_000);
  assert.deepEqual([stops, watch.stoppedBecause()], [0, null]);
  context.mock.timers.tick(1000);
  assert.deepEqual([stops, watch.stoppedBecause()], [1, 'It gave no sign of life.']);
  watch.end();
});

test('work is stopped when it was aborted before it began, and not after it ended', () => {
  let stops = 0;
  const stop = () => {
    stops += 1;
  };
  const early = watchWork({ signal: AbortSignal.abort(), timeLimitMs: 1000 }, stop);
  assert.equal(stops, 1);
  early.end();
  const controller = new AbortController();
  watchWork({ signal: controller.signal, timeLimitMs: 1000 }, stop).end();
  controller.abort();
  assert.equal(stops, 1);
});
