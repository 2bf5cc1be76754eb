/**
 * Where things stand in JSON text. JSON.parse does not always say where it stopped, and never on
 * which line a value stands that is not what it should be.
 */

export const maxJsonDepth = 64;

export interface JsonFault {
  readonly offset: number;
  readonly what: string;
}

/** The first bracket that nests too deeply; looked for before parsing, which would go that deep. */
export function findDeepNesting(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === braceOpen || code === bracketOpen) depth += 1;
    else if (code === braceClose || code === bracketClose) depth -= 1;
    if (depth > maxJsonDepth) return at;
  }
  return null;
}

/** The offset of the value at `path`, or of the last value on the way that there is. */
export function findJsonValue(text: string, path: readonly PropertyKey[]): number {
  let at = skipSpace(text, 0);
  for (const key of path) {
    const child = childAt(text, at, key);
    if (child === null) return at;
    at = child;
  }
  return at;
}

/** Null for JSON without a fault. Recursive: the text nests at most `maxJsonDepth` deep. */
export function findJsonFault(text: string): number | null {
  try {
    const end = skipSpace(text, skipValue(text, skipSpace(text, 0)));
    return end < text.length ? end : null;
  } catch (error) {
    if (error instanceof FaultAt) return error.offset;
    throw error;
  }
}

class FaultAt extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('JSON fault');
    this.offset = offset;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const braceOpen = 0x7b;
const braceClose = 0x7d;
const bracketOpen = 0x5b;
const bracketClose = 0x5d;

/** The offset of the closing quote, or the end of the text. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) {
    at += text.charCodeAt(at) === backslash ? 2 : 1;
  }
  return Math.min(at, text.length);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

const literal = /-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,400})?|true|false|null/y;

function skipValue(text: string, at: number): number {
  const first = text.charAt(at);
  if (first === '"') return skipString(text, at);
  if (first === '{' || first === '[') {
    let end = at;
    for (const member of members(text, at)) end = member.end;
    return end;
  }
  literal.lastIndex = at;
  const found = literal.exec(text);
  if (found === null) throw new FaultAt(at);
  return at + found[0].length;
}

function skipString(text: string, at: number): number {
  const end = endOfString(text, at);
  if (end >= text.length) throw new FaultAt(text.length);
  for (let inside = at + 1; inside < end; inside += 1) {
    if (text.charCodeAt(inside) < 0x20) throw new FaultAt(inside);
  }
  return end + 1;
}

interface Member {
  readonly key: string | number | null;
  readonly at: number;
  /** After the value, or after the closing bracket where `key` is null. */
  readonly end: number;
}

/** The members of an object or array that begins at `from`, and last its closing bracket. */
function* members(text: string, from: number): Generator<Member> {
  const isObject = text.charAt(from) === '{';
  const closing = isObject ? '}' : ']';
  let at = skipSpace(text, from + 1);
  for (let index = 0; text.charAt(at) !== closing || index > 0; index += 1) {
    let key: string | number = index;
    if (isObject) {
      if (text.charAt(at) !== '"') throw new FaultAt(at);
      const end = skipString(text, at);
      key = text.slice(at + 1, end - 1);
      at = skipSpace(text, end);
      if (text.charAt(at) !== ':') throw new FaultAt(at);
      at = skipSpace(text, at + 1);
    }
    const end = skipValue(text, at);
    yield { key, at, end };
    at = skipSpace(text, end);
    if (text.charAt(at) === closing) break;
    if (text.charAt(at) !== ',') throw new FaultAt(at);
    at = skipSpace(text, at + 1);
  }
  yield { key: null, at, end: at + 1 };
}

function childAt(text: string, at: number, key: PropertyKey): number | null {
  if (!'{['.includes(text.charAt(at))) return null;
  for (const member of members(text, at)) if (member.key === key) return member.at;
  return null;
}
