import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { line, textsOf } from './timeline.fixture.ts';
import { fillGaps, spansOf, toTimeline } from './timeline.ts';

test('adds what was heard where nothing stands, in the order of time', () => {
  const standing = [line(0, 'Anna', 'one'), line(20_000, 'Ben', 'four')];
  const heard = [
    line(500, null, 'won'),
    line(5000, null, 'two'),
    line(8000, null, 'three'),
    line(19_900, null, 'for'),
    line(30_000, null, 'five'),
  ];
  assert.deepEqual(textsOf(fillGaps(standing, heard)), ['one', 'two', 'three', 'four', 'five']);
});

test('leaves what stands as it is, also where its times are out of order or missing', () => {
  const standing = [
    line(9000, 'Anna', 'c'),
    line(8000, 'Ben', 'b'),
    line(null, 'Ben', 'without a time'),
    line(20_000, 'Anna', 'd'),
  ];
  const filled = fillGaps(standing, [line(1000, null, 'a'), line(15_000, null, 'between')]);
  assert.deepEqual(textsOf(filled), ['a', 'c', 'b', 'without a time', 'between', 'd']);
});

test('whatever is filled in, every standing line stays, once and in its order', () => {
  const lines = fc.array(
    fc.record({
      timestamp: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null }),
      text: fc.string({ minLength: 1, maxLength: 20 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const standing = a.map((one) => line(one.timestamp, 'Anna', one.text));
      const heard = b.map((one) => line(one.timestamp, null, one.text));
      const filled = fillGaps(standing, heard);
      assert.deepEqual(
        filled.filter((one) => standing.includes(one)),
        standing,
      );
      assert.ok(filled.every((one) => standing.includes(one) || one.timestamp !== null));
    }),
  );
});

test('takes the end of a line from its words, or from the next line', () => {
  const spans = spansOf([
    line(0, null, 'one two three four five', { endMs: null }),
    line(5000, null, 'six seven eight nine ten', { endMs: null }),
    line(5500, null, 'eleven', { endMs: null }),
    line(null, null, 'when?'),
    line(9000, null, 'twelve', { endMs: 12_000 }),
  ]);
  assert.deepEqual(spans, [
    { from: 0, to: 2000 },
    { from: 5000, to: 5500 },
    { from: 5500, to: 7000 },
    null,
    { from: 9000, to: 12_000 },
  ]);
});

test('takes what an engine heard over with its times', () => {
  const words = [{ text: 'Hello', startMs: 100, endMs: 400, confidence: 0.9 }];
  const spoken = [
    { startMs: 100, endMs: 400, speaker: 'Speaker 1', text: 'Hello', confidence: 0.9, words },
  ];
  const expected = line(100, 'Speaker 1', 'Hello', { endMs: 400, confidence: 0.9, words });
  assert.deepEqual(toTimeline(spoken), [expected]);
});
