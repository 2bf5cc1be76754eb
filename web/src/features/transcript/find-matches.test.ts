import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMatches, firstMatchFrom } from './find-matches.ts';
import { linesInOrder } from './lines-in-order.ts';
import { testLine } from './test-line.fixture.ts';

const texts = ['The budget, the BUDGET!', 'Ben sends the  budget on Friday.', 'Costs: 3.50 (net)'];
const lines = linesInOrder(texts.map((text, id) => testLine(id, id * 1000, { text })));

function found(query: string) {
  return findMatches(lines, query).map(({ line, start, end }) => texts[line]?.slice(start, end));
}

describe('search within a transcript', () => {
  it('finds every place, whatever the capitals', () => {
    assert.deepEqual(found('budget'), ['budget', 'BUDGET', 'budget']);
  });

  it('finds phrases, however many spaces there are', () => {
    assert.deepEqual(found('sends the budget'), ['sends the  budget']);
    assert.deepEqual(found('"the budget"'), ['The budget', 'the BUDGET', 'the  budget']);
  });

  it('finds the words where the phrase stands nowhere', () => {
    assert.deepEqual(found('friday costs'), ['Friday', 'Costs']);
  });

  it('takes what is typed as it is', () => {
    assert.deepEqual(found('3.50 (net)'), ['3.50 (net)']);
    assert.deepEqual(found('3x50'), []);
    for (const query of [
      '',
      '   ',
      '"',
      '(',
      '[',
      '\\',
      '*',
      '.^$',
      'a|',
      '{1}',
      '/',
      '-',
      '\u{1f600}',
    ]) {
      assert.doesNotThrow(() => findMatches(lines, query), query);
    }
    assert.deepEqual(found(''), []);
  });

  it('is over soon in long transcripts', () => {
    const many = linesInOrder(
      Array.from({ length: 10_000 }, (_, id) => testLine(id, id, { text: 'a a a a' })),
    );
    assert.equal(findMatches(many, 'a').length, 5000);
  });

  it('begins where one is', () => {
    const matches = findMatches(lines, 'budget');
    assert.equal(firstMatchFrom(matches, 1), 2);
    assert.equal(firstMatchFrom(matches, 2), 0);
    assert.equal(firstMatchFrom([], 0), -1);
  });
});
