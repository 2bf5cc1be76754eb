import { NumberLiteral, numberToText } from '../../domain/number-text.ts';

/**
 * Values as error texts show them, in the words of the API we are compatible with: `True`,
 * `['zoom']`, a "dict".
 */

export function displayValue(value: unknown): string {
  return typeof value === 'string' ? value : literal(value, 0);
}

const maxDepth = 20;

function literal(value: unknown, depth: number): string {
  if (depth > maxDepth) return '...';
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || value instanceof NumberLiteral) return numberToText(value);
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, depth + 1)).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${quote(key)}: ${literal(item, depth + 1)}`,
  );
  return `{${pairs.join(', ')}}`;
}

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll(mark, `\\${mark}`);
  return mark + escaped + mark;
}

export function typeNameOf(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (value instanceof NumberLiteral) return value.isInteger ? 'int' : 'float';
  return Array.isArray(value) ? 'list' : 'dict';
}
