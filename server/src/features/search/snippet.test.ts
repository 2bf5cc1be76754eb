import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeSnippet } from './snippet.ts';

test('tells what matches from what does not', () => {
  assert.deepEqual(makeSnippet('The new budget plan.', new Set([1, 3])), [
    { text: 'The ', match: false },
    { text: 'new', match: true },
    { text: ' budget ', match: false },
    { text: 'plan', match: true },
    { text: '.', match: false },
  ]);
});

test('shows what is around the first match of a long text', () => {
  const text = `${'before '.repeat(200)}needle ${'after '.repeat(200)}`;
  const parts = makeSnippet(text, new Set([200]));
  assert.deepEqual(
    parts.find(({ match }) => match),
    { text: 'needle', match: true },
  );
  assert.ok(parts.map((part) => part.text).join('').length <= 310);
  assert.ok(parts[0]?.text.startsWith('…'));
});

test('is a part of any text, and breaks no character', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 700 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(100)), (whole, numbers) => {
      const joined = makeSnippet(whole, new Set(numbers))
        .map((part) => part.text)
        .join('');
      const inner = joined.replace(/^…|…$/g, '');
      assert.ok(whole.includes(inner), joined);
      assert.ok(inner.isWellFormed() || !whole.isWellFormed());
    }),
  );
});
