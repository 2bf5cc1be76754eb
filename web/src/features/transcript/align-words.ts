import type { Word } from '../recordings/recording-types.ts';
import type { Range } from './find-matches.ts';

export interface PlacedWord extends Range {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Where in the text of a line its words stand. Empty where they do not: after a correction the
 * words are still those that were heard.
 */
export function alignWords(text: string, words: readonly Word[]): PlacedWord[] {
  const placed: PlacedWord[] = [];
  let from = 0;
  for (const word of words) {
    const spoken = word.text.trim();
    const start = text.indexOf(spoken, from);
    // Beside spaces, only signs may stand between two words.
    if (start === -1 || /[\p{L}\p{N}]/u.test(text.slice(from, start))) return [];
    from = start + spoken.length;
    placed.push({ start, end: from, startMs: word.start, endMs: word.end });
  }
  return placed;
}

/** The word that is said at that moment, or was said last; -1 before the first. */
export function wordAt(words: readonly PlacedWord[], ms: number): number {
  return words.findLastIndex(({ startMs }) => startMs <= ms);
}
