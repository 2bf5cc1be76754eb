import type { z } from 'zod';
import { lineAt } from './decode-text.ts';
import { malformed } from './import-faults.ts';
import { findDeepNesting, findJsonFault, findJsonValue, maxJsonDepth } from './json-places.ts';

/** A JSON document and the way back from a value in it to its line. */
export interface JsonFile {
  readonly document: unknown;
  lineOf(...path: readonly PropertyKey[]): number;
}

/** Throws where the text is no JSON. */
export function parseJsonFile(text: string): JsonFile {
  const deep = findDeepNesting(text);
  if (deep !== null) {
    throw malformed(lineAt(text, deep), `more than ${maxJsonDepth} brackets inside each other.`);
  }
  const lineOf = (...path: readonly PropertyKey[]) => lineAt(text, findJsonValue(text, path));
  try {
    return { document: JSON.parse(text), lineOf };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = findJsonFault(text) ?? text.length;
    const what =
      offset >= text.length ? 'the JSON ends in the middle.' : 'the JSON is damaged here.';
    throw malformed(lineAt(text, offset), what);
  }
}

/**
 * The items of the list at `path`, each in the shape of `schema`; throws with the line of the first
 * that is not. One by one: a list of faults could be larger than the file.
 */
export function* itemsOf<T>(
  { document, lineOf }: JsonFile,
  path: readonly (string | number)[],
  schema: z.ZodType<T>,
): Generator<{ item: T; line: () => number }> {
  const list = memberAt(document, path);
  if (!Array.isArray(list)) throw malformed(lineOf(...path), `${path.join('.')} is no list.`);
  for (const [index, each] of list.entries()) {
    const parsed = schema.safeParse(each);
    const place = [...path, index];
    if (!parsed.success) {
      const where = [...place, ...(parsed.error.issues[0]?.path ?? [])];
      throw malformed(lineOf(...where), `${where.map(String).join('.')} is not as it should be.`);
    }
    yield { item: parsed.data, line: () => lineOf(...place) };
  }
}

/** Whether a document is an object whose `key` holds a list. */
export function hasList(document: unknown, ...keys: readonly string[]): boolean {
  return Array.isArray(memberAt(document, keys));
}

export function memberAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => memberOf(at, String(key)), value);
}

export function memberOf(value: unknown, key: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return isObject ? (value as Record<string, unknown>)[key] : undefined;
}

export function textOf(value: unknown, ...keys: readonly string[]): string | null {
  const found = memberAt(value, keys);
  return typeof found === 'string' && found.trim() !== '' ? found : null;
}
