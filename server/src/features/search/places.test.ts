import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstWords, lineOfWord } from './line-map.ts';
import { decodeNumbers, encodeNumbers } from './places.ts';

test('numbers come back as they were, also from two pieces behind one another', () => {
  const numbers = fc.array(fc.nat(2 ** 32 - 1));
  fc.assert(
    fc.property(numbers, numbers, (first, second) => {
      const bytes = Buffer.concat([encodeNumbers(first), encodeNumbers(second)]);
      assert.deepEqual([...decodeNumbers(bytes)], [...first, ...second]);
    }),
  );
});

test('a word is in the line that holds it, whatever lines are empty', () => {
  const lengths = fc.array(fc.nat(4), { minLength: 1 });
  fc.assert(
    fc.property(lengths, (words) => {
      const lines = words.map((count, position) => ({ position, words: count, speaker: -1 }));
      const firsts = firstWords(lines);
      let number = 0;
      for (const [index, count] of words.entries()) {
        for (let word = 0; word < count; word += 1) {
          assert.equal(lineOfWord(firsts, number), index);
          number += 1;
        }
      }
    }),
  );
});
