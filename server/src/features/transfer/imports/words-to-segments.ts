import type { SpokenWord } from '../../../domain/spoken-segment.ts';
import type { FoundSegment } from './segments-of-file.ts';

/** Words of an engine that does not group them, as segments of about a sentence. */

export interface SpeakersWord extends SpokenWord {
  readonly speaker: string | null;
}

/** A silence this long ends a segment, whatever was being said. */
const pauseMs = 1500;
/** A sentence that ends after this much is long enough; one that does not end is cut at the most. */
const enoughLetters = 120;
const mostLetters = 600;

export function* groupWords(words: readonly SpeakersWord[]): Generator<FoundSegment> {
  let group: SpeakersWord[] = [];
  let letters = 0;
  for (const word of words) {
    const last = group.at(-1);
    if (last !== undefined && isBreak(last, word, letters)) {
      yield segmentOf(group);
      group = [];
      letters = 0;
    }
    group.push(word);
    letters += word.text.length + 1;
  }
  if (group.length > 0) yield segmentOf(group);
}

function isBreak(last: SpeakersWord, next: SpeakersWord, letters: number): boolean {
  if (last.speaker !== next.speaker || next.startMs - last.endMs >= pauseMs) return true;
  return (
    letters >= mostLetters || (letters >= enoughLetters && /[.?!。？！]["')\]]?$/.test(last.text))
  );
}

export function segmentOf(words: readonly SpeakersWord[]): FoundSegment {
  return {
    startMs: words[0]?.startMs ?? null,
    endMs: words.at(-1)?.endMs ?? null,
    speaker: words[0]?.speaker ?? null,
    text: words.map(({ text }) => text).join(' '),
    confidence: meanConfidence(words),
    words: words.map(({ speaker: _, ...word }) => word),
  };
}

/** Null unless every word has one. */
export function meanConfidence(words: readonly SpokenWord[]): number | null {
  let sum = 0;
  for (const { confidence } of words) {
    if (confidence === null) return null;
    sum += confidence;
  }
  return words.length === 0 ? null : sum / words.length;
}
