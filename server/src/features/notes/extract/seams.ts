import type { SpokenSentence } from './spoken-sentences.ts';
import type { Topics } from './topics.ts';

/**
 * TextTiling (Hearst 1997): where the words before a gap differ from those behind it more than
 * at the gaps around, the subject changes. Compared are stretches of equal length in words.
 */
const stepWords = 60;
const stepsCompared = 5;
const fewestStepsBetween = 8;
const mostSeams = 9;
/** Of the depths of all gaps: how many standard deviations above the mean a seam must be. */
const clearlyDeeper = 1;

/** Indices of the sentences that begin a part, but for the first. */
export function findSeams(sentences: readonly SpokenSentence[], topics: Topics): number[] {
  const steps = stepsOf(sentences, topics);
  const depths = depthsOf(steps.map((_, gap) => likeness(steps, gap)));
  const inner = depths
    .map((depth, gap) => ({ depth, gap }))
    .slice(fewestStepsBetween, -fewestStepsBetween);
  const seams: number[] = [];
  for (const { depth, gap } of inner.sort((a, b) => b.depth - a.depth || a.gap - b.gap)) {
    if (depth < threshold(depths) || depth <= 0 || seams.length === mostSeams) break;
    if (seams.every((seam) => Math.abs(seam - gap) >= fewestStepsBetween)) seams.push(gap);
  }
  return seams.sort((a, b) => a - b).flatMap((gap) => steps[gap]?.start ?? []);
}

interface Step {
  readonly start: number;
  readonly counts: Map<string, number>;
}

function stepsOf(sentences: readonly SpokenSentence[], topics: Topics): Step[] {
  const steps: Step[] = [];
  let room = 0;
  for (const [start, sentence] of sentences.entries()) {
    if (room <= 0) {
      steps.push({ start, counts: new Map() });
      room = stepWords;
    }
    room -= sentence.words.length;
    const counts = steps.at(-1)?.counts ?? new Map<string, number>();
    for (const term of topics.termsOf(sentence)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return steps;
}

/** Cosine of what is said before and behind a gap. */
function likeness(steps: readonly Step[], gap: number): number {
  const before = total(steps.slice(Math.max(0, gap - stepsCompared), gap));
  const behind = total(steps.slice(gap, gap + stepsCompared));
  let product = 0;
  for (const [term, count] of before) product += count * (behind.get(term) ?? 0);
  const length = (counts: ReadonlyMap<string, number>) =>
    Math.hypot(...counts.values()) || Number.POSITIVE_INFINITY;
  return product / (length(before) * length(behind));
}

function total(steps: readonly Step[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { counts } of steps) {
    for (const [term, count] of counts) sum.set(term, (sum.get(term) ?? 0) + count);
  }
  return sum;
}

/** How far one must climb from a gap to the peaks on both sides. */
function depthsOf(heights: readonly number[]): number[] {
  return heights.map(
    (height, gap) => climb(heights, gap, -1) + climb(heights, gap, 1) - 2 * height,
  );
}

function climb(heights: readonly number[], gap: number, direction: 1 | -1): number {
  let peak = heights[gap] ?? 0;
  for (let at = gap + direction; (heights[at] ?? -1) >= peak; at += direction)
    peak = heights[at] ?? peak;
  return peak;
}

function threshold(depths: readonly number[]): number {
  const mean = depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
  const variance = depths.reduce((sum, depth) => sum + (depth - mean) ** 2, 0) / depths.length;
  return mean + clearlyDeeper * Math.sqrt(variance);
}
