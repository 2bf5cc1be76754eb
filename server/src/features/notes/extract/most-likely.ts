import type { SpokenSentence } from './spoken-sentences.ts';

const shortestWords = 5;
/** What runs on for longer is a story, or a transcript without full stops. */
const longestWords = 80;

/** Sentences that score at least `least`, the best first, each wording once. */
export function mostLikely(
  sentences: readonly SpokenSentence[],
  scoreOf: (sentence: SpokenSentence) => number,
  limits: { readonly least: number; readonly most: number },
): SpokenSentence[] {
  const best = sentences
    .filter(({ words }) => words.length >= shortestWords && words.length <= longestWords)
    .map((sentence) => ({ sentence, score: scoreOf(sentence) }))
    .filter(({ score }) => score >= limits.least)
    .sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
  return distinctTexts(
    best.map(({ sentence }) => sentence),
    limits.most,
  );
}

function distinctTexts(sentences: readonly SpokenSentence[], most: number): SpokenSentence[] {
  const byText = new Map<string, SpokenSentence>();
  for (const sentence of sentences) {
    if (byText.size === most) break;
    const text = sentence.text.toLowerCase();
    if (!byText.has(text)) byText.set(text, sentence);
  }
  return [...byText.values()];
}
