import { passageWords } from './plan-ranking.ts';

/** A place where a unit of the query occurs. */
export interface Occurrence {
  /** The number of its first word in the text. */
  readonly word: number;
  readonly unit: number;
}

export interface Passage {
  readonly score: number;
  /** Indices among the occurrences, the last excluded. */
  readonly from: number;
  readonly to: number;
}

/** What a repetition within the passage adds to a unit, of its weight; three count at most. */
const repetition = 0.08;

/**
 * The best passages of a text, none of which overlaps another: those where much of the query
 * stands close together. `occurrences` are in the order of their words.
 */
export function findPassages(
  occurrences: readonly Occurrence[],
  weights: readonly number[],
  limit: number,
): Passage[] {
  const all = scoreWindows(occurrences, weights);
  const best: Passage[] = [];
  // Mostly the first few are taken, so sorting all would be a waste.
  const taken: boolean[] = new Array(occurrences.length).fill(false);
  while (best.length < limit) {
    let top: Passage | undefined;
    for (const passage of all) {
      if (passage.score <= (top?.score ?? 0)) continue;
      if (!taken[passage.from] && !taken[passage.to - 1]) top = passage;
    }
    if (top === undefined) break;
    taken.fill(true, top.from, top.to);
    best.push(top);
  }
  return best;
}

/** For each occurrence the passage that begins with it. */
function scoreWindows(occurrences: readonly Occurrence[], weights: readonly number[]): Passage[] {
  const counts = weights.map(() => 0);
  const passages: Passage[] = [];
  let score = 0;
  let to = 0;
  const change = (unit: number, by: 1 | -1) => {
    const weight = weights[unit] ?? 0;
    const count = counts[unit] ?? 0;
    score -= worth(count) * weight;
    counts[unit] = count + by;
    score += worth(count + by) * weight;
  };
  for (const [from, { word, unit }] of occurrences.entries()) {
    for (; to < occurrences.length; to += 1) {
      const next = occurrences[to];
      if (next === undefined || next.word >= word + passageWords) break;
      change(next.unit, 1);
    }
    passages.push({ score, from, to });
    change(unit, -1);
  }
  return passages;
}

function worth(count: number): number {
  return count === 0 ? 0 : 1 + repetition * (Math.min(count, 4) - 1);
}
