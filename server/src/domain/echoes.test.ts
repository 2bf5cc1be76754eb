import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEchoes } from './echoes.ts';
import { line } from './timeline.fixture.ts';

test('finds what the microphone heard of the loudspeaker', () => {
  const segments = [
    line(0, 'Anna', 'We should send the budget on Friday.'),
    line(900, 'Ben', 'we should send the budget on friday'),
    line(3000, 'Ben', 'Yes, I will do that by noon.'),
    line(3800, 'Anna', 'Yes I will do it by noon'),
  ];
  assert.deepEqual(findEchoes(segments), [
    { index: 1, echoOf: 0 },
    { index: 3, echoOf: 2 },
  ]);
});

test('takes neither short answers nor repeats by the same person nor later ones for echoes', () => {
  const segments = [
    line(0, 'Anna', 'Thank you very much.'.slice(0, 9)),
    line(500, 'Ben', 'Thank you'),
    line(10_000, 'Anna', 'That is what we said before.'),
    line(10_500, 'Anna', 'That is what we said before.'),
    line(15_000, 'Ben', 'That is what we said before.'),
    line(null, 'Ben', 'That is what we said before.'),
    line(20_000, 'Anna', 'We need four more weeks for this'),
    line(21_000, 'Ben', 'We do not need another quarter for that'),
  ];
  assert.deepEqual(findEchoes(segments), []);
});

test('three that hear the same leave the first', () => {
  const text = 'let us look at the numbers again';
  const segments = [line(200, 'Ben', text), line(0, 'Anna', text), line(400, 'Cleo', text)];
  assert.deepEqual(findEchoes(segments), [
    { index: 0, echoOf: 1 },
    { index: 2, echoOf: 1 },
  ]);
});

test('looks through a long meeting in no time', () => {
  const segments = Array.from({ length: 50_000 }, (_, index) =>
    line(index * 100, `Speaker ${index % 7}`, `word${index} and some more of what is said here`),
  );
  const startedAt = performance.now();
  findEchoes(segments);
  assert.ok(performance.now() - startedAt < 10_000);
});
