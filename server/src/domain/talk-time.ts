import { spansOf, type TimelineSegment, wordsOf } from './timeline.ts';

/** Who spoke how long, by the transcript. */

export interface TalkTime {
  /** Null where nobody knows. */
  readonly speaker: string | null;
  readonly durationMs: number;
  /** Of the time of all speakers together, 0 to 1. */
  readonly share: number;
  readonly lines: number;
  readonly words: number;
  /** Of lines with nobody else's in between. */
  readonly longestTurnMs: number;
}

/**
 * In the order in which they first speak. A line without an end lasts as long as its words need, or
 * until the next; one without a time counts as a line alone.
 */
export function talkTimeOf(segments: readonly TimelineSegment[]): TalkTime[] {
  const tallies = new Map<string | null, Tally>();
  const spans = spansOf(segments);
  let turn: { readonly speaker: string | null | undefined; readonly durationMs: number } = noTurn;
  for (const [index, { speaker, text }] of segments.entries()) {
    const span = spans[index];
    const durationMs = span == null ? 0 : span.to - span.from;
    const tally = tallies.get(speaker) ?? { durationMs: 0, lines: 0, words: 0, longestTurnMs: 0 };
    tallies.set(speaker, tally);
    turn = { speaker, durationMs: durationMs + (turn.speaker === speaker ? turn.durationMs : 0) };
    tally.durationMs += durationMs;
    tally.lines += 1;
    tally.words += wordsOf(text).length;
    tally.longestTurnMs = Math.max(tally.longestTurnMs, turn.durationMs);
  }
  const whole = [...tallies.values()].reduce((sum, { durationMs }) => sum + durationMs, 0);
  return [...tallies].map(([speaker, tally]) => ({
    speaker,
    ...tally,
    share: whole === 0 ? 0 : tally.durationMs / whole,
  }));
}

const noTurn = { speaker: undefined, durationMs: 0 };

interface Tally {
  durationMs: number;
  lines: number;
  words: number;
  longestTurnMs: number;
}
