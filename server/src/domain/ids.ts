import { v7 } from 'uuid';

/** A new UUIDv7: unique, and in order of creation. */
export function newId(): string {
  return v7();
}

/** The lower-case hyphenated form of a UUID in any usual spelling, or null. */
export function parseUuid(text: string): string | null {
  if (text.length > 64) return null;
  const bare = text.replace(/^urn:uuid:/i, '').replace(/^\{(.*)\}$/, '$1');
  const digits = bare.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? hyphenate(digits) : null;
}

/** The UUID whose 128 bits are this number; null outside 0 … 2^128 − 1. */
export function uuidFromInteger(value: bigint): string | null {
  if (value < 0n || value >= 1n << 128n) return null;
  return hyphenate(value.toString(16).padStart(32, '0'));
}

export function hyphenate(digits: string): string {
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end))
    .join('-');
}
