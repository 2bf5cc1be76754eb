import type { Segment } from './recording.ts';
import type { SpokenSegment, SpokenWord } from './spoken-segment.ts';

/**
 * One timeline of what was appended live, what an engine heard, and what people corrected.
 * Segments are in the order in which they are shown.
 */
export interface TimelineSegment extends Segment {
  /** What makes a repeated append of it recognisable, whatever was corrected since. */
  readonly identity: string | null;
  readonly endMs: number | null;
  readonly words: readonly SpokenWord[];
  /** The text and speaker as they came, where a person changed them; else null. */
  readonly heardText: string | null;
  readonly heardSpeaker: string | null;
  readonly isSpeakerSet: boolean;
}

export function toTimeline(spoken: readonly SpokenSegment[]): TimelineSegment[] {
  return spoken.map((segment) => ({
    identity: null,
    timestamp: segment.startMs,
    endMs: segment.endMs,
    speaker: segment.speaker,
    text: segment.text,
    confidence: segment.confidence,
    isFinal: true,
    words: segment.words,
    heardText: null,
    heardSpeaker: null,
    isSpeakerSet: false,
  }));
}

/** A stretch of the timeline, `[from, to)` in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const msPerWord = 400;
const shortestMs = 1500;

/**
 * When each segment is spoken; null without a timestamp. One without an end lasts as long as its
 * words need, or until the next begins.
 */
export function spansOf(segments: readonly TimelineSegment[]): (Span | null)[] {
  return segments.map((segment, index) => {
    if (segment.timestamp === null) return null;
    const from = segment.timestamp;
    if (segment.endMs !== null) return { from, to: Math.max(from, segment.endMs) };
    const usual = from + Math.max(shortestMs, wordsOf(segment.text).length * msPerWord);
    const next = segments[index + 1]?.timestamp ?? usual;
    return { from, to: next > from ? Math.min(next, usual) : usual };
  });
}

export function overlapMs(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

export const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** Words to compare by: no case, no punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

/** Adds what was heard where nothing stands yet; nothing that stands is moved or changed. */
export function fillGaps(
  standing: readonly TimelineSegment[],
  heard: readonly TimelineSegment[],
): TimelineSegment[] {
  const taken = mergeSpans(spansOf(standing).filter((span) => span !== null));
  const spans = spansOf(heard);
  const added = heard.filter((_, index) => {
    const span = spans[index];
    return span != null && !isMostlyWithin(span, taken);
  });
  return inOrder([...standing, ...added], standing.length);
}

/** Spans in ascending order, none touching another. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function isMostlyWithin(span: Span, taken: readonly Span[]): boolean {
  const covered = spansNear(span, taken).reduce((sum, other) => sum + overlapMs(span, other), 0);
  return covered * 2 >= span.to - span.from;
}

/** Those of the ascending, disjoint spans that overlap. */
function spansNear(span: Span, ascending: readonly Span[]): readonly Span[] {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle]?.to ?? 0) <= span.from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((ascending[end]?.from ?? Number.POSITIVE_INFINITY) < span.to) end += 1;
  return ascending.slice(low, end);
}

/** By time; a standing segment without one stays behind the one that it stood behind. */
function inOrder(segments: readonly TimelineSegment[], standing: number): TimelineSegment[] {
  let last = Number.NEGATIVE_INFINITY;
  const keyed = segments.map((segment, index) => {
    // Live lines stand in the order of their arrival, which is not quite that of their times.
    last =
      index < standing ? Math.max(last, segment.timestamp ?? last) : (segment.timestamp ?? last);
    return { segment, key: last, index };
  });
  return keyed.sort((a, b) => compare(a.key, b.key) || a.index - b.index).map((one) => one.segment);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
