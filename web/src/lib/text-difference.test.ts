import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Change, difference, mergeTexts } from './text-difference.ts';

const signs = { same: ' ', removed: '-', added: '+' } as const;

function shown(before: string, after: string): string {
  const changes = difference([...before], [...after], (line) => line);
  return changes.map((change) => `${signs[change.kind]}${lineOf(change)}`).join('');
}

function lineOf(change: Change<string>): string {
  return change.kind === 'added' ? change.after : change.before;
}

describe('the difference of two texts', () => {
  it('keeps what is the same and tells the rest', () => {
    assert.equal(shown('abcd', 'abXd'), ' a b-c+X d');
    assert.equal(shown('', 'ab'), '+a+b');
    assert.equal(shown('ab', ''), '-a-b');
    assert.equal(shown('', ''), '');
    assert.equal(shown('abc', 'abc'), ' a b c');
    assert.equal(shown('abc', 'xabcy'), '+x a b c+y');
  });

  it('needs the fewest changes', () => {
    assert.equal(shown('ABCABBA', 'CBABAC').replaceAll(/ ./g, '').length, 2 * 5);
  });

  it('leads from the one to the other, whatever they are', () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const text = () => Array.from({ length: next(30) }, () => 'abcd'[next(4)] ?? '');
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(), text()];
      const changes = difference(before, after, (line) => line);
      const left = changes.flatMap((one) => (one.kind === 'added' ? [] : [one.before]));
      const right = changes.flatMap((one) => (one.kind === 'removed' ? [] : [one.after]));
      assert.deepEqual(left, before);
      assert.deepEqual(right, after);
    }
  });

  it('tells what has little in common as a whole, in little time', () => {
    const before = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    const after = ['same', ...Array.from({ length: 10_000 }, (_, index) => `b${index}`)];
    const changes = difference(['same', ...before], after, (line) => line);
    assert.equal(changes.length, 20_001);
    assert.equal(changes[0]?.kind, 'same');
  });
});

describe('merging two texts of one origin', () => {
  it('has what each of them changed', () => {
    assert.equal(mergeTexts('a\nb\nc', 'a1\nb\nc', 'a\nb\nc\nd'), 'a1\nb\nc\nd');
    assert.equal(mergeTexts('a\nb\nc', 'a\nc', 'a\nb\nc2'), 'a\nc2');
  });

  it('keeps both where both changed the same place, mine first', () => {
    assert.equal(mergeTexts('a\nb\nc', 'a\nmine\nc', 'a\ntheirs\nc'), 'a\nmine\ntheirs\nc');
    assert.equal(mergeTexts('', 'mine', 'theirs'), 'mine\ntheirs');
  });

  it('has what both wrote once', () => {
    assert.equal(mergeTexts('a', 'a\nb', 'a\nb'), 'a\nb');
  });

  it('is the one where the other is as it was', () => {
    assert.equal(mergeTexts('a\nb', 'a\nb', 'x\ny'), 'x\ny');
    assert.equal(mergeTexts('a\nb', 'x\ny', 'a\nb'), 'x\ny');
  });
});
