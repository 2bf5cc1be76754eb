import type { SpokenSentence } from './spoken-sentences.ts';

/** What a meeting is about: the stems that it comes back to. */
export interface Topics {
  /** By stem: the number of sentences that hold it, 2 or more. */
  readonly weights: ReadonlyMap<string, number>;
  /** Those of a sentence, each once. */
  termsOf(sentence: SpokenSentence): readonly string[];
}

/** `greatestShare`: what is in more of the sentences than that is not topical. */
export function topicsOf(sentences: readonly SpokenSentence[], greatestShare = 1): Topics {
  const weights = new Map<string, number>();
  for (const sentence of sentences) {
    for (const stem of topicalStems(sentence)) weights.set(stem, (weights.get(stem) ?? 0) + 1);
  }
  const most = Math.max(4, sentences.length * greatestShare);
  for (const [stem, count] of weights) if (count < 2 || count > most) weights.delete(stem);
  return {
    weights,
    termsOf: (sentence) => [...topicalStems(sentence)].filter((stem) => weights.has(stem)),
  };
}

function topicalStems({ words }: SpokenSentence): Set<string> {
  return new Set(words.filter(({ isTopical }) => isTopical).map(({ stem }) => stem));
}
