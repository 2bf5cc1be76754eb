import type { SpokenSentence } from './spoken-sentences.ts';
import type { Topics } from './topics.ts';

export interface HighlightLimits {
  readonly sentences: number;
  readonly words: number;
}

/**
 * Words that tie nouns together: what states something has them, chatter has few. Of all that was
 * tried beside terms (place, questions, nouns only, rarity, cues), this and the next helped most.
 */
const binding = new Set('the of to and in for on with a will be'.split(' '));
/** A sentence of pronouns cannot be understood without what was said before. */
const pointing = new Set('i you me my your it that this he she'.split(' '));

const shortestWords = 8;
const longestWords = 70;
/** Between a sum (0), which likes long sentences, and a mean (1), which likes short ones. */
const lengthPower = 0.6;
/** What a term is worth once more than it was worth the time before. */
const repeatedTerm = 0.7;

/**
 * Takes the sentence that covers most of what the meeting comes back to, then the one that
 * covers most of what is left, and so on; in the order in which they were said. Terms are worth
 * less each time that they are covered, so that the sentences do not repeat each other.
 */
export function pickHighlights(
  sentences: readonly SpokenSentence[],
  topics: Topics,
  limits: HighlightLimits,
): SpokenSentence[] {
  const open = candidates(sentences, topics);
  const worth = new Map(topics.weights);
  const picked: SpokenSentence[] = [];
  for (let words = 0; picked.length < limits.sentences && words < limits.words; ) {
    const best = takeBest(open, worth);
    if (best === undefined) break;
    for (const term of best.terms) worth.set(term, (worth.get(term) ?? 0) * repeatedTerm);
    picked.push(best.sentence);
    words += best.sentence.words.length;
  }
  return picked.sort((a, b) => a.index - b.index);
}

interface Candidate {
  readonly sentence: SpokenSentence;
  readonly terms: readonly string[];
  readonly factor: number;
  /** An upper bound, since terms only lose worth. */
  gain: number;
}

function candidates(sentences: readonly SpokenSentence[], topics: Topics): Candidate[] {
  const seen = new Set<string>();
  return sentences
    .filter(({ text, words }) => {
      const fresh = !seen.has(text);
      seen.add(text);
      return fresh && words.length >= shortestWords && words.length <= longestWords;
    })
    .map((sentence) => ({
      sentence,
      terms: topics.termsOf(sentence),
      factor: statementFactor(sentence) / sentence.words.length ** lengthPower,
      gain: Number.POSITIVE_INFINITY,
    }));
}

/** Bounds are brought up to date from the largest on, until one stays the largest. */
function takeBest(open: Candidate[], worth: ReadonlyMap<string, number>): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of open) {
    if (best !== undefined && candidate.gain <= best.gain) continue;
    const sum = candidate.terms.reduce((total, term) => total + (worth.get(term) ?? 0), 0);
    candidate.gain = sum * candidate.factor;
    if (candidate.gain > (best?.gain ?? 0)) best = candidate;
  }
  if (best !== undefined) open.splice(open.indexOf(best), 1);
  return best;
}

function statementFactor({ words }: SpokenSentence): number {
  const share = (some: ReadonlySet<string>) =>
    words.filter(({ text }) => some.has(text)).length / words.length;
  return (1 + 6 * share(binding)) * Math.max(0.1, 1 - 2 * share(pointing));
}
