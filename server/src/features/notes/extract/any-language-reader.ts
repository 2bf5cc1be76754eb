import type { ReadText } from './read-text.ts';

const sentenceSegmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Reads any language by the rules of Unicode. Which words are topical is not known; short ones
 * mostly are not, and `topicsOf` leaves out what is said all the time.
 */
export const readAnyLanguage: ReadText = (text) =>
  [...sentenceSegmenter.segment(text)].map(({ segment, index }) => {
    const sentence = segment.trimEnd();
    return { start: index, end: index + sentence.length, words: wordsOf(sentence, index) };
  });

function wordsOf(sentence: string, offset: number) {
  return [...wordSegmenter.segment(sentence)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => {
      const text = segment.toLowerCase();
      const start = offset + index;
      const isLong =
        text.length >=
        (/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(text) ? 4 : 2);
      const isTopical = isLong && /\p{L}/u.test(text);
      return { text, stem: text, start, end: start + segment.length, isTopical, isNoun: false };
    });
}
