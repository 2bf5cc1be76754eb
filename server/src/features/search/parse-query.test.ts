import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseQuery } from './parse-query.ts';

function written(query: string, isTyping = false) {
  const { wanted, unwanted } = parseQuery(query, isTyping);
  const one = ({ words, isPrefix }: (typeof wanted)[number]) =>
    words.map(({ word }) => word).join(' ') + (isPrefix ? '*' : '');
  return { wanted: wanted.map(one), unwanted: unwanted.map(one) };
}

test('words, phrases, beginnings, and what must not occur', () => {
  assert.deepEqual(written('Budget "launch date" batt* -draft -"old plan"'), {
    wanted: ['budget', 'launch date', 'batt*'],
    unwanted: ['draft', 'old plan'],
  });
});

test('the last word while somebody types', () => {
  assert.deepEqual(written('big bud', true).wanted, ['big', 'bud*']);
  assert.deepEqual(written('big bud ', true).wanted, ['big', 'bud']);
  assert.deepEqual(written('"big bud"', true).wanted, ['big bud']);
});

test('what has parts is a phrase', () => {
  assert.deepEqual(written("e-mail l'homme don't remote's 会议室").wanted, [
    'e mail',
    'l homme',
    'dont',
    'remote',
    '会议 议室 室',
  ]);
});

test('quotation marks that are not closed, and marks alone, are no fault', () => {
  assert.deepEqual(written('"open phrase').wanted, ['open phrase']);
  assert.deepEqual(written('- -- "" "-" * () & | ! <-> :*').wanted, []);
});

test('any text is a query, each word of which stands where it says', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('"', '-', '*', 'a', ' ', "'", '’', '会', '😀', '\ud800', 'é'),
    }),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (query, isTyping) => {
      const { wanted, unwanted } = parseQuery(query, isTyping);
      for (const { words } of [...wanted, ...unwanted]) {
        assert.ok(words.length > 0);
        for (const { word, start, end } of words) {
          assert.match(word, /[\p{L}\p{N}]/u);
          assert.ok(start >= 0 && start < end && end <= query.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});
