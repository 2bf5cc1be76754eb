import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { buildSegments } from './build-segments.ts';
import type { HeardPiece } from './piece-words.ts';
import { endsSentence } from './sentence-end.ts';

/** Words of half a second, one behind the other, from a second on. */
function piece(text: string, startMs: number, more: Partial<HeardPiece> = {}): HeardPiece {
  const words = text.split(' ').map((word, index) => {
    const wordMs = startMs + index * 500;
    return { text: word, startMs: wordMs, endMs: wordMs + 400.4, confidence: 0.8 };
  });
  const endMs = startMs + words.length * 500;
  const audio = { audioStartMs: startMs - 300, audioEndMs: endMs + 300 };
  return { startMs, endMs, ...audio, text, untimed: false, words, ...more };
}

const outline = (pieces: readonly HeardPiece[], turns: Parameters<typeof buildSegments>[1] = []) =>
  buildSegments(pieces, turns).map((segment) => [segment.speaker, segment.text]);

suite('segments', () => {
  test('begin after pauses and sentences', () => {
    const pieces = [piece('Yes. We agreed', 1000), piece('on Monday.', 5000)];
    assert.deepEqual(outline(pieces), [
      [null, 'Yes.'],
      [null, 'We agreed'],
      [null, 'on Monday.'],
    ]);
  });

  test('have whole milliseconds, the mean confidence and their words', () => {
    const [segment] = buildSegments([piece('we agreed', 1000.4)], []);
    assert.deepEqual(segment, {
      startMs: 1000,
      endMs: 1901,
      speaker: null,
      text: 'we agreed',
      confidence: 0.8,
      words: [
        { text: 'we', startMs: 1000, endMs: 1401, confidence: 0.8 },
        { text: 'agreed', startMs: 1500, endMs: 1901, confidence: 0.8 },
      ],
    });
  });

  test('never go back in time', () => {
    const late = { text: 'late', startMs: 900, endMs: 800, confidence: null };
    const segments = buildSegments([piece('one two', 1000, { words: [late, late] })], []);
    const [word] = segments[0]?.words ?? [];
    assert((word?.endMs ?? 0) >= (word?.startMs ?? 0));
  });

  test('begin where another voice does, named in the order of appearance', () => {
    const turns = [
      { startMs: 1000, endMs: 2000, speaker: 7 },
      { startMs: 2000, endMs: 4000, speaker: 3 },
    ];
    assert.deepEqual(outline([piece('a b c d', 1000), piece('e', 9000)], turns), [
      ['Speaker 1', 'a b'],
      ['Speaker 2', 'c d'],
      [null, 'e'],
    ]);
  });

  test('give a word that is stamped beside the voice to that voice', () => {
    const turns = [{ startMs: 1000, endMs: 1600, speaker: 0 }];
    assert.deepEqual(outline([piece('a b c', 1000)], turns), [['Speaker 1', 'a b c']]);
  });

  test('give a word that two voices overlap to the one that is heard longer', () => {
    const turns = [
      { startMs: 0, endMs: 1100, speaker: 0 },
      { startMs: 1050, endMs: 1500, speaker: 1 },
      { startMs: 1100, endMs: 1150, speaker: 0 },
    ];
    assert.deepEqual(outline([piece('a', 1000)], turns), [['Speaker 1', 'a']]);
    assert.deepEqual(
      buildSegments([piece('x', 100), piece('a', 1000)], turns).map(({ speaker }) => speaker),
      ['Speaker 1', 'Speaker 2'],
    );
  });

  test('keep a word once that both sides of a cut heard', () => {
    const before = piece('a b c', 1000);
    const after = piece('c d', 2000, { startMs: 2200 });
    assert.deepEqual(outline([before, after]), [
      [null, 'a b c'],
      [null, 'd'],
    ]);
  });

  test('take from each side of a cut its own where they heard otherwise', () => {
    const before = piece('a b sea', 1000, { endMs: 2000 });
    const after = piece('see d', 1950, { startMs: 2000 });
    assert.deepEqual(outline([before, after]), [
      [null, 'a b'],
      [null, 'd'],
    ]);
  });

  test('keep what is said twice', () => {
    const pieces = [piece('no', 1000), piece('no', 2600)];
    assert.deepEqual(outline(pieces), [
      [null, 'no'],
      [null, 'no'],
    ]);
  });

  test('of an engine without times are its pieces', () => {
    const untimed = { untimed: true, words: [] };
    const pieces = [piece('We agreed. Yes.', 1000, untimed), piece('', 9000, untimed)];
    const turns = [{ startMs: 1000, endMs: 2000, speaker: 0 }];
    assert.deepEqual(buildSegments(pieces, turns), [
      {
        startMs: 1000,
        endMs: 2500,
        speaker: 'Speaker 1',
        text: 'We agreed. Yes.',
        confidence: null,
        words: [],
      },
    ]);
  });
});

test('a sentence ends with a mark that is no abbreviation', () => {
  for (const word of ['done.', 'why?', 'no!"', 'so…', '5.', 'はい。'])
    assert(endsSentence(word), word);
  for (const word of ['Dr.', 'J.', 'e.g.', 'yes,', 'v1.2', 'end'])
    assert(!endsSentence(word), word);
});
