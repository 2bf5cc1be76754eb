import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barsOf, silencesIn, stretchAt } from './waveform-bars.ts';

describe('bars of a waveform', () => {
  it('show the loudest of what they stand for', () => {
    assert.deepEqual(barsOf([10, 50, 0, 100], 2), [0.5, 1]);
  });

  it('have no holes where there are fewer peaks than bars', () => {
    assert.deepEqual(barsOf([50, 100], 4), [0.5, 0.5, 1, 1]);
  });

  it('are flat where nothing is heard', () => {
    assert.deepEqual(barsOf([0, 0], 2), [0, 0]);
    assert.deepEqual(barsOf([], 2), [0, 0]);
  });

  it('take in a day of peaks', () => {
    const bars = barsOf(new Array(864_000).fill(7), 600);
    assert.equal(bars.length, 600);
    assert.ok(bars.every((bar) => bar === 1));
  });
});

describe('silences', () => {
  const peaks = [40, ...new Array(20).fill(0), 40, ...new Array(5).fill(1), 40];

  it('are found where they last, with a margin at both ends', () => {
    assert.deepEqual(silencesIn(peaks, 10), [{ fromMs: 350, toMs: 1850 }]);
  });

  it('may reach to the end', () => {
    assert.deepEqual(silencesIn([40, ...new Array(20).fill(0)], 10), [{ fromMs: 350, toMs: 1850 }]);
  });

  it('are looked up by the moment', () => {
    const silences = silencesIn(peaks, 10);
    assert.equal(stretchAt(silences, 349), null);
    assert.equal(stretchAt(silences, 350), silences[0]);
    assert.equal(stretchAt(silences, 1850), null);
    assert.equal(stretchAt([], 5), null);
  });
});
