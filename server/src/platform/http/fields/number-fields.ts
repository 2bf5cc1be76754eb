import {
  NumberLiteral,
  numberToText,
  parseFloatText,
  parseInteger,
} from '../../../domain/number-text.ts';
import { type Field, field, type Presence, refuse } from './field.ts';

export interface IntegerRules extends Presence {
  readonly min: bigint;
  readonly max: bigint;
}

/** A whole number as its decimal digits, because JavaScript's numbers end at 2^53. */
export function integer<const R extends IntegerRules>(rules: R): Field<string, R> {
  return field(rules, {
    parse: (value) => readInteger(value, rules).toString(),
    schema: {
      type: 'integer',
      format: rules.max > 2147483647n ? 'int64' : 'int32',
    },
  });
}

const maxNumberText = 1000;

function readInteger(value: unknown, { min, max }: IntegerRules): bigint {
  const parsed = parseInteger(integerSpelling(value).replace(/\.0*\s*$/, ''));
  if (parsed === null) return refuse('invalid_input', 'A valid integer is required.');
  if (parsed > max) refuse('max_value', `Ensure this value is less than or equal to ${max}.`);
  if (parsed < min) refuse('min_value', `Ensure this value is greater than or equal to ${min}.`);
  return parsed;
}

function integerSpelling(value: unknown): string {
  if (typeof value === 'string') {
    if (value.length > maxNumberText) refuse('max_string_length');
    return value;
  }
  if (typeof value === 'number' || value instanceof NumberLiteral) return numberToText(value);
  return refuse('invalid_input', 'A valid integer is required.');
}

/** A finite double. */
export function float<const P extends Presence>(presence: P): Field<number, P> {
  return field(presence, { parse: readFloat, schema: { type: 'number', format: 'double' } });
}

function readFloat(value: unknown): number {
  const parsed = floatOf(value);
  if (parsed === null || !Number.isFinite(parsed)) {
    return refuse('invalid_input', 'A valid number is required.');
  }
  return parsed === 0 ? 0 : parsed;
}

function floatOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof NumberLiteral) {
    const number = Number(value.source);
    if (value.isInteger && !Number.isFinite(number)) {
      refuse('overflow', 'Integer value too large to convert to float');
    }
    return number;
  }
  if (typeof value !== 'string') return null;
  if (value.length > maxNumberText) refuse('max_string_length');
  return parseFloatText(value);
}

const trueWords = new Set(['t', 'y', 'yes', 'true', 'on', '1']);
const falseWords = new Set(['f', 'n', 'no', 'false', 'off', '0']);

/** true or false, also as words and as 1 and 0; the words for nothing are null. */
export function nullableBoolean(): Field<boolean, { nullable: true }> {
  return field<boolean | null, { nullable: true }>(
    { nullable: true },
    { parse: readBoolean, schema: { type: 'boolean' } },
  );
}

function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const word = value.toLowerCase();
    if (word === '' || word === 'null') return null;
    if (trueWords.has(word)) return true;
    if (falseWords.has(word)) return false;
  }
  const number = value instanceof NumberLiteral ? Number(value.source) : value;
  if (number === 1) return true;
  if (number === 0) return false;
  return refuse('invalid_input', 'Must be a valid boolean.');
}
