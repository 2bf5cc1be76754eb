import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinRenames, renameInText, renamesBetween } from './speaker-renames.ts';

describe('renames one after the other', () => {
  const join = (...renames: [string, string | null][]) =>
    Object.fromEntries(joinRenames(renames.map(([from, to]) => ({ from, to }))));

  test('lead from the first name to the last', () => {
    assert.deepEqual(join(['A', 'B'], ['B', 'C']), { A: 'C', B: 'C' });
    assert.deepEqual(join(['A', 'B'], ['A', 'C']), { A: 'B' });
    assert.deepEqual(join(['A', null]), { A: null });
  });

  test('may swap two', () => {
    assert.deepEqual(join(['A', 'tmp'], ['B', 'A'], ['tmp', 'B']), { A: 'B', B: 'A', tmp: 'B' });
  });
});

describe('renames between two readings of a transcript', () => {
  const lines = (...speakers: (string | null)[]) =>
    speakers.map((speaker, position) => ({ position, speaker }));
  const between = (before: (string | null)[], after: (string | null)[]) =>
    Object.fromEntries(renamesBetween(lines(...before), lines(...after)));

  test('are those of all the lines of a speaker', () => {
    assert.deepEqual(between(['A', 'B', 'A'], ['Ann', 'B', 'Ann']), { A: 'Ann' });
    assert.deepEqual(between(['A', 'B'], [null, 'B']), { A: null });
    assert.deepEqual(between(['A', 'B'], ['C', 'C']), { A: 'C', B: 'C' });
  });

  test('are none where single lines were corrected, where nobody spoke, and where lines are gone', () => {
    assert.deepEqual(between(['A', 'A', 'A'], ['A', 'Ann', 'A']), {});
    assert.deepEqual(between([null], ['Ann']), {});
    assert.deepEqual(between(['B', 'A'], ['B']), {});
  });
});

describe('a new name in a text', () => {
  const renames = new Map([
    ['Speaker 1', 'Ann $& O’Hara'],
    ['Speaker 2', null],
    ['SPEAKER_03', 'Éva'],
    ['Ben', 'Benjamin'],
  ]);

  test('takes the place of a label, as a whole word', () => {
    assert.equal(
      renameInText('Speaker 1 asks; Speaker 12, Speaker 1’s own Speaker 1.', renames),
      'Ann $& O’Hara asks; Speaker 12, Ann $& O’Hara’s own Ann $& O’Hara.',
    );
    assert.equal(renameInText('SPEAKER_03/XSPEAKER_03', renames), 'Éva/XSPEAKER_03');
  });

  test('takes the place of nothing else', () => {
    const text = 'Ben and Speaker 2 and speaker 1';
    assert.equal(renameInText(text, renames), text);
    assert.equal(renameInText(text, new Map()), text);
  });
});
