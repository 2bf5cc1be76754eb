import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTranscripts } from './compare.ts';
import { expectedTranscript, type Transcript, type WireSegment } from './transcript.ts';

function meeting(...lines: [timestamp_ms: number | null, speaker: string | null, text: string][]) {
  return lines.map(([timestamp_ms, speaker, text]) => ({ timestamp_ms, speaker, text }));
}

const planning = expectedTranscript(
  meeting([0, 'Ann', 'One.'], [10, 'Ben', 'Two.'], [10, 'Ann', 'Three.'], [null, null, 'Four.']),
);

test('a meeting becomes its segments, with all five fields, and their text', () => {
  assert.deepEqual(planning.segments[1], {
    timestamp: 10,
    speaker: 'Ben',
    text: 'Two.',
    confidence: null,
    is_final: true,
  });
  assert.equal(planning.text, 'One. Two. Three. Four.');
});

test('of two segments at one time by one speaker the first stays', () => {
  const sent = meeting([5, 'Ann', 'a'], [5, 'Ben', 'b'], [5, 'Ann', 'c']);
  assert.equal(expectedTranscript(sent).text, 'a b');
});

test('time 0 is unknown: there the text must be the same, too', () => {
  const sent = meeting([0, 'Ann', 'a'], [0, 'Ann', 'b'], [0, 'Ann', 'a'], [-0, 'Ann', 'b']);
  assert.equal(expectedTranscript(sent).text, 'a b');
});

test('segments without a time are never the same', () => {
  assert.equal(
    expectedTranscript(meeting([null, 'Ann', 'a'], [null, 'Ann', 'a'])).segments.length,
    2,
  );
});

test('outer white space is taken off as the server does, before the comparison of speakers', () => {
  const sent = meeting(
    [1, ' Ann\u{85}', '\u{1c}a\u{3000}'],
    [1, 'Ann', 'b'],
    [2, null, '\u{feff}c'],
  );
  assert.deepEqual(
    expectedTranscript(sent).segments.map(({ speaker, text }) => [speaker, text]),
    [
      ['Ann', 'a'],
      [null, '\u{feff}c'],
    ],
  );
});

function altered(change: (segments: WireSegment[]) => WireSegment[]): Transcript {
  return { ...planning, segments: change([...planning.segments]) };
}

test('equal transcripts have no difference', () => {
  assert.deepEqual(compareTranscripts(planning, structuredClone(planning)), {
    lost: 0,
    differences: [],
  });
});

test('a missing segment is lost', () => {
  const { lost, differences } = compareTranscripts(
    planning,
    altered((segments) => segments.toSpliced(1, 1)),
  );
  assert.equal(lost, 1);
  assert.deepEqual(differences, ['segment 1 is lost: 10, Ben, "Two."']);
});

test('a doubled segment should not be there', () => {
  const { lost, differences } = compareTranscripts(
    planning,
    altered((segments) => [...segments, ...segments.slice(0, 1)]),
  );
  assert.equal(lost, 0);
  assert.deepEqual(differences, ['segment 4 should not be there: 0, Ann, "One."']);
});

test('a segment with another field is lost, and another is there', () => {
  for (const change of [
    { timestamp: 11 },
    { speaker: 'ben' },
    { text: 'Two' },
    { confidence: 1 },
    { is_final: null },
  ]) {
    const { lost, differences } = compareTranscripts(
      planning,
      altered((segments) => segments.with(1, { ...segments[1], ...change } as WireSegment)),
    );
    assert.deepEqual([lost, differences.length], [1, 2], JSON.stringify(change));
  }
});

test('another order is a difference, though nothing is lost', () => {
  const { lost, differences } = compareTranscripts(
    planning,
    altered(([a, b, c, d]) => [a, c, b, d] as WireSegment[]),
  );
  assert.equal(lost, 0);
  assert.deepEqual(differences, ['segment 1 is out of order: 10, Ben, "Two."']);
});

test('the text as a whole counts, too', () => {
  const { lost, differences } = compareTranscripts(planning, { ...planning, text: 'One.' });
  assert.equal(lost, 0);
  assert.match(differences.join(), /transcript_text/);
});
