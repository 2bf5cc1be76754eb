import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planBatches } from './batches.ts';
import type { MeetingSegment } from './meeting.ts';

function segmentsAt(...timestamps: (number | null)[]): MeetingSegment[] {
  return timestamps.map((timestamp_ms, index) => ({
    timestamp_ms,
    speaker: 'Ann',
    text: `${index}`,
  }));
}

/** When each batch is due, and how many segments it has. */
function plan(timestamps: (number | null)[], speed: number): [dueMs: number, size: number][] {
  const batches = planBatches(segmentsAt(...timestamps), speed);
  return batches.map(({ dueMs, segments }) => [dueMs, segments.length]);
}

test('ten segments are a batch, and what is left goes at the end', () => {
  const everySecond = Array.from({ length: 12 }, (_, index) => index * 100);
  assert.deepEqual(plan(everySecond, 1), [
    [900, 10],
    [1100, 2],
  ]);
});

test('a segment waits for ten seconds at most', () => {
  assert.deepEqual(plan([1000, 4000, 11_000, 30_000], 1), [
    [11_000, 2],
    [21_000, 1],
    [30_000, 1],
  ]);
});

test('speed brings segments closer together, not the ten seconds', () => {
  assert.deepEqual(plan([0, 50_000, 99_000, 100_000], 10), [
    [10_000, 3],
    [10_000, 1],
  ]);
});

test('at speed 0 all are due at once, ten at a time', () => {
  assert.deepEqual(
    plan(
      Array.from({ length: 25 }, (_, index) => index * 60_000),
      0,
    ),
    [
      [0, 10],
      [0, 10],
      [0, 5],
    ],
  );
});

test('a segment without a time, or out of order, comes with the one before', () => {
  assert.deepEqual(plan([null, 5000, null, 2000, -1], 1), [[5000, 5]]);
});

test('nothing is dropped, doubled, reordered, too large or late, whatever the times are', () => {
  const timestamp = fc.option(fc.integer({ min: -1000, max: 200_000 }));
  fc.assert(
    fc.property(fc.array(timestamp), fc.constantFrom(0, 0.5, 1, 20), (timestamps, speed) => {
      const segments = segmentsAt(...timestamps);
      const batches = planBatches(segments, speed);
      assert.deepEqual(
        batches.flatMap((batch) => batch.segments),
        segments,
      );
      assert.ok(
        batches.every((batch) => batch.segments.length >= 1 && batch.segments.length <= 10),
      );
      const due = batches.map((batch) => batch.dueMs);
      assert.deepEqual(
        due,
        due.toSorted((a, b) => a - b),
      );
    }),
  );
});
