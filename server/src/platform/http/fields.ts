import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '../../domain/errors.ts';
import { parseUuid, uuidFromInteger } from '../../domain/ids.ts';
import {
  NumberLiteral,
  numberToText,
  parseFloatText,
  parseInteger,
  trimText,
} from '../../domain/number-text.ts';
import { parseTimestamp } from '../../domain/timestamps.ts';
import { displayValue, typeNameOf } from './display-value.ts';

/**
 * The field types of request bodies, as zod schemas: what each accepts, what it makes of it, and
 * the code and text of each refusal. They coerce as the API we are compatible with does (numbers
 * written as text, booleans written as words), so plain `z.number()` would refuse too much.
 */

export interface Presence {
  /** Must be in the body. */
  readonly required?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  /** A blank value in a form is a value, even where the field may be left out. */
  readonly blankInForms?: boolean;
}

type Value<T, P extends Presence> = P extends { nullable: true } ? T | null : T;
type Field<T, P extends Presence> = P extends { required: true }
  ? z.ZodType<Value<T, P>>
  : z.ZodOptional<z.ZodType<Value<T, P>>>;

/** How a field is read from a form, where everything is text and lists are repeated names. */
export type FormTraits =
  | {
      readonly kind: 'value';
      readonly required: boolean;
      readonly nullable: boolean;
      readonly blank: boolean;
    }
  | { readonly kind: 'list'; readonly item: z.ZodType };

export const formTraits = new WeakMap<z.ZodType, FormTraits>();

/** JSON Schema of a field: zod sees only that anything goes in. */
interface Documentation {
  readonly required: boolean;
  readonly schema: Record<string, unknown>;
}

const documentations = new WeakMap<z.ZodType, Documentation>();

/** Refuses a value; the nearest field turns it into an issue. */
class Refusal extends Error {
  readonly code: ErrorCode;
  readonly path: readonly (string | number)[];

  constructor(code: ErrorCode, detail: string, path: readonly (string | number)[] = []) {
    super(detail);
    this.code = code;
    this.path = path;
  }
}

function refuse(code: ErrorCode, detail: string = errorCatalogue[code].detail): never {
  throw new Refusal(code, detail);
}

interface FieldDefinition<T> {
  readonly parse: (value: unknown) => T;
  readonly blank?: boolean;
  /** What OpenAPI says of it. */
  readonly schema: Record<string, unknown>;
}

function field<T, const P extends Presence>(
  presence: P,
  { parse, blank = false, schema }: FieldDefinition<T>,
): Field<T, P> {
  const required = presence.required === true;
  const nullable = presence.nullable === true;
  const type = nullable && schema.type !== undefined ? [schema.type, 'null'] : schema.type;
  const documentation = { ...schema, ...(type === undefined ? {} : { type }) };
  const one = z
    .unknown()
    .transform((value, context) => {
      try {
        if (value === undefined) return refuse('required');
        if (value === null) return nullable ? null : refuse('null');
        return parse(value);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        context.issues.push({
          code: 'custom',
          message: error.message,
          params: { code: error.code },
          path: [...error.path],
          input: value,
        });
        return z.NEVER;
      }
    })
    .meta(documentation);
  const whole = required ? one : one.optional();
  const isBlankValue = blank || presence.blankInForms === true;
  formTraits.set(whole, { kind: 'value', required, nullable, blank: isBlankValue });
  documentations.set(whole, { required, schema: documentation });
  return whole as unknown as Field<T, P>;
}

export interface TextRules extends Presence {
  readonly blank?: boolean;
  /** In Unicode code points. */
  readonly maxLength?: number;
  /** In bytes of UTF-8. */
  readonly maxBytes?: number;
}

/** Text, trimmed; numbers are taken as their digits. */
export function text<const R extends TextRules>(rules: R): Field<string, R> {
  return field(rules, {
    parse: (value) => checkText(readText(value), rules),
    blank: rules.blank === true,
    schema: {
      type: 'string',
      ...(rules.maxLength === undefined ? {} : { maxLength: rules.maxLength }),
      ...(rules.blank ? {} : { minLength: 1 }),
    },
  });
}

