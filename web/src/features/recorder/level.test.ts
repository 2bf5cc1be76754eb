import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSilenceWatch, decibelsOf, meterOf, smoothMeter } from './level.ts';

describe('Levels', () => {
  test('a full square wave is 0 dB, silence is none at all', () => {
    assert.equal(decibelsOf(Float32Array.of(1, -1, 1, -1)), 0);
    assert.equal(decibelsOf(new Float32Array(8)), -Infinity);
    assert.equal(decibelsOf(new Float32Array(0)), -Infinity);
    assert.ok(Math.abs(decibelsOf(Float32Array.of(0.1, -0.1)) + 20) < 0.001);
  });

  test('the meter stays between empty and full', () => {
    assert.equal(meterOf(-Infinity), 0);
    assert.equal(meterOf(-60), 0);
    assert.equal(meterOf(-30), 0.5);
    assert.equal(meterOf(6), 1);
  });

  test('it rises at once and falls slowly', () => {
    assert.equal(smoothMeter(0.1, 0.9), 0.9);
    assert.ok(smoothMeter(0.9, 0) > 0.7);
  });

  test('silence is told after its time, and a sound ends it', () => {
    const watch = createSilenceWatch(5000);
    assert.equal(watch.measure(-Infinity, 1000), false);
    assert.equal(watch.measure(-90, 5999), false);
    assert.equal(watch.measure(-90, 6000), true);
    assert.equal(watch.measure(-40, 6001), false);
    assert.equal(watch.measure(-90, 10_000), false);
    watch.reset();
    assert.equal(watch.measure(-90, 15_500), false);
  });
});
