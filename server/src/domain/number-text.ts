/**
 * Numbers as they are written: reading them without losing a digit, and writing them the way the
 * API we are compatible with does. JSON numbers that a double cannot hold exactly, or whose
 * spelling matters (`1.0` is not `1` where text is expected), travel as a NumberLiteral.
 */

/** A JSON number kept as it was spelt; `Infinity`, `-Infinity` and `NaN` occur too. */
export class NumberLiteral {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get isInteger(): boolean {
    return /^-?\d+$/.test(this.source);
  }
}

/** The most digits an integer in a JSON body may have. */
export const maxIntegerDigits = 4300;

const decimalDigit = /^\p{Nd}$/u;

/** Replaces decimal digits of any script by ASCII ones. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode keeps the ten digits of a script together, in order, so a run tells their values. */
function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return codePoint - 0x30;
  let runStart = codePoint;
  while (decimalDigit.test(String.fromCodePoint(runStart - 1))) runStart -= 1;
  return (codePoint - runStart) % 10;
}

/** An integer with optional sign, `_` between digits and white space around; else null. */
export function parseInteger(text: string): bigint | null {
  const trimmed = toAsciiDigits(trimText(text));
  if (!/^[+-]?\d+(?:_\d+)*$/.test(trimmed)) return null;
  const digits = trimmed.replaceAll('_', '');
  if (digits.length > maxIntegerDigits) return null;
  return digits.startsWith('+') ? BigInt(digits.slice(1)) : BigInt(digits);
}

/** A decimal number, `inf` and `nan` in any case included; null for anything else. */
export function parseFloatText(text: string): number | null {
  const trimmed = toAsciiDigits(trimText(text));
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
  if (word) {
    if (word[2]?.toLowerCase() === 'nan') return Number.NaN;
    return word[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  const digits = String.raw`\d+(?:_\d+)*`;
  const grammar = new RegExp(
    `^[+-]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[+-]?${digits})?$`,
    'i',
  );
  return grammar.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : null;
}

/** The text of a JSON number: integers digit by digit, others as the shortest decimal. */
export function numberToText(value: number | NumberLiteral): string {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? String(value) : floatToText(value);
  }
  return value.isInteger ? BigInt(value.source).toString() : floatToText(Number(value.source));
}

/** `1.0`, `1e+16`, `1e-05`, `inf`: always told apart from an integer. */
function floatToText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 16) {
    const plain = toPlainDecimal(mantissa, exponent);
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function toPlainDecimal(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

// White space as Unicode's property and the information separators; unlike trim(), not U+FEFF.
const outerSpace =
  '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const isSpace = new RegExp(`^${outerSpace}$`);

/** Removes white space at both ends. */
export function trimText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace.test(text.charAt(start))) start += 1;
  while (end > start && isSpace.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
