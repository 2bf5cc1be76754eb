import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesInOrder } from './lines-in-order.ts';
import { talkTimes } from './talk-time.ts';
import { testLine } from './test-line.fixture.ts';

describe('who spoke how long', () => {
  it('is summed up by speaker, the longest first', () => {
    const lines = linesInOrder([
      testLine(0, 0, { end: 1000 }),
      testLine(1, 1000, { speaker: 'Ben', end: 4000 }),
      testLine(2, 4000, { end: 5000 }),
      testLine(3, 5000, { speaker: null, end: 10_000 }),
    ]);
    assert.deepEqual(talkTimes(lines), [
      { speaker: null, ms: 5000, lines: 1, share: 0.5 },
      { speaker: 'Ben', ms: 3000, lines: 1, share: 0.3 },
      { speaker: 'Anna', ms: 2000, lines: 2, share: 0.2 },
    ]);
  });

  it('is not known where no line has a time', () => {
    assert.deepEqual(talkTimes(linesInOrder([testLine(0, null)])), [
      { speaker: 'Anna', ms: 0, lines: 1, share: 0 },
    ]);
    assert.deepEqual(talkTimes([]), []);
  });
});
