import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meeting, sourceOf } from './extract.fixture.ts';
import { extractNotes } from './extract-notes.ts';

/** Processor time, since other tests run beside: generous, against the square of the input. */
function assertWithin(seconds: number, work: () => void): void {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  const taken = (user + system) / 1e6;
  assert.ok(taken < seconds, `took ${taken.toFixed(1)} s`);
}

test('50,000 lines take seconds', () => {
  const texts = Array.from(
    { length: 50_000 },
    (_, index) => `${meeting[index % meeting.length]} ${index}`,
  );
  assertWithin(60, () => assert.equal(extractNotes(sourceOf(texts)).kind, 'notes'));
});

const megabyte = 2 ** 20;
const hostile: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(megabyte),
  'sentences without an end': 'we will do it and '.repeat(megabyte / 18),
  'full stops': '.'.repeat(megabyte),
  'spaces within words': 'I will '.repeat(megabyte / 7),
  'one stutter': 'no, '.repeat(megabyte / 4),
  spaces: `a${' '.repeat(megabyte)}b`,
  commas: ' ,'.repeat(megabyte / 2),
  days: 'by Monday 3/12 '.repeat(megabyte / 15),
  names: 'Anna, Ben, '.repeat(megabyte / 11),
  questions: 'can you '.repeat(megabyte / 8),
  'characters of two halves': '🙂'.repeat(megabyte / 4),
};

for (const [name, text] of Object.entries(hostile)) {
  test(`a line of 1 MB of ${name} takes seconds`, () => {
    assertWithin(30, () => extractNotes(sourceOf([`${meeting.join(' ')} ${text}`])));
  });
}

test('thousands of people are no trouble', () => {
  const people = Array.from({ length: 5000 }, (_, index) => `Person${index} Name${index}`);
  assertWithin(20, () => extractNotes(sourceOf(meeting, people)));
});
