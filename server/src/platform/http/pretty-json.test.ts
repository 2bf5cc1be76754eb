import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { indentJson, requestedIndent } from './pretty-json.ts';

test('lays out any JSON as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 8 }), (value, indent) => {
      assert.equal(indentJson(JSON.stringify(value), indent), JSON.stringify(value, null, indent));
    }),
  );
});

test('keeps numbers digit by digit, and drops the white space that was there', () => {
  assert.equal(
    indentJson('{"a" : 9223372036854775807, \n "b":[ ]}', 2),
    '{\n  "a": 9223372036854775807,\n  "b": []\n}',
  );
});

test('takes strings of any length', () => {
  const value = { text: '"\\'.repeat(5_000_000) };
  assert.equal(indentJson(JSON.stringify(value), 2), JSON.stringify(value, null, 2));
});

test('reads the wish from the Accept header', () => {
  assert.equal(requestedIndent('application/json; indent=4'), 4);
  assert.equal(requestedIndent('application/json;q=1;indent=99'), 8);
  assert.equal(requestedIndent('application/json'), 0);
  assert.equal(requestedIndent(undefined), 0);
});
