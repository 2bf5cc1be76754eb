import { sumOfCues } from './cues.ts';
import { decisionCues } from './decision-cues.ts';
import { mostLikely } from './most-likely.ts';
import type { SpokenSentence } from './spoken-sentences.ts';
import type { Topics } from './topics.ts';

/** Weights beside those of the wordings, also in log odds. */
const topicalWeight = 1;
const pointingWeight = -2;
const earlyWeight = -1.2;
/** Below, sentences on the subject that settle nothing. */
const leastScore = 0.8;
const mostDecisions = 20;

const pointing = new Set('i you me my your it that this he she'.split(' '));

/** Sentences that may settle something, the most likely first. */
export function findDecisions(
  sentences: readonly SpokenSentence[],
  topics: Topics,
): readonly SpokenSentence[] {
  const scoreOf = (sentence: SpokenSentence) =>
    sumOfCues(sentence.text, decisionCues) +
    topicalWeight * Math.min(1, topics.termsOf(sentence).length / 8) +
    pointingWeight * pointingShare(sentence) +
    earlyWeight * Math.exp((-10 * sentence.index) / sentences.length);
  return mostLikely(sentences, scoreOf, { least: leastScore, most: mostDecisions });
}

/** "It", "that": what is settled must be named to be understood. */
function pointingShare({ words }: SpokenSentence): number {
  return words.filter(({ text }) => pointing.has(text)).length / words.length;
}
