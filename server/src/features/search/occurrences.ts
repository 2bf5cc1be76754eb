import { decodeNumbers } from './places.ts';
import type { WordPlaces } from './places-store.ts';
import type { ResolvedUnit } from './resolve-query.ts';

/**
 * Places where units of the query occur in a text, in the order of the words. Two lists beside each
 * other, since common words stand in thousands of places.
 */
export interface Occurrences {
  /** The number of the first word of each. */
  readonly words: Uint32Array;
  /** Which unit it is. */
  readonly units: Uint8Array;
}

export function findOccurrences(
  units: readonly ResolvedUnit[],
  places: readonly WordPlaces[],
): Occurrences {
  const byLexeme = new Map(places.map((one) => [one.lexeme, decodeNumbers(one.places)]));
  const starts = units.map((unit) => startsOf(unit, byLexeme));
  // Word and unit as one number: sorting numbers needs no comparing function.
  const keys = new Float64Array(starts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [unit, words] of starts.entries()) {
    for (const word of words) keys[at++] = word * units.length + unit;
  }
  if (units.length > 1) keys.sort();
  const found = { words: new Uint32Array(keys.length), units: new Uint8Array(keys.length) };
  for (const [index, key] of keys.entries()) {
    found.words[index] = key / units.length;
    found.units[index] = key % units.length;
  }
  return found;
}

export function filterOccurrences(
  { words, units }: Occurrences,
  isWanted: (word: number) => boolean,
): Occurrences {
  const wanted = (_: number, index: number) => isWanted(words[index] ?? 0);
  return { words: words.filter(wanted), units: units.filter(wanted) };
}

/** In their order. */
function startsOf(
  { words }: ResolvedUnit,
  byLexeme: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const [first, ...others] = words.map(({ lexemes }) => {
    const lists = lexemes.flatMap((lexeme) => {
      const numbers = byLexeme.get(lexeme);
      return numbers === undefined ? [] : [numbers];
    });
    if (lists.length < 2) return lists[0] ?? [];
    return [...new Set(Float64Array.from(lists.flat()).sort())];
  });
  let starts = first ?? [];
  for (const [index, numbers] of others.entries()) {
    starts = keepThoseBefore(starts, numbers, index + 1);
  }
  return starts;
}

/** The starts that one of the numbers follows at that distance; both are in their order. */
function keepThoseBefore(
  starts: readonly number[],
  numbers: readonly number[],
  distance: number,
): readonly number[] {
  let at = 0;
  return starts.filter((start) => {
    while (at < numbers.length && (numbers[at] ?? 0) < start + distance) at += 1;
    return numbers[at] === start + distance;
  });
}
