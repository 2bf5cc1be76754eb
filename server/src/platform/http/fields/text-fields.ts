import { parseUuid, uuidFromInteger } from '../../../domain/ids.ts';
import { NumberLiteral, numberToText, trimText } from '../../../domain/number-text.ts';
import { parseTimestamp } from '../../../domain/timestamps.ts';
import { displayValue } from '../display-value.ts';
import { type Field, field, type Presence, refuse } from './field.ts';

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

const dayHelp = 'Date has wrong format. Use one of these formats instead: YYYY-MM-DD.';

/** A day of the calendar, `YYYY-MM-DD`. */
export function day<const P extends Presence>(presence: P): Field<string, P> {
  return field(presence, {
    parse: (value) => {
      const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
      const date = new Date(isDay ? `${value}T00:00:00Z` : Number.NaN);
      // The 31st of February is read as a day of March.
      if (!isDay || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
        return refuse('invalid_input', dayHelp);
      }
      return value;
    },
    schema: { type: 'string', format: 'date' },
  });
}

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
