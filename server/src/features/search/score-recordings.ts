import type { PostingList } from './posting-lists.ts';
import type { RecordingDirectory } from './recording-directory.ts';
import { kindWeights, searchKinds } from './search-kinds.ts';

/** Finds recordings by BM25 over their words, with its usual constants: k1 = 1.2, b = 0.75. */

/** Something that is looked for: any of its lexemes will do. */
export interface RankedTerm {
  readonly lexemes: readonly string[];
  /** How much it says: its inverse document frequency. */
  readonly weight: number;
}

export interface ScoringRules {
  /** At most 60. */
  readonly terms: readonly RankedTerm[];
  /** Terms that must occur, by their index. */
  readonly required: readonly number[];
  /** What the weights of the terms that occur must come to. */
  readonly leastWeight: number;
  /** Lexemes that must not occur. */
  readonly unwanted: readonly string[];
  /** Words of an average recording. */
  readonly averageWords: number;
}

/** A list with the place of each of its recordings in the directory; -1 for one that is not there. */
export interface LocatedList extends PostingList {
  readonly indices: Int32Array;
}

/** A place in the ranking, which is by score, then id, the highest first. */
export interface RankingPlace {
  /** In millionths, so that it is the same whatever order it is summed up in. */
  readonly score: number;
  readonly id: string;
}

export interface ScoredRecordings {
  /** Those that are found, by their index in the directory, the lowest first. */
  readonly found: Uint32Array;
  /** In millionths, by the index in the directory. */
  readonly scores: Float64Array;
}

const weightOfKind = searchKinds.map((kind) => kindWeights[kind]);

export function scoreRecordings(
  { terms, required, leastWeight, unwanted, averageWords }: ScoringRules,
  { words }: RecordingDirectory,
  lists: ReadonlyMap<string, LocatedList>,
): ScoredRecordings {
  const scores = new Float64Array(words.length);
  const occurring = new Float64Array(words.length);
  const requirements = new Uint8Array(words.length);
  const lastTerm = new Uint8Array(words.length);
  for (const [term, { lexemes, weight }] of terms.entries()) {
    const isRequired = required.includes(term) ? 1 : 0;
    for (const lexeme of lexemes) {
      const list = lists.get(lexeme);
      for (let row = 0; list !== undefined && row < list.indices.length; row += 1) {
        const index = list.indices[row] ?? -1;
        if (index < 0) continue;
        const often = list.occurrences[row] ?? 0;
        const length = 0.3 + (0.9 * (words[index] ?? 0)) / Math.max(averageWords, 1);
        const kindWeight = weightOfKind[list.kinds[row] ?? 0] ?? 1;
        const gain = (2.2e6 * weight * kindWeight * often) / (often + length);
        scores[index] = (scores[index] ?? 0) + Math.round(gain);
        if (lastTerm[index] === term + 1) continue;
        lastTerm[index] = term + 1;
        occurring[index] = (occurring[index] ?? 0) + weight;
        requirements[index] = (requirements[index] ?? 0) + isRequired;
      }
    }
  }
  for (const lexeme of unwanted) {
    for (const index of lists.get(lexeme)?.indices ?? []) if (index >= 0) lastTerm[index] = 0;
  }
  const isFound = (_: number, index: number) =>
    lastTerm[index] !== 0 &&
    requirements[index] === required.length &&
    (occurring[index] ?? 0) >= leastWeight;
  return { found: new Uint32Array(words.length).map((_, index) => index).filter(isFound), scores };
}

/** The best `limit` of those behind `after`, the best first. */
export function bestPlaces(
  { found, scores }: ScoredRecordings,
  { ids }: RecordingDirectory,
  { after, limit }: { readonly after: RankingPlace | null; readonly limit: number },
): RankingPlace[] {
  const scoreOf = (index: number) => scores[index] ?? 0;
  const isBehind = (index: number, place: RankingPlace) =>
    scoreOf(index) < place.score || (scoreOf(index) === place.score && ids.text(index) < place.id);
  const rest = after === null ? found : found.filter((index) => isBehind(index, after));
  // Sorting numbers needs no comparing function; few are then left to be compared.
  const sorted = new Float64Array(rest.length);
  for (let at = 0; at < rest.length; at += 1) sorted[at] = scoreOf(rest[at] ?? 0);
  const least = sorted.sort()[Math.max(rest.length - limit, 0)] ?? 0;
  return [...rest.filter((index) => scoreOf(index) >= least)]
    .sort((a, b) => scoreOf(b) - scoreOf(a) || b - a)
    .slice(0, limit)
    .map((index) => ({ id: ids.text(index), score: scoreOf(index) }));
}
