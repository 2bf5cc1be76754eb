import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignWords, wordAt } from './align-words.ts';
import { piecesOf } from './text-pieces.ts';

function words(...texts: string[]) {
  return texts.map((text, index) => ({
    ...{ text, start: index * 100, end: index * 100 + 80, confidence: null },
  }));
}

describe('the words of a line', () => {
  it('are found in its text, signs between them or not', () => {
    const placed = alignWords('We, the team, agree.', words('We', 'the', 'team,', 'agree'));
    assert.deepEqual(
      placed.map(({ start, end }) => [start, end]),
      [
        [0, 2],
        [4, 7],
        [8, 13],
        [14, 19],
      ],
    );
  });

  it('are left alone where a person wrote other words', () => {
    assert.deepEqual(alignWords('We all agree', words('We', 'agree')), []);
    assert.deepEqual(alignWords('We agree', words('We', 'disagree')), []);
  });

  it('are said one after the other', () => {
    const placed = alignWords('We agree', words('We', 'agree'));
    assert.deepEqual(
      [-1, 0, 99, 100, 900].map((ms) => wordAt(placed, ms)),
      [-1, 0, 0, 1, 1],
    );
  });
});

describe('pieces of a text', () => {
  it('are cut at marks and at the word that is said', () => {
    const pieces = piecesOf('the budget', [{ start: 4, end: 10 }], { start: 0, end: 6 });
    assert.deepEqual(
      pieces.map(({ text, isMatch, isSaid }) => [text, isMatch, isSaid]),
      [
        ['the ', false, true],
        ['bu', true, true],
        ['dget', true, false],
      ],
    );
  });

  it('are one where nothing is marked, and add up to the text', () => {
    assert.deepEqual(
      piecesOf('abc', [], null).map(({ text }) => text),
      ['abc'],
    );
    const pieces = piecesOf('abc', [{ start: 1, end: 9 }], null);
    assert.equal(pieces.map(({ text }) => text).join(''), 'abc');
  });
});
