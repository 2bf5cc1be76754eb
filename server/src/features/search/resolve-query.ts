import type { Queryable } from '../../platform/database/database.ts';
import { correctWord } from './correct-word.ts';
import type { ParsedQuery, QueryUnit } from './parse-query.ts';
import type { Stemmer } from './stemmer.ts';
import { isSingleUnspaced, withoutAccents } from './tokenize.ts';
import type { WordLists } from './word-lists.ts';
import { type Frequency, findWordsBeginning, readLanguages } from './words-store.ts';

/** A unit of the query as the index has it. */
export interface ResolvedUnit {
  /** For each word of the unit, the lexemes that will do. */
  readonly words: readonly ResolvedWord[];
  readonly isQuoted: boolean;
}

export interface ResolvedWord {
  readonly lexemes: readonly string[];
  readonly frequency: Frequency;
}

/** Stands in a unit for a word that is not looked at. */
export const anyWord: ResolvedWord = { lexemes: [], frequency: { recordings: 0, occurrences: 0 } };

export interface ResolvedQuery {
  readonly wanted: readonly ResolvedUnit[];
  readonly unwanted: readonly ResolvedUnit[];
  /** The query with its wrong spellings put right; null where there were none. */
  readonly corrected: string | null;
}

export interface ResolveDependencies {
  readonly db: Queryable;
  readonly stemmer: Stemmer;
  readonly projectId: number;
  readonly lists: WordLists;
}

/** Words that a beginning may stand for. */
const mostWordsOfPrefix = 64;

/** Looks up the words of a query, and puts right those that occur nowhere. */
export async function resolveQuery(
  dependencies: ResolveDependencies,
  query: string,
  { wanted, unwanted }: ParsedQuery,
): Promise<ResolvedQuery> {
  const { db, projectId, lists } = dependencies;
  const languages = await readLanguages(db, projectId);
  const lexemes = await lexemesOf(dependencies, languages, [...wanted, ...unwanted]);
  const frequencies = await lists.frequencies([...new Set([...lexemes.values()].flat(2))]);
  const resolve = (unit: QueryUnit): ResolvedUnit => ({
    words: (lexemes.get(unit) ?? []).map((some) => resolveWord(some, frequencies)),
    isQuoted: unit.isQuoted,
  });
  const resolved = wanted.map((unit) => ({ unit, resolved: resolve(unit) }));
  const corrections: Correction[] = [];
  for (const [index, { unit, resolved: found }] of resolved.entries()) {
    if (!isMissing(unit, found)) continue;
    const correction = await correctUnit(dependencies, unit);
    if (correction === null) continue;
    corrections.push(correction);
    resolved[index] = { unit, resolved: correction.resolved };
  }
  return {
    wanted: withoutRepeats(resolved.map((one) => one.resolved)),
    unwanted: unwanted.map(resolve),
    corrected: corrections.length === 0 ? null : applyCorrections(query, corrections),
  };
}

async function lexemesOf(
  { db, stemmer, projectId }: ResolveDependencies,
  languages: readonly string[],
  units: readonly QueryUnit[],
): Promise<Map<QueryUnit, string[][]>> {
  const words = units.flatMap((unit) => unit.words.map(({ word }) => word));
  const stems = await Promise.all(
    (languages.length === 0 ? ['simple'] : languages).map(async (language) =>
      stemmer.stem(db, language, words),
    ),
  );
  const found = new Map<QueryUnit, string[][]>();
  for (const unit of units) {
    const perWord: string[][] = [];
    for (const [index, { word }] of unit.words.entries()) {
      const own = stems.map((lexemes) => lexemes.get(word) ?? word);
      const isLast = index === unit.words.length - 1;
      const isBeginning = isLast && (unit.isPrefix || isSingleUnspaced(word));
      const begun = isBeginning
        ? await findWordsBeginning(db, projectId, withoutAccents(word), mostWordsOfPrefix)
        : [];
      perWord.push([...new Set([...own, ...begun.map(({ lexeme }) => lexeme)])]);
    }
    found.set(unit, perWord);
  }
  return found;
}

function resolveWord(
  lexemes: readonly string[],
  frequencies: ReadonlyMap<string, Frequency>,
): ResolvedWord {
  const known = lexemes.flatMap((lexeme) => frequencies.get(lexeme) ?? []);
  return {
    lexemes,
    frequency: {
      recordings: known.reduce((sum, { recordings }) => sum + recordings, 0),
      occurrences: known.reduce((sum, { occurrences }) => sum + occurrences, 0),
    },
  };
}

function isMissing({ isQuoted, words }: QueryUnit, { words: found }: ResolvedUnit): boolean {
  return !isQuoted && words.length === 1 && found[0]?.frequency.recordings === 0;
}

interface Correction {
  readonly unit: QueryUnit;
  readonly word: string;
  readonly resolved: ResolvedUnit;
}

async function correctUnit(
  { db, projectId }: ResolveDependencies,
  unit: QueryUnit,
): Promise<Correction | null> {
  const [token] = unit.words;
  const found = token && (await correctWord(db, projectId, token.word));
  if (!found) return null;
  const { word, lexemes, frequency } = found;
  return { unit, word, resolved: { words: [{ lexemes, frequency }], isQuoted: false } };
}

function applyCorrections(query: string, corrections: readonly Correction[]): string {
  let text = query;
  for (const { unit, word } of corrections.toReversed()) {
    const [token] = unit.words;
    if (token !== undefined) text = text.slice(0, token.start) + word + text.slice(token.end);
  }
  return text;
}

function withoutRepeats(units: readonly ResolvedUnit[]): ResolvedUnit[] {
  const keys = new Set<string>();
  return units.filter(({ words }) => {
    const key = JSON.stringify(words.map(({ lexemes }) => lexemes));
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}
