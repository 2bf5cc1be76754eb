import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  maxIntegerDigits,
  NumberLiteral,
  numberToText,
  parseFloatText,
  parseInteger,
  toAsciiDigits,
  trimText,
} from './number-text.ts';

describe('parseInteger', () => {
  test('reads any integer in decimal digits', () => {
    fc.assert(fc.property(fc.bigInt(), (value) => parseInteger(String(value)) === value));
  });
  for (const [text, value] of [
    ['+5', 5n],
    ['1_000', 1000n],
    [' \t12\u00a0', 12n],
    ['007', 7n],
    ['-0', 0n],
    ['１２', 12n],
    ['٣', 3n],
    ['९', 9n],
    ['\u{1d7d8}\u{1d7d9}', 1n],
    ['\u{1d7ff}', 9n],
  ] as const) {
    test(`reads ${JSON.stringify(text)}`, () => assert.equal(parseInteger(text), value));
  }
  for (const text of [
    '',
    ' ',
    '1.0',
    '1e3',
    '0x10',
    '_1',
    '1_',
    '1__0',
    '+ 1',
    '--1',
    '½',
    '²',
    'x',
    '\ufeff1',
    '1\0',
  ]) {
    test(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseInteger(text), null));
  }
  test('reads no more digits than JSON may have', () => {
    assert.equal(parseInteger('9'.repeat(maxIntegerDigits))?.toString().length, maxIntegerDigits);
    assert.equal(parseInteger('9'.repeat(maxIntegerDigits + 1)), null);
  });
});

describe('parseFloatText', () => {
  test('reads any double as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        // JavaScript writes -0 as 0.
        assert.equal(parseFloatText(String(value)), value + 0);
        assert.equal(parseFloatText(` ${value} `), value + 0);
      }),
    );
  });
  for (const [text, value] of [
    ['1.', 1],
    ['.5', 0.5],
    ['+1e-3', 0.001],
    ['1_0.0_1', 10.01],
    ['1E5', 100000],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['nan', Number.NaN],
    ['1e400', Number.POSITIVE_INFINITY],
    ['１.５', 1.5],
  ] as const) {
    test(`reads ${text}`, () => assert.equal(parseFloatText(text), value));
  }
  for (const text of [
    '',
    '.',
    'e5',
    '1e',
    '1e+',
    '1_.0',
    '1._0',
    '0x1',
    '1,5',
    'infinit',
    'x',
    '1 2',
  ]) {
    test(`refuses "${text}"`, () => assert.equal(parseFloatText(text), null));
  }
});

describe('numberToText', () => {
  // The spelling is that of Python's str().
  for (const [source, text] of [
    ['1.0', '1.0'],
    ['1.50', '1.5'],
    ['100.0', '100.0'],
    ['1e3', '1000.0'],
    ['1e15', '1000000000000000.0'],
    ['1e16', '1e+16'],
    ['1.5e300', '1.5e+300'],
    ['0.0001', '0.0001'],
    ['0.00001', '1e-05'],
    ['1.25e-7', '1.25e-07'],
    ['-0.0', '-0.0'],
    ['0.0', '0.0'],
    ['1e400', 'inf'],
    ['-1e400', '-inf'],
    ['NaN', 'nan'],
    ['9007199254740993', '9007199254740993'],
    ['-0', '0'],
    ['123456789.125', '123456789.125'],
  ] as const) {
    test(`${source} is ${text}`, () => assert.equal(numberToText(new NumberLiteral(source)), text));
  }
  test('a plain integer has no fraction', () => {
    assert.equal(numberToText(5), '5');
    assert.equal(numberToText(-5), '-5');
    assert.equal(numberToText(1.5), '1.5');
  });
  test('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberToText(new NumberLiteral(value.toExponential()));
        assert.equal(Number(text), value + 0, text);
        assert.match(text, /[.e]/);
      }),
    );
  });
});

describe('trimText', () => {
  const spaces =
    '\t\n\v\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000';

  test('removes every kind of white space at both ends, and nothing else', () => {
    assert.equal(trimText(`${spaces}a${spaces}b${spaces}`), `a${spaces}b`);
    assert.equal(trimText(spaces), '');
    for (const kept of ['\ufeff', '\u200b', '\u180e', '\u2060', '\0', '\u001b']) {
      assert.equal(trimText(` ${kept} `), kept);
    }
  });
  test('leaves no white space at the ends', () => {
    const text = fc.string({ unit: fc.constantFrom(...spaces, 'a', 'b', '🙂') });
    fc.assert(
      fc.property(text, (value) => {
        const trimmed = trimText(value);
        assert.equal(trimText(trimmed), trimmed);
        assert.ok(value.includes(trimmed));
        assert.ok(
          trimmed === '' ||
            !(spaces.includes(trimmed.at(0) ?? '') || spaces.includes(trimmed.at(-1) ?? '')),
        );
      }),
    );
  });
});

test('toAsciiDigits leaves other characters alone', () => {
  assert.equal(toAsciiDigits('a1-٢.३🙂½'), 'a1-2.3🙂½');
});
