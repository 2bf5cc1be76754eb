import type { SpokenSegment, SpokenWord } from '../../domain/spoken-segment.ts';

/** Engines round, and hear a little past the end: nothing may lie outside the recording. */
export function orderSegments(
  segments: readonly SpokenSegment[],
  durationMs: number,
): SpokenSegment[] {
  const within = (timeMs: number) => Math.min(Math.max(timeMs, 0), durationMs);
  return segments
    .map((segment) => {
      const startMs = within(segment.startMs ?? 0);
      const endMs = Math.max(startMs, within(segment.endMs ?? startMs));
      const words = orderWords(segment.words, within);
      return { ...segment, text: segment.text.trim(), startMs, endMs, words };
    })
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.startMs - other.startMs);
}

function orderWords(words: readonly SpokenWord[], within: (timeMs: number) => number) {
  return words
    .map((word) => {
      const startMs = within(word.startMs);
      return {
        ...word,
        text: word.text.trim(),
        startMs,
        endMs: Math.max(startMs, within(word.endMs)),
      };
    })
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.startMs - other.startMs);
}

export function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** `de` of `de-CH`: cloud engines know languages, few know regions. */
export function languageOnly(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? tag;
}
