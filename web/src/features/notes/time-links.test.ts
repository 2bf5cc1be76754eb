import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkTimes, splitTimes, type TreeNode, timeAddress, timeInAddress } from './time-links.ts';

const timesIn = (text: string) =>
  splitTimes(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.milliseconds]));

describe('times in notes', () => {
  it('are found with and without hours', () => {
    assert.deepEqual(timesIn('12:34'), [754_000]);
    assert.deepEqual(timesIn('at 1:02:03, then (4:05).'), [3_723_000, 245_000]);
    assert.deepEqual(timesIn('0:00'), [0]);
  });

  it('leave the rest of the text as it is', () => {
    const pieces = splitTimes('see 1:05 and 2:00!');
    assert.deepEqual(pieces, [
      'see ',
      { text: '1:05', milliseconds: 65_000 },
      ' and ',
      { text: '2:00', milliseconds: 120_000 },
      '!',
    ]);
    assert.deepEqual(splitTimes('nothing here'), ['nothing here']);
    assert.deepEqual(splitTimes(''), []);
  });

  it('are not taken out of other numbers', () => {
    for (const text of ['12:345', '1:2:3:4', '12:34.5', '10:99', '3:7', '16:9/4:30', '1.2:30']) {
      assert.deepEqual(timesIn(text), [], text);
    }
  });
});

describe('links to times', () => {
  it('are read as they were written', () => {
    assert.equal(timeInAddress(timeAddress(754_000)), 754_000);
    for (const other of [undefined, '#t=', '#t=-1', '#t=x', 'https://example.com/#t=1']) {
      assert.equal(timeInAddress(other), null, other);
    }
  });

  it('are made in running text, not in code or other links', () => {
    const text = (value: string): TreeNode => ({ type: 'text', value });
    const tree: TreeNode = {
      type: 'root',
      children: [
        { type: 'element', tagName: 'p', children: [text('at 1:05')] },
        { type: 'element', tagName: 'code', children: [text('1:05')] },
        { type: 'element', tagName: 'a', children: [text('1:05')] },
      ],
    };
    linkTimes()(tree);
    const [paragraph, code, link] = tree.children ?? [];
    assert.deepEqual(paragraph?.children?.[1], {
      type: 'element',
      tagName: 'a',
      properties: { href: '#t=65000' },
      children: [text('1:05')],
    });
    assert.deepEqual(code?.children, [text('1:05')]);
    assert.deepEqual(link?.children, [text('1:05')]);
  });
});