function readText(value: unknown): string {
  if (typeof value === 'string') return trimText(value);
  if (typeof value === 'number' || value instanceof NumberLiteral) return numberToText(value);
  return refuse('invalid_input', 'Not a valid string.');
}

function checkText(value: string, { blank, maxLength, maxBytes }: TextRules): string {
  if (value === '' && !blank) refuse('blank');
  if (maxLength !== undefined && value.length > maxLength && countCodePoints(value) > maxLength) {
    refuse('max_length', `Ensure this field has no more than ${maxLength} characters.`);
  }
  if (maxBytes !== undefined && Buffer.byteLength(value) > maxBytes) {
    refuse('max_length', `Ensure this field has no more than ${maxBytes} bytes of UTF-8 text.`);
  }
  if (value.includes('\0')) refuse('null_characters_not_allowed');
  if (!value.isWellFormed()) {
    const code = firstLoneSurrogate(value).toString(16).toUpperCase();
    refuse('surrogate_characters_not_allowed', `Surrogate characters are not allowed: U+${code}.`);
  }
  return value;
}

function countCodePoints(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

function firstLoneSurrogate(value: string): number {
  for (const character of value) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) return codePoint;
  }
  return 0;
}

export interface UrlRules extends Presence {
  readonly maxLength: number;
  readonly accepts: (text: string) => boolean;
}

/** A URL that `accepts` takes, or the empty string. */
export function url<const R extends UrlRules>(rules: R): Field<string, R> {
  return field(rules, {
    parse: (value) => {
      const trimmed = checkText(readText(value), { ...rules, blank: true });
      if (trimmed !== '' && !rules.accepts(trimmed)) refuse('invalid_input', 'Enter a valid URL.');
      return trimmed;
    },
    blank: true,
    schema: { type: 'string', format: 'uri', maxLength: rules.maxLength },
  });
}

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
  const made = field<boolean | null, { nullable: true }>(
    { nullable: true },
    { parse: readBoolean, schema: { type: 'boolean' } },
  );
  return made;
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

/** One of a few words, as they are; `aliases` are older names for some of them. */
export function choice<const T extends string, const P extends Presence>(
  values: readonly T[],
  presence: P,
  aliases: Readonly<Record<string, T>> = {},
): Field<T, P> {
  return field(presence, {
    parse: (value) => {
      const word = displayValue(value);
      const chosen = values.find((known) => known === word);
      if (chosen !== undefined) return chosen;
      if (Object.hasOwn(aliases, word)) return aliases[word] as T;
      return refuse('invalid_choice', `"${word}" is not a valid choice.`);
    },
    schema: { type: 'string', enum: presence.nullable ? [...values, null] : [...values] },
  });
}

/** A UUID in any usual spelling, or as the integer of its bits. */
export function uuid<const P extends Presence>(presence: P): Field<string, P> {
  return field(presence, {
    parse: (value) => readUuid(value) ?? refuse('invalid_input', 'Must be a valid UUID.'),
    schema: { type: 'string', format: 'uuid' },
  });
}

function readUuid(value: unknown): string | null {
  if (typeof value === 'string') return parseUuid(value);
  if (typeof value === 'boolean') return uuidFromInteger(value ? 1n : 0n);
  if (typeof value === 'number')
    return Number.isInteger(value) ? uuidFromInteger(BigInt(value)) : null;
  if (value instanceof NumberLiteral && value.isInteger)
    return uuidFromInteger(BigInt(value.source));
  return null;
}

const timestampHelp =
  'Datetime has wrong format. Use one of these formats instead: ' +
  'YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].';

/** A point in time, as UTC text with six fraction digits. */
export function timestamp<const P extends Presence>(presence: P): Field<string, P> {
  return field(presence, {
    parse: (value) => {
      const parsed = typeof value === 'string' ? parseTimestamp(value) : 'malformed';
      if (parsed === 'malformed') return refuse('invalid_input', timestampHelp);
      if (parsed === 'out-of-range') return refuse('overflow', 'Datetime value out of range.');
      return parsed.text;
    },
    schema: { type: 'string', format: 'date-time' },
  });
}

