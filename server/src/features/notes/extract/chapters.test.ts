import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChapters } from './chapters.ts';
import { readEnglish } from './english-reader.ts';
import { sourceOf } from './extract.fixture.ts';
import { spokenSentences } from './spoken-sentences.ts';
import { topicsOf } from './topics.ts';

const subjects = [
  ['budget', 'invoice', 'supplier'],
  ['kitchen', 'coffee', 'fridge'],
  ['server', 'database', 'backup'],
] as const;

function talkOf(nouns: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const [first, second] = [nouns[index % 3], nouns[(index + 1) % 3]];
    return `In case ${index % 7} the ${first} was compared with the other ${second} by the team.`;
  });
}

function chaptersOf(texts: readonly string[]) {
  const sentences = spokenSentences(sourceOf(texts).lines, readEnglish, (said) => said);
  return findChapters(sentences, topicsOf(sentences));
}

test('three subjects give three chapters, named after them', () => {
  const chapters = chaptersOf(subjects.flatMap((nouns) => talkOf(nouns, 60)));
  assert.equal(chapters.length, 3);
  chapters.forEach(({ title }, index) => {
    assert.ok(
      subjects[index]?.some((noun) => title.toLowerCase().includes(noun)),
      title,
    );
  });
  const starts = chapters.map(({ startMs }) => (startMs ?? Number.NaN) / 10_000);
  assert.equal(starts[0], 0);
  assert.ok(
    Math.abs((starts[1] ?? 0) - 60) <= 8 && Math.abs((starts[2] ?? 0) - 120) <= 8,
    `${starts}`,
  );
});

test('a short meeting has no chapters', () => {
  assert.deepEqual(chaptersOf(talkOf(subjects[0], 20)), []);
});
