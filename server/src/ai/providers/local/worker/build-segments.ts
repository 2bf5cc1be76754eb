import type { SpokenSegment, SpokenWord } from '../../../../domain/spoken-segment.ts';
import type { HeardPiece } from './piece-words.ts';
import { endsSentence } from './sentence-end.ts';
import { SpeakerFinder, type SpeakerTurn, speakerLabels } from './speaker-turns.ts';
import { withoutDoubles } from './without-doubles.ts';

interface AttributedWord extends SpokenWord {
  readonly speaker: number | null;
}

/**
 * Makes segments of what was heard: a new one after each pause, each sentence and each change of
 * speaker. Times are whole milliseconds that never go back, from one segment to the next either.
 */
export function buildSegments(
  pieces: readonly HeardPiece[],
  turns: readonly SpeakerTurn[],
): SpokenSegment[] {
  const finder = new SpeakerFinder(turns);
  const label = speakerLabels();
  let fromMs = 0;
  return withoutDoubles(pieces).flatMap((piece) => {
    const words = attributed(piece, fromMs, finder);
    fromMs = words.at(-1)?.endMs ?? fromMs;
    if (words.length > 0) return sentences(words).map((group) => segmentOf(group, label));
    return hasUntimedText(piece)
      ? [untimed(piece, label(finder.at(piece.startMs, piece.endMs)))]
      : [];
  });
}

function attributed(piece: HeardPiece, fromMs: number, finder: SpeakerFinder): AttributedWord[] {
  let earliestMs = fromMs;
  return piece.words.map((word) => {
    const startMs = Math.max(earliestMs, Math.round(word.startMs));
    const endMs = Math.max(startMs, Math.round(Math.min(word.endMs, piece.audioEndMs)));
    earliestMs = endMs;
    const speaker = finder.at(within(piece, word.startMs), within(piece, word.endMs));
    return { text: word.text, startMs, endMs, confidence: word.confidence, speaker };
  });
}

/** Engines place the last word of a piece behind the speech now and then, where nobody speaks. */
function within({ startMs, endMs }: HeardPiece, ms: number): number {
  return Math.min(endMs, Math.max(startMs, ms));
}

function sentences(words: readonly AttributedWord[]): AttributedWord[][] {
  const groups: AttributedWord[][] = [];
  let last: AttributedWord | undefined;
  for (const word of words) {
    const group = groups.at(-1);
    const goesOn = last !== undefined && last.speaker === word.speaker && !endsSentence(last.text);
    if (group !== undefined && goesOn) group.push(word);
    else groups.push([word]);
    last = word;
  }
  return groups;
}

function segmentOf(
  words: readonly AttributedWord[],
  label: (speaker: number | null) => string | null,
): SpokenSegment {
  return {
    startMs: words[0]?.startMs ?? null,
    endMs: words.at(-1)?.endMs ?? null,
    speaker: label(words[0]?.speaker ?? null),
    text: words.map((word) => word.text).join(' '),
    confidence: average(words.map((word) => word.confidence)),
    words: words.map(({ speaker: _, ...word }) => word),
  };
}

function average(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return Math.round((sum / values.length) * 1000) / 1000;
}

/** Whisper's small exports say what was said, not when: the piece's times are the segment's. */
function hasUntimedText(piece: HeardPiece): boolean {
  return piece.untimed && piece.text !== '';
}

function untimed(piece: HeardPiece, speaker: string | null): SpokenSegment {
  return {
    startMs: Math.round(piece.startMs),
    endMs: Math.round(piece.endMs),
    speaker,
    text: piece.text,
    confidence: null,
    words: [],
  };
}
