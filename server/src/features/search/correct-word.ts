import type { Queryable } from '../../platform/database/database.ts';
import { editDistance } from './edit-distance.ts';
import { withoutAccents } from './tokenize.ts';
import { type Frequency, findWordsAlike, readFrequencies } from './words-store.ts';

export interface CorrectedWord {
  /** As it is written in the recordings. */
  readonly word: string;
  readonly lexemes: readonly string[];
  readonly frequency: Frequency;
}

const shortest = 4;
const candidatesAtMost = 30;

/**
 * What was meant by a word that occurs nowhere: one that differs in one letter, or in two where
 * it is long; of several the nearest, then the most frequent. Null where there is none.
 */
export async function correctWord(
  db: Queryable,
  projectId: number,
  word: string,
): Promise<CorrectedWord | null> {
  const plain = withoutAccents(word);
  if (plain.length < shortest || /\d/.test(plain)) return null;
  const mostEdits = plain.length < 6 ? 1 : 2;
  const alike = (await findWordsAlike(db, projectId, plain, candidatesAtMost))
    .map((known) => ({ ...known, edits: editDistance(plain, known.plain) }))
    .filter(({ edits }) => edits <= mostEdits);
  const frequencies = await readFrequencies(
    db,
    projectId,
    alike.map(({ lexeme }) => lexeme),
  );
  const ranked = alike
    .flatMap((known) => {
      const frequency = frequencies.get(known.lexeme);
      return frequency === undefined ? [] : [{ ...known, frequency }];
    })
    .sort((a, b) => a.edits - b.edits || b.frequency.occurrences - a.frequency.occurrences);
  const [best] = ranked;
  if (best === undefined) return null;
  return { word: best.word, lexemes: [best.lexeme], frequency: best.frequency };
}
