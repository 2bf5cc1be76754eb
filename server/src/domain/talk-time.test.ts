import assert from 'node:assert/strict';
import { test } from 'node:test';
import { talkTimeOf } from './talk-time.ts';
import type { TimelineSegment } from './timeline.ts';

const line = (
  speaker: string | null,
  timestamp: number | null,
  endMs: number | null,
  text = 'one two three',
): TimelineSegment => ({
  ...{ identity: null, timestamp, endMs, speaker, text, confidence: null, isFinal: true },
  ...{ words: [], heardText: null, heardSpeaker: null, isSpeakerSet: false },
});

test('who spoke how long, how much, and how long at a stretch', () => {
  const found = talkTimeOf([
    line('Ann', 0, 2000),
    line('Ann', 2500, 4500),
    line('Ben', 5000, 6000, 'Yes.'),
    line('Ann', 7000, 10_000),
  ]);
  assert.deepEqual(found, [
    { speaker: 'Ann', durationMs: 7000, share: 7 / 8, lines: 3, words: 9, longestTurnMs: 4000 },
    { speaker: 'Ben', durationMs: 1000, share: 1 / 8, lines: 1, words: 1, longestTurnMs: 1000 },
  ]);
});

test('a line without an end lasts until the next, or as long as its words need', () => {
  const [ann, ben] = talkTimeOf([line('Ann', 0, null), line('Ben', 1000, null)]);
  assert.equal(ann?.durationMs, 1000);
  assert.equal(ben?.durationMs, 1500);
});

test('without times there are lines and words alone', () => {
  const [nobody] = talkTimeOf([line(null, null, null), line(null, null, null)]);
  assert.deepEqual(nobody, {
    ...{ speaker: null, durationMs: 0, share: 0, lines: 2, words: 6, longestTurnMs: 0 },
  });
  assert.deepEqual(talkTimeOf([]), []);
});
