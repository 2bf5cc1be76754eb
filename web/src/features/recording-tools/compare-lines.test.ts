import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ComparedLine, compareLines, countRows } from './compare-lines.ts';

const line = (text: string, speaker: string | null = 'Ann'): ComparedLine => ({
  timestamp: null,
  speaker,
  text,
});
const kinds = (before: ComparedLine[], after: ComparedLine[]) =>
  compareLines(before, after).map((row) => row.kind);

describe('two transcripts beside each other', () => {
  it('tell how many lines stayed the same, not which', () => {
    const lines = [line('a'), line('b'), line('c')];
    assert.deepEqual(compareLines(lines, lines), [{ kind: 'same', count: 3 }]);
    assert.deepEqual(compareLines([], []), []);
  });

  it('show what was there only then and only now, in its place', () => {
    const rows = compareLines(
      [line('a'), line('x y z'), line('b')],
      [line('a'), line('b'), line('c')],
    );
    assert.deepEqual(
      rows.map((row) => row.kind),
      ['same', 'removed', 'same', 'added'],
    );
    assert.deepEqual(countRows(rows), { removed: 1, added: 1, changed: 0 });
  });

  it('mark the words of a line that was changed a little', () => {
    const [row] = compareLines([line('We send it on Friday')], [line('We send it on Monday')]);
    assert.equal(row?.kind, 'changed');
    const words = row?.kind === 'changed' ? row.words.map((word) => word.kind) : [];
    assert.deepEqual(words, ['same', 'same', 'same', 'same', 'removed', 'added']);
  });

  it('take lines with nothing in common for two', () => {
    assert.deepEqual(kinds([line('one two three')], [line('four five')]), ['removed', 'added']);
  });

  it('show what was said at the same time together, where times are known', () => {
    const timed = (timestamp: number, text: string) => ({ ...line(text), timestamp });
    const rows = compareLines(
      [timed(1, 'a'), timed(9, 'b')],
      [timed(2, 'x'), timed(3, 'y'), timed(10, 'z')],
    );
    const texts = rows.map((row) => ('line' in row ? row.line.text : ''));
    assert.deepEqual(texts, ['a', 'x', 'y', 'b', 'z']);
  });

  it('see that somebody else is said to speak', () => {
    assert.deepEqual(kinds([line('Hello there', 'Ann')], [line('Hello there', 'Ben')]), [
      'changed',
    ]);
  });
});
