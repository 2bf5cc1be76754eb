import { NumberLiteral } from '../../domain/number-text.ts';
import { typeNameOf } from './display-value.ts';

/** A JSON object, among the values that a body can be. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof NumberLiteral)
  );
}

export function wrongObject(value: unknown): string {
  return `Invalid data. Expected a dictionary, but got ${typeNameOf(value)}.`;
}
