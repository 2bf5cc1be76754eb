import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heardIn } from './piece-words.ts';
import { sampleRateHz } from './sample-rate.ts';

const piece = {
  start: 10 * sampleRateHz,
  end: 12 * sampleRateHz,
  audioStart: 9.7 * sampleRateHz,
  samples: new Float32Array(2.6 * sampleRateHz),
};

function heard(tokens: readonly string[], more: Partial<Parameters<typeof heardIn>[1]> = {}) {
  const timestamps = tokens.map((_, index) => index / 2);
  const usual = { text: '', tokens, timestamps, durations: [], ys_log_probs: [] };
  return heardIn(piece, { ...usual, ...more });
}

const texts = (tokens: readonly string[]) => heard(tokens).words.map((word) => word.text);

test('pieces of words become words', () => {
  assert.deepEqual(texts([' mon', 'day', ' is', ' fine']), ['monday', 'is', 'fine']);
  assert.deepEqual(texts(['▁mon', 'day', '▁is']), ['monday', 'is']);
  assert.deepEqual(texts(['mon', 'day']), ['monday']);
  assert.deepEqual(texts([' ', 'monday', ' ', ' is']), ['monday', 'is']);
  assert.deepEqual(texts([]), []);
});

test('marks stay with the word they belong to', () => {
  assert.deepEqual(texts([' yes', ',', ' no', ' .', ' 5', ' %']), ['yes,', 'no.', '5%']);
  assert.deepEqual(texts([' bien', ' ¿', 'qué', '?']), ['bien', '¿qué?']);
});

test('times are those of the whole sound', () => {
  const { words } = heard([' one', ' two'], { durations: [0.2, 9] });
  assert.deepEqual(
    words.map(({ startMs, endMs }) => [startMs, endMs]),
    [
      [9700, 9900],
      [10_200, 12_300],
    ],
  );
});

test('a word without an end lasts to the next one, and not for ever', () => {
  const { words } = heard([' one', ' two'], { timestamps: [0, 0.4] });
  assert.deepEqual(
    words.map(({ startMs, endMs }) => [startMs, endMs]),
    [
      [9700, 10_100],
      [10_100, 10_700],
    ],
  );
});

test('the confidence of a word is the mean probability of its pieces', () => {
  const { words } = heard([' mon', 'day', ' is'], { ys_log_probs: [0, Math.log(0.25), -0.1] });
  assert.deepEqual(
    words.map((word) => word.confidence),
    [0.5, 0.905],
  );
  assert.equal(heard([' one']).words[0]?.confidence, null);
});

test('an engine without times gives the text alone', () => {
  const { untimed, text, words } = heard([' one'], { timestamps: [], text: ' One. ' });
  assert.deepEqual({ untimed, text, words }, { untimed: true, text: 'One.', words: [] });
});
