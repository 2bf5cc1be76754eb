import type { Evidence, HeardLine } from '../../../domain/notes.ts';
import { cutBlocks } from './cut-blocks.ts';
import { type JoinedText, joinLines } from './join-lines.ts';
import type { ReadSentence, ReadText, Word } from './read-text.ts';

/** What somebody said, from one full stop to the next, and where it stands. */
export interface SpokenSentence {
  /** How many sentences came before it. */
  readonly index: number;
  readonly speaker: string | null;
  readonly timestampMs: number | null;
  /** As it was said, but for fillers and repeated words. */
  readonly text: string;
  readonly words: readonly Word[];
  /** At least one; quotes are exact, in the order of the words. */
  readonly evidence: readonly Evidence[];
}

/** How the words of a sentence are shown; what fillers are depends on the language. */
export type CleanText = (said: string) => string;

export function spokenSentences(
  lines: readonly HeardLine[],
  read: ReadText,
  clean: CleanText,
): SpokenSentence[] {
  const sentences: SpokenSentence[] = [];
  for (const joined of joinLines(lines)) {
    for (const { start, end } of cutBlocks(joined.text)) {
      for (const sentence of read(joined.text.slice(start, end))) {
        const spoken = inPlace(joined, start, sentence);
        if (spoken !== null)
          sentences.push({ index: sentences.length, ...spoken, text: clean(spoken.text) });
      }
    }
  }
  return sentences;
}

function inPlace(
  joined: JoinedText,
  offset: number,
  { start, end, words }: ReadSentence,
): Omit<SpokenSentence, 'index'> | null {
  const evidence = quotesOf(joined, offset + start, offset + end);
  const line = joined.parts.find((part) => part.end > offset + start)?.line;
  if (line === undefined || evidence.length === 0 || words.length === 0) return null;
  const text = joined.text.slice(offset + start, offset + end);
  return { speaker: line.speaker, timestampMs: line.timestampMs, text, words, evidence };
}

/** A quote never crosses lines: each line gives the part that it holds. */
function quotesOf(joined: JoinedText, start: number, end: number): Evidence[] {
  const quotes: Evidence[] = [];
  for (const part of joined.parts) {
    if (part.end <= start || part.start >= end) continue;
    const from = Math.max(start, part.start) - part.start;
    const quote = part.line.text.slice(from, Math.min(end, part.end) - part.start).trim();
    if (quote !== '') quotes.push({ position: part.line.position, quote });
  }
  return quotes;
}
