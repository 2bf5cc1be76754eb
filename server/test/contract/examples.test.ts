import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const examples = 127;

/** The contract numbers its examples; a test bears the numbers of those that it is. */
test(`each of the ${examples} examples of the contract has its test`, () => {
  const numbers = new Set<number>();
  for (const name of readdirSync(import.meta.dirname).filter((one) => one.endsWith('.test.ts'))) {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    for (const [, list = ''] of text.matchAll(/['"`](\d{1,3}(?:, \d{1,3})*)\. /g)) {
      for (const number of list.split(', ')) numbers.add(Number(number));
    }
  }
  const all = Array.from({ length: examples }, (_one, index) => index + 1);
  assert.deepEqual(
    all.filter((number) => !numbers.has(number)),
    [],
  );
});
