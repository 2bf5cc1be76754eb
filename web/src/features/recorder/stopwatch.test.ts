import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startStopwatch } from './stopwatch.ts';

test('pauses do not count, and pausing twice is pausing once', () => {
  let now = 100;
  const watch = startStopwatch(() => now);
  now = 1100;
  assert.equal(watch.elapsedMs(), 1000);
  watch.pause();
  now = 5000;
  watch.pause();
  assert.equal(watch.elapsedMs(), 1000);
  watch.resume();
  watch.resume();
  now = 5250;
  assert.equal(watch.elapsedMs(), 1250);
});
