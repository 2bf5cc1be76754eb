import {
  overlapMs,
  type Span,
  spansOf,
  type TimelineSegment,
  wordPattern,
  wordsOf,
} from './timeline.ts';

/** What people, and the recorder, knew of a transcript that another is to take the place of. */

export interface CarriedOver {
  readonly segments: readonly TimelineSegment[];
  /** Corrected texts that stand in the new transcript as well, and those that found no place. */
  readonly editsKept: number;
  readonly editsLeft: number;
}

/**
 * Puts names and corrections of the standing transcript on one that was heard anew. A corrected
 * text is kept where the words that it corrects were heard again at about the same time.
 */
export function carryOver(
  standing: readonly TimelineSegment[],
  heard: readonly TimelineSegment[],
): CarriedOver {
  const named = carryNames(standing, heard);
  return carryEdits(standing, named);
}

interface Placed {
  readonly span: Span;
  readonly segment: TimelineSegment;
}

function place(segments: readonly TimelineSegment[]): Placed[] {
  const spans = spansOf(segments);
  return segments.flatMap((segment, index) => {
    const span = spans[index];
    return span == null ? [] : [{ span, segment }];
  });
}

/** Labels that engines give to voices that they do not know. */
const engineLabel = /^Speaker \d+$/;

function isName(segment: TimelineSegment): boolean {
  return segment.isSpeakerSet || (segment.speaker !== null && !engineLabel.test(segment.speaker));
}

function carryNames(
  standing: readonly TimelineSegment[],
  heard: readonly TimelineSegment[],
): TimelineSegment[] {
  const named = place(standing).filter(({ segment }) => isName(segment));
  if (named.length === 0) return [...heard];
  const near = neighbours(named);
  const spans = spansOf(heard);
  const votes = new Map<string, Map<string | null, number>>();
  for (const [index, segment] of heard.entries()) {
    const span = spans[index];
    if (span == null || segment.speaker === null) continue;
    const tally = votes.get(segment.speaker) ?? new Map<string | null, number>();
    votes.set(segment.speaker, tally);
    for (const { segment: other, span: otherSpan } of near(span)) {
      const shared = overlapMs(span, otherSpan);
      if (shared > 0) tally.set(other.speaker, (tally.get(other.speaker) ?? 0) + shared);
    }
  }
  const names = new Map([...votes].map(([label, tally]) => [label, majority(tally)]));
  return heard.map((segment, index) => {
    const span = spans[index];
    if (span == null) return segment;
    const set = near(span).find(
      (one) => one.segment.isSpeakerSet && isHalf(overlapMs(span, one.span), span),
    );
    if (set !== undefined) return withSpeaker(segment, set.segment.speaker);
    if (segment.speaker !== null) {
      const name = names.get(segment.speaker);
      return name == null ? segment : { ...segment, speaker: name };
    }
    const same = near(span).find((one) => isHalf(overlapMs(span, one.span), span));
    return same === undefined ? segment : { ...segment, speaker: same.segment.speaker };
  });
}

function isHalf(sharedMs: number, { from, to }: Span): boolean {
  return sharedMs > 0 && sharedMs * 2 >= to - from;
}

function withSpeaker(segment: TimelineSegment, speaker: string | null): TimelineSegment {
  return { ...segment, speaker, heardSpeaker: segment.speaker, isSpeakerSet: true };
}

/** The name of more than half of the time; null where there is none. */
function majority(tally: ReadonlyMap<string | null, number>): string | null {
  const total = [...tally.values()].reduce((sum, ms) => sum + ms, 0);
  for (const [name, ms] of tally) if (ms * 2 > total) return name;
  return null;
}

const nearMs = 5000;

/** Finds, for spans in any order, the segments that may overlap. */
function neighbours(placed: readonly Placed[]): (span: Span, withinMs?: number) => Placed[] {
  const ascending = [...placed].sort((a, b) => a.span.from - b.span.from);
  const longestMs = Math.max(0, ...ascending.map(({ span }) => span.to - span.from));
  return ({ from, to }, withinMs = 0) => {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ascending[middle]?.span.from ?? 0) < from - withinMs - longestMs) low = middle + 1;
      else high = middle;
    }
    const found: Placed[] = [];
    for (let index = low; index < ascending.length; index += 1) {
      const one = ascending[index];
      if (one === undefined || one.span.from >= to + withinMs) break;
      if (one.span.to > from - withinMs) found.push(one);
    }
    return found;
  };
}

function carryEdits(
  standing: readonly TimelineSegment[],
  heard: readonly TimelineSegment[],
): CarriedOver {
  const segments = [...heard];
  const indexOf = new Map(heard.map((segment, index) => [segment, index]));
  const near = neighbours(place(heard));
  let editsKept = 0;
  let editsLeft = 0;
  for (const { segment: edited, span } of place(standing)) {
    if (edited.heardText === null) continue;
    const found = near(span, nearMs)
      .map(({ segment }) => indexOf.get(segment) ?? -1)
      .map((index) => ({ index, text: replaced(segments[index], edited) }))
      .find(({ text }) => text !== null);
    const target = found === undefined ? undefined : segments[found.index];
    if (found?.text == null || target === undefined) {
      editsLeft += 1;
      continue;
    }
    editsKept += 1;
    const heardText = target.heardText ?? target.text;
    segments[found.index] = { ...target, text: found.text, heardText, words: [] };
  }
  const unplaced = standing.filter((one) => one.heardText !== null && one.timestamp === null);
  return { segments, editsKept, editsLeft: editsLeft + unplaced.length };
}

/** The segment's text with the corrected words in it; null where those were not heard. */
function replaced(segment: TimelineSegment | undefined, edited: TimelineSegment): string | null {
  if (segment === undefined) return null;
  const sought = wordsOf(edited.heardText ?? '');
  const pieces = [...segment.text.matchAll(wordPattern)];
  const words = pieces.map(([word]) => word.toLowerCase());
  const start = indexOfRun(words, sought);
  const first = pieces[start];
  const last = pieces[start + sought.length - 1];
  if (first === undefined || last === undefined) return null;
  if (sought.length === words.length) return edited.text;
  const before = segment.text.slice(0, first.index);
  const after = segment.text.slice(last.index + last[0].length);
  return `${before}${edited.text.replace(/[.!?]+$/u, '')}${after}`;
}

function indexOfRun(words: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return -1;
  for (let start = 0; start + run.length <= words.length; start += 1) {
    if (run.every((word, offset) => words[start + offset] === word)) return start;
  }
  return -1;
}
