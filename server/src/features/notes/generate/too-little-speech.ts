import type { HeardLine } from '../../../domain/notes.ts';

/** Fewer words than this are a greeting or a test of the microphone; notes of them are invented. */
const fewestWords = 25;

export function isTooLittleSpeech(lines: readonly HeardLine[]): boolean {
  let words = 0;
  for (const { text } of lines) {
    words += countWords(text.slice(0, 4000));
    if (words >= fewestWords) return false;
  }
  return true;
}

/** Also of languages that put no space between words. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (isWordLike) words += 1;
  return words;
}
