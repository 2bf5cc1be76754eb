import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOf, lineAt, linesInOrder } from './lines-in-order.ts';
import { testLine } from './test-line.fixture.ts';

describe('lines', () => {
  it('are in the order in which they were said', () => {
    const lines = [testLine(0, 5000), testLine(1, 9000), testLine(2, 6000)];
    assert.deepEqual(
      linesInOrder(lines).map(({ line }) => line.id),
      [0, 2, 1],
    );
  });

  it('stay where they arrived while nobody knows when they were said', () => {
    const lines = [testLine(0, 5000), testLine(1, null), testLine(2, 0), testLine(3, 9000)];
    const ordered = linesInOrder(lines);
    assert.deepEqual(
      ordered.map(({ line }) => line.id),
      [0, 1, 2, 3],
    );
    assert.equal(ordered[2]?.startMs, 5000);
  });

  it('may begin at nought', () => {
    assert.equal(linesInOrder([testLine(0, 0)])[0]?.startMs, 0);
  });
});

describe('the line that is said', () => {
  const lines = linesInOrder([testLine(0, 1000), testLine(1, 2000), testLine(2, 2000)]);

  it('is the last one that has begun', () => {
    assert.equal(lineAt(lines, 999), -1);
    assert.equal(lineAt(lines, 1000), 0);
    assert.equal(lineAt(lines, 1999.9), 0);
    assert.equal(lineAt(lines, 2000), 2);
    assert.equal(lineAt(lines, 9e9), 2);
    assert.equal(lineAt([], 0), -1);
  });

  it('is none where no line has a time', () => {
    assert.equal(lineAt(linesInOrder([testLine(0, null), testLine(1, null)]), 5000), -1);
  });

  it('is found among many as by looking at each', () => {
    const many = linesInOrder(Array.from({ length: 10_000 }, (_, id) => testLine(id, id * 730)));
    for (const ms of [0, 1, 729, 730, 4_000_001, 7_299_270, 8e6]) {
      assert.equal(
        lineAt(many, ms),
        many.findLastIndex((one) => (one.startMs ?? 0) <= ms),
      );
    }
  });
});

describe('the end of a line', () => {
  it('is what was heard, else a guess that stops at the next line', () => {
    const lines = linesInOrder([
      { ...testLine(0, 0), end: 1500 },
      { ...testLine(1, 2000), text: 'a'.repeat(100) },
      { ...testLine(2, 2400), text: 'a'.repeat(20) },
      testLine(3, null),
    ]);
    assert.deepEqual([endOf(lines, 0), endOf(lines, 1), endOf(lines, 2)], [1500, 2400, 3700]);
    assert.equal(endOf(linesInOrder([testLine(0, null)]), 0), null);
    assert.equal(endOf(lines, 99), null);
  });
});
