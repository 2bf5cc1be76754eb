import { MinutebookError } from '../../domain/errors.ts';
import { maxIntegerDigits, NumberLiteral } from '../../domain/number-text.ts';
import { changeBetweenStrings } from './json-strings.ts';

/**
 * JSON as clients send it: UTF-8, big integers digit-exact, `NaN` and `Infinity` let through as
 * values so that the field that holds one can say so.
 */

/** Reads a JSON body; numbers whose spelling matters come back as NumberLiteral. */
export function parseJsonBody(raw: Buffer): unknown {
  const text = decodeUtf8(raw);
  if (text.charCodeAt(0) === 0xfeff) throw parseError('Unexpected UTF-8 BOM');
  try {
    return parseWithLiterals(text);
  } catch (error) {
    if (error instanceof MinutebookError) throw error;
    if (error instanceof RangeError) throw parseError('maximum nesting depth exceeded');
    return parseNonFinite(text, error);
  }
}

// A fraction of zeros, an exponent or 16 digits in a row: only then can a number that JavaScript
// has read differ from what was written (1.0, 1e3, 9007199254740993).
const needsLiterals = /\d\.0+(?!\d)|\d[eE][+-]?\d|\d{16}/;

function parseWithLiterals(text: string): unknown {
  return needsLiterals.test(text) ? reviveJson(text, keepLiteral) : JSON.parse(text);
}

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
/** TypeScript's library does not know the third argument of a reviver yet. */
const reviveJson = JSON.parse as (text: string, reviver: Reviver) => unknown;

function keepLiteral(_key: string, value: unknown, context: { source?: string }): unknown {
  if (typeof value !== 'number') return value;
  const source = context.source ?? String(value);
  const isExact = Number.isSafeInteger(value) ? /^-?\d+$/.test(source) : !Number.isInteger(value);
  if (isExact && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (source.length > maxIntegerDigits && /^-?\d+$/.test(source)) {
    throw parseError(`Exceeds the limit (${maxIntegerDigits} digits) for integers`);
  }
  return new NumberLiteral(source);
}

/** Overflows to infinity when read as a number, and no sane client writes it. */
const infinitySpelling = '1e99999';

function parseNonFinite(text: string, cause: unknown): unknown {
  if (!/NaN|Infinity/.test(text)) throw jsonSyntaxError(cause);
  try {
    return reviveJson(spellOutNonFinite(text), keepLiteral);
  } catch (error) {
    if (error instanceof RangeError) throw parseError('maximum nesting depth exceeded');
    throw error instanceof MinutebookError ? error : jsonSyntaxError(error);
  }
}

function spellOutNonFinite(text: string): string {
  return changeBetweenStrings(text, (part) =>
    part.replace(/\b(?:NaN|Infinity)\b/g, infinitySpelling),
  );
}

function decodeUtf8(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    throw parseError('the body is not valid UTF-8');
  }
}

/** The engine's message quotes the body, which may hold a transcript or a key: only its position. */
function jsonSyntaxError(cause: unknown): MinutebookError {
  const message = cause instanceof Error ? cause.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  return parseError(
    position === undefined ? 'invalid JSON' : `invalid JSON at character ${position}`,
  );
}

function parseError(reason: string): MinutebookError {
  return new MinutebookError('parse_error', { detail: `JSON parse error - ${reason}` });
}
