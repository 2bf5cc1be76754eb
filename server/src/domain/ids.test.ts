import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { newId, parseUuid, uuidFromInteger } from './ids.ts';

describe('parseUuid', () => {
  test('reads every usual spelling', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const bare = id.replaceAll('-', '');
        for (const spelling of [
          id,
          id.toUpperCase(),
          bare,
          bare.toUpperCase(),
          `{${id}}`,
          `urn:uuid:${id}`,
          `URN:UUID:{${id}}`,
        ]) {
          assert.equal(parseUuid(spelling), id);
        }
      }),
    );
  });
  for (const text of [
    '',
    'x',
    ' 019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
    '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e4',
    '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e444',
    '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e4g',
    `${'-'.repeat(100)}019a1f6e3c527d8a9a516d1f0c2b7e44`,
  ]) {
    test(`refuses "${text.slice(0, 40)}"`, () => assert.equal(parseUuid(text), null));
  }
});

test('uuidFromInteger takes the 128 bits of a UUID', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (bits) => {
      assert.equal(BigInt(`0x${uuidFromInteger(bits)?.replaceAll('-', '')}`), bits);
    }),
  );
  assert.equal(uuidFromInteger(-1n), null);
  assert.equal(uuidFromInteger(1n << 128n), null);
});

test('new ids differ, and sort by when they were made', () => {
  const ids = Array.from({ length: 1000 }, newId);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.toSorted(), ids);
  assert.ok(ids.every((id) => parseUuid(id) === id));
});
