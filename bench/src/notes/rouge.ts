import { stemOf } from '../../../server/src/features/notes/extract/english-reader.ts';

/**
 * ROUGE as Lin (2004) defines it, F1: shared words, shared pairs of neighbours, and the longest
 * common subsequence. Words are lower-case runs of letters and digits, stemmed after Porter as
 * ROUGE's `-m` does; none is left out. Chinese is compared character by character.
 */

export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

export function rouge(candidate: string, reference: string): Rouge {
  const ours = wordsOf(candidate).map(stemmed);
  const theirs = wordsOf(reference).map(stemmed);
  return {
    rouge1: sharedF1(ours, theirs),
    rouge2: sharedF1(pairsOf(ours), pairsOf(theirs)),
    rougeL: f1(commonSubsequence(ours, theirs), ours.length, theirs.length),
  };
}

const word = /\p{Script=Han}|[\p{L}\p{N}]+/gu;

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** The first words of a text, punctuation and all, as many as the budget allows. */
export function firstWords(text: string, budget: number): string {
  let end = 0;
  let count = 0;
  for (const match of text.matchAll(word)) {
    if (count === budget) break;
    count += 1;
    end = match.index + match[0].length;
  }
  return text.slice(0, end);
}

const stems = new Map<string, string>();

/** Also used to compare what two texts are about. */
export function stemmed(text: string): string {
  const stem = stems.get(text) ?? stemOf(text);
  stems.set(text, stem);
  return stem;
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((next, index) => `${words[index]} ${next}`);
}

function sharedF1(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of theirs) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of ours) {
    const count = left.get(item) ?? 0;
    if (count > 0) shared += 1;
    left.set(item, count - 1);
  }
  return f1(shared, ours.length, theirs.length);
}

function f1(shared: number, ours: number, theirs: number): number {
  return ours + theirs === 0 ? 0 : (2 * shared) / (ours + theirs);
}

function commonSubsequence(ours: readonly string[], theirs: readonly string[]): number {
  let previous = new Uint16Array(theirs.length + 1);
  for (const mine of ours) {
    const row = new Uint16Array(theirs.length + 1);
    theirs.forEach((other, index) => {
      row[index + 1] =
        mine === other
          ? (previous[index] ?? 0) + 1
          : Math.max(previous[index + 1] ?? 0, row[index] ?? 0);
    });
    previous = row;
  }
  return previous.at(-1) ?? 0;
}