export interface ListRules extends Presence {
  readonly minItems?: number;
  readonly maxItems?: number;
}

/**
 * An array of items, never null. It is read up to the first faulty item: only that one is told of,
 * and a body has room for millions.
 */
export function list<T, const R extends ListRules>(item: z.ZodType<T>, rules: R): Field<T[], R> {
  const shape = z.unknown().transform((value, context) => {
    const refusal = listRefusal(value, rules);
    if (refusal !== null) {
      const { code, detail: message } = refusal;
      context.issues.push({ code: 'custom', message, params: { code }, input: value });
      return z.NEVER;
    }
    const items: T[] = [];
    for (const [index, element] of (value as unknown[]).entries()) {
      const result = item.safeParse(element);
      if (!result.success) {
        const [fault] = result.error.issues as z.core.$ZodIssueCustom[];
        if (fault) {
          context.issues.push({ ...fault, path: [index, ...fault.path], input: element });
        }
        return z.NEVER;
      }
      items.push(result.data);
    }
    return items;
  });
  const documentation = {
    type: 'array' as const,
    items: documentations.get(item)?.schema ?? {},
    ...(rules.minItems === undefined ? {} : { minItems: rules.minItems }),
    ...(rules.maxItems === undefined ? {} : { maxItems: rules.maxItems }),
  };
  const one = shape.meta({ override: documentation });
  const whole = rules.required ? one : one.optional();
  formTraits.set(whole, { kind: 'list', item });
  return whole as unknown as Field<T[], R>;
}

function listRefusal(
  value: unknown,
  { minItems, maxItems }: ListRules,
): { code: ErrorCode; detail: string } | null {
  if (value === undefined) return { code: 'required', detail: errorCatalogue.required.detail };
  if (value === null) return { code: 'null', detail: errorCatalogue.null.detail };
  if (!Array.isArray(value)) {
    const detail = `Expected a list of items but got type "${typeNameOf(value)}".`;
    return { code: 'not_a_list', detail };
  }
  if (minItems !== undefined && value.length < minItems) {
    return { code: 'min_length', detail: `Ensure this field has at least ${minItems} elements.` };
  }
  if (maxItems !== undefined && value.length > maxItems) {
    return {
      code: 'max_length',
      detail: `Ensure this field has no more than ${maxItems} elements.`,
    };
  }
  return null;
}

/** An object inside a list; keys it does not know are dropped. */
export function item<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodType<z.output<z.ZodObject<Shape>>> {
  const object = z.object(shape);
  const one = z
    .unknown()
    .transform((value, context) => {
      if (isPlainObject(value)) return value;
      const missing = value === null;
      context.issues.push({
        code: 'custom',
        message: missing ? errorCatalogue.null.detail : wrongObject(value),
        params: { code: missing ? 'null' : 'invalid_input' },
        path: missing ? [] : ['non_field_errors'],
        input: value,
      });
      return z.NEVER;
    })
    .pipe(object as unknown as z.ZodType<unknown, Record<string, unknown>>);
  objectShapes.set(one, shape);
  documentations.set(one, { required: true, schema: documentObject(shape) });
  return one as unknown as z.ZodType<z.output<z.ZodObject<Shape>>>;
}

function documentObject(shape: z.ZodRawShape): Record<string, unknown> {
  const fields = Object.entries(shape).map(
    ([name, type]) => [name, documentations.get(type as z.ZodType)] as const,
  );
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, known]) => [name, known?.schema ?? {}])),
    required: fields.filter(([, known]) => known?.required).map(([name]) => name),
  };
}

/** The fields of an `item`, for reading it from a form. */
export const objectShapes = new WeakMap<z.ZodType, z.ZodRawShape>();

export function wrongObject(value: unknown): string {
  return `Invalid data. Expected a dictionary, but got ${typeNameOf(value)}.`;
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof NumberLiteral)
  );
}
