import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cutAtSilences } from './cut-pieces.ts';
import { spokenLanguage } from './spoken-language.ts';

suite('pieces of sound', () => {
  test('are cut in the last silence that is near enough', () => {
    const silences = [
      { startMs: 5000, endMs: 6000 },
      { startMs: 8000, endMs: 8400 },
      { startMs: 9500, endMs: 10_100 },
      { startMs: 10_200, endMs: 11_000 },
    ];
    assert.deepEqual(cutAtSilences(15_000, 10_000, silences), [
      { startMs: 0, durationMs: 9800 },
      { startMs: 9800, durationMs: 5200 },
    ]);
  });

  test('are cut anyway where nobody pauses, and cover everything once', () => {
    const pieces = cutAtSilences(25_000, 10_000, [{ startMs: 1000, endMs: 2000 }]);
    assert.deepEqual(
      pieces.map(({ startMs, durationMs }) => [startMs, durationMs]),
      [
        [0, 10_000],
        [10_000, 10_000],
        [20_000, 5000],
      ],
    );
  });

  test('are in a language that is a code, whatever the server calls it', () => {
    assert.equal(spokenLanguage('english'), 'en');
    assert.equal(spokenLanguage('German'), 'de');
    assert.equal(spokenLanguage('pt_BR'), 'pt-br');
    assert.equal(spokenLanguage('klingon'), null);
    assert.equal(spokenLanguage(null), null);
  });
});
