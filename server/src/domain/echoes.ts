import { type TimelineSegment, wordsOf } from './timeline.ts';

/**
 * A microphone that hears the loudspeaker gives every line twice: once as it was said, and again a
 * moment later under the name of who sat there.
 */

export interface Echo {
  /** Index of the segment that repeats, and of the one that it repeats. */
  readonly index: number;
  readonly echoOf: number;
}

const withinMs = 4000;
/** "Yes", "thank you" and the like are said by two people often enough. */
const fewestWords = 4;
const leastShared = 0.8;

/** Segments that say, under another name and a moment later, what one before them says. */
export function findEchoes(segments: readonly TimelineSegment[]): Echo[] {
  const timed = segments
    .map(({ timestamp, speaker, text }, index) => ({
      timestamp,
      speaker,
      index,
      words: wordsOf(text),
    }))
    .filter((one) => one.timestamp !== null && one.words.length >= fewestWords)
    .sort((a, b) => (a.timestamp ?? 0) - (b.timestamp ?? 0) || a.index - b.index);
  const echoes: Echo[] = [];
  const folded = new Set<number>();
  for (const [place, later] of timed.entries()) {
    for (let before = place - 1; before >= 0; before -= 1) {
      const earlier = timed[before];
      if (earlier === undefined || (later.timestamp ?? 0) - (earlier.timestamp ?? 0) > withinMs)
        break;
      if (folded.has(earlier.index) || earlier.speaker === later.speaker) continue;
      if (sharedWords(earlier.words, later.words) < leastShared) continue;
      folded.add(later.index);
      echoes.push({ index: later.index, echoOf: earlier.index });
      break;
    }
  }
  return echoes;
}

/** How much of the longer one the two have in common, 0 to 1, in whatever order. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return shared / Math.max(a.length, b.length);
}
