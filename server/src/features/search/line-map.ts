import { decodeNumbers, encodeNumbers } from './places.ts';

/** A line of the transcript, as the index knows it. */
export interface IndexedLine {
  /** Names the line within the recording. */
  readonly position: number;
  /** How many words it has. */
  readonly words: number;
  /** Which of the document's speakers; -1 for nobody. */
  readonly speaker: number;
}

export function encodeLines(lines: readonly IndexedLine[]): Buffer {
  return encodeNumbers(
    lines.flatMap(({ position, words, speaker }) => [position, words, speaker + 1]),
  );
}

export function decodeLines(bytes: Uint8Array): IndexedLine[] {
  const numbers = decodeNumbers(bytes);
  const lines: IndexedLine[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    lines.push({
      position: numbers[at] ?? 0,
      words: numbers[at + 1] ?? 0,
      speaker: (numbers[at + 2] ?? 0) - 1,
    });
  }
  return lines;
}

/** The number of the first word of each line, and behind them the number of all words. */
export function firstWords(lines: readonly IndexedLine[]): number[] {
  let count = 0;
  const firsts = lines.map(({ words }) => {
    count += words;
    return count - words;
  });
  return [...firsts, count];
}

/** The index of the line that holds the word of that number. */
export function lineOfWord(firsts: readonly number[], word: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) <= word) low = middle;
    else high = middle;
  }
  // Lines without words begin where the next one does.
  return low;
}
