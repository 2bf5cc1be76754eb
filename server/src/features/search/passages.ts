import type { Occurrences } from './occurrences.ts';
import { passageWords } from './plan-ranking.ts';

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
 * stands close together.
 */
export function findPassages(
  occurrences: Occurrences,
  weights: readonly number[],
  limit: number,
): Passage[] {
  const { scores, ends } = scoreWindows(occurrences, weights);
  const best: Passage[] = [];
  // Mostly the first few are taken, so sorting all would be a waste.
  const taken = new Uint8Array(scores.length);
  while (best.length < limit) {
    let top = -1;
    let topScore = 0;
    for (let from = 0; from < scores.length; from += 1) {
      const score = scores[from] ?? 0;
      if (score <= topScore || taken[from] || taken[(ends[from] ?? 0) - 1]) continue;
      top = from;
      topScore = score;
    }
    if (top < 0) break;
    const to = ends[top] ?? 0;
    taken.fill(1, top, to);
    best.push({ score: topScore, from: top, to });
  }
  return best;
}

/** For each occurrence the passage that begins with it. */
function scoreWindows({ words, units }: Occurrences, weights: readonly number[]) {
  const counts = new Uint32Array(weights.length);
  const scores = new Float64Array(words.length);
  const ends = new Uint32Array(words.length);
  let score = 0;
  let to = 0;
  for (let from = 0; from < words.length; from += 1) {
    const end = (words[from] ?? 0) + passageWords;
    for (; to < words.length && (words[to] ?? 0) < end; to += 1) {
      const unit = units[to] ?? 0;
      const count = counts[unit] ?? 0;
      score += gain(count) * (weights[unit] ?? 0);
      counts[unit] = count + 1;
    }
    scores[from] = score;
    ends[from] = to;
    const unit = units[from] ?? 0;
    const left = (counts[unit] ?? 1) - 1;
    score -= gain(left) * (weights[unit] ?? 0);
    counts[unit] = left;
  }
  return { scores, ends };
}

/** What another occurrence adds where there are so many. */
function gain(count: number): number {
  if (count === 0) return 1;
  return count < 4 ? repetition : 0;
}
