import { decodeNumbers } from './places.ts';
import type { WordPlaces } from './places-store.ts';
import { anyWord, type ResolvedUnit, type ResolvedWord } from './resolve-query.ts';

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
  const [only] = starts;
  if (only !== undefined && starts.length === 1) {
    return { words: only, units: new Uint8Array(only.length) };
  }
  return inOrder(starts);
}

/** Each list is in its order; where two have the same word, the first comes first. */
function inOrder(lists: readonly Uint32Array[]): Occurrences {
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  const found = { words: new Uint32Array(count), units: new Uint8Array(count) };
  const heads = new Uint32Array(lists.length);
  for (let at = 0; at < count; at += 1) {
    let next = 0;
    let lowest = Number.POSITIVE_INFINITY;
    for (let unit = 0; unit < lists.length; unit += 1) {
      const word = lists[unit]?.[heads[unit] ?? 0] ?? Number.POSITIVE_INFINITY;
      if (word >= lowest) continue;
      next = unit;
      lowest = word;
    }
    found.words[at] = lowest;
    found.units[at] = next;
    heads[next] = (heads[next] ?? 0) + 1;
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
  byLexeme: ReadonlyMap<string, Uint32Array>,
): Uint32Array {
  const numbersOf = ({ lexemes }: ResolvedWord) => {
    const lists = lexemes.flatMap((lexeme) => byLexeme.get(lexeme) ?? []);
    return lists.length < 2 ? (lists[0] ?? new Uint32Array()) : merge(lists);
  };
  const [first, ...others] = words;
  let starts = first === undefined ? new Uint32Array() : numbersOf(first);
  for (const [index, word] of others.entries()) {
    if (word !== anyWord) starts = keepThoseBefore(starts, numbersOf(word), index + 1);
  }
  return starts;
}

/** Each number once. */
function merge(lists: readonly Uint32Array[]): Uint32Array {
  const numbers = Uint32Array.from(lists.flatMap((list) => [...list])).sort();
  return numbers.filter((number, index) => index === 0 || number !== numbers[index - 1]);
}

/** The starts that one of the numbers follows at that distance; both are in their order. */
function keepThoseBefore(starts: Uint32Array, numbers: Uint32Array, distance: number): Uint32Array {
  const kept = new Uint32Array(Math.min(starts.length, numbers.length));
  let count = 0;
  let at = 0;
  for (const start of starts) {
    while (at < numbers.length && (numbers[at] ?? 0) < start + distance) at += 1;
    if (at === numbers.length) break;
    if (numbers[at] !== start + distance) continue;
    kept[count] = start;
    count += 1;
  }
  return kept.subarray(0, count);
}
