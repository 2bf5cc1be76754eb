import type { Queryable } from '../../platform/database/database.ts';
import { isStemLanguage } from './stem-languages.ts';
import { withoutAccents } from './tokenize.ts';

/** Makes of words the lexemes under which the index keeps them. */
export interface Stemmer {
  /** Of each of the words, in the language's way. */
  stem(
    db: Queryable,
    language: string,
    words: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
}

const rememberedWords = 50_000;

/**
 * PostgreSQL's stemmers, and what they said before. A word that they would leave out, as one that
 * says little, is kept: phrases are made of such words too.
 */
export function createStemmer(): Stemmer {
  const remembered = new Map<string, Map<string, string>>();
  return {
    async stem(db, language, words) {
      const lexemes = remembered.get(language) ?? new Map<string, string>();
      if (lexemes.size > rememberedWords) lexemes.clear();
      remembered.set(language, lexemes);
      const unknown = [...new Set(words)].filter((word) => !lexemes.has(word));
      if (unknown.length > 0) {
        for (const [word, lexeme] of await askForStems(db, language, unknown)) {
          lexemes.set(word, lexeme);
        }
      }
      return new Map(words.map((word) => [word, lexemes.get(word) ?? withoutAccents(word)]));
    },
  };
}

async function askForStems(
  db: Queryable,
  language: string,
  words: readonly string[],
): Promise<[string, string][]> {
  if (!isStemLanguage(language)) return words.map((word) => [word, withoutAccents(word)]);
  const { rows } = await db.query<{ word: string; stem: string | null }>({
    text: `SELECT word, (ts_lexize('${language}_stem', word))[1] AS stem FROM unnest($1::text[]) word`,
    values: [words],
  });
  return rows.map(({ word, stem }) => [word, withoutAccents(stem ?? word)]);
}
