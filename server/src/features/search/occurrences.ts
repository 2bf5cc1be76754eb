import type { Occurrence } from './passages.ts';
import { decodeNumbers } from './places.ts';
import type { WordPlaces } from './places-store.ts';
import type { ResolvedUnit } from './resolve-query.ts';

/** Where in a text each unit of the query stands, in the order of the words. */
export function findOccurrences(
  units: readonly ResolvedUnit[],
  places: readonly WordPlaces[],
): Occurrence[] {
  const byLexeme = new Map(places.map((one) => [one.lexeme, decodeNumbers(one.places)]));
  const occurrences = units.flatMap((unit, index) =>
    startsOf(unit, byLexeme).map((word) => ({ word, unit: index })),
  );
  return occurrences.sort((a, b) => a.word - b.word);
}

function startsOf(
  { words }: ResolvedUnit,
  byLexeme: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const [first, ...others] = words.map(({ lexemes }) => {
    const lists = lexemes.flatMap((lexeme) => byLexeme.get(lexeme) ?? []);
    return lexemes.length > 1 ? [...new Set(lists)] : lists;
  });
  let starts = first ?? [];
  for (const [index, numbers] of others.entries()) {
    const following = new Set(numbers);
    starts = starts.filter((start) => following.has(start + index + 1));
  }
  return starts;
}
