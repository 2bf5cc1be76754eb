import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readParticipants, readTranscript } from './transcript-document.ts';

function entry(name: string | null, words: readonly [string, number?, number?][], id = 1) {
  const time = (relative?: number) => (relative === undefined ? null : { relative });
  return {
    participant: { id, name },
    words: words.map(([text, start, end]) => ({
      text,
      start_timestamp: time(start),
      end_timestamp: time(end),
    })),
  };
}

const brief = (document: unknown) =>
  readTranscript(document)?.map(({ timestamp, speaker, text }) => [timestamp, speaker, text]);

describe('readTranscript', () => {
  it('makes one line of each utterance', () => {
    const document = [
      entry('Ann', [
        ['good', 1.25, 1.5],
        ['morning', 1.6, 2],
      ]),
      entry('Bob', [['hi', 3]], 2),
    ];
    assert.deepEqual(brief(document), [
      [1250, 'Ann', 'good morning'],
      [3000, 'Bob', 'hi'],
    ]);
  });

  it('leaves out entries without words and takes what is missing or odd', () => {
    const document = [
      entry('Ann', []),
      entry(null, [['who']]),
      { words: [{ text: ' said\0 ' }] },
      { participant: { id: 5, name: ' ' }, words: [{ text: 'this', start_timestamp: {} }] },
      'nonsense',
      { participant: null, words: null },
    ];
    assert.deepEqual(brief(document), [
      [null, null, 'who'],
      [null, null, 'said'],
      [null, null, 'this'],
    ]);
  });

  it('joins two parts of one speaker with less than a second between them', () => {
    const parts = (gap: number) => [
      entry('Ann', [['one', 1, 2]]),
      entry('Ann', [['two', 2 + gap, 4]]),
    ];
    assert.equal(brief(parts(0.9))?.length, 1);
    assert.equal(brief(parts(1.1))?.length, 2);
  });

  it('gives two utterances of the same moment their own times', () => {
    const document = [entry(null, [['a', 1]], 1), entry(null, [['b', 1]], 2)];
    assert.deepEqual(
      brief(document)?.map(([timestamp]) => timestamp),
      [1000, 1001],
    );
  });

  it('knows what is no transcript', () => {
    for (const other of [null, {}, 'text']) assert.equal(readTranscript(other), null);
  });
});

describe('readParticipants', () => {
  it('takes the names there are', () => {
    assert.deepEqual(readParticipants([{ name: ' Ann ' }, { name: null }, {}, 7]), ['Ann']);
    assert.equal(readParticipants({}), null);
  });
});
