import type { Segment } from '../../domain/recording.ts';
import { isDraft, segmentIdentity } from '../../domain/segment-identity.ts';
import { alignWords, wordsOf } from './align-words.ts';

/**
 * What to append of the final transcript, when some of the same speech was appended live. Times,
 * texts and borders of lines differ between the two, so a final utterance counts as said already
 * when most of its words stand, in order, in live lines of that time and speaker. Each live word
 * speaks for one final word only. Nothing that was appended live is ever dropped.
 */

export interface FinalUtterance extends Segment {
  readonly endMs?: number | null;
}

interface LiveLine {
  readonly segment: Segment;
  readonly words: readonly string[];
  readonly used: boolean[];
  /** Null where the recorder did not know the time. */
  readonly startMs: number | null;
  readonly endMs: number;
}

const nearMs = 1500;
/** Speech is rarely slower; how long a live line lasted is not known. */
const wordMs = 600;
const enough = 0.6;
/** Without a time only the words speak for it, so nearly all have to. */
const enoughWithoutTime = 0.85;

export function mergeTranscripts(
  live: readonly Segment[],
  final: readonly FinalUtterance[],
): Segment[] {
  const lines = live.map(liveLine);
  const timed = lines
    .filter((line) => line.startMs !== null)
    .toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
  const untimed = lines.filter((line) => line.startMs === null);
  const longestMs = timed.reduce(
    (most, line) => Math.max(most, line.endMs - (line.startMs ?? 0)),
    0,
  );

  // The same segment again is settled before anything is compared by likeness.
  const open = takeIdentical(lines, final);
  return open.flatMap((utterance) => {
    const near = linesNear(timed, utterance, longestMs).filter((line) =>
      mayBeSame(line.segment.speaker, utterance.speaker),
    );
    const words = wordsOf(utterance.text);
    const found =
      cover(words, near, enough) ??
      coverByOne(
        words,
        untimed.filter((line) => mayBeSame(line.segment.speaker, utterance.speaker)),
      );
    return found === null ? [toSegment(utterance)] : settleDrafts(found, utterance);
  });
}

function liveLine(segment: Segment): LiveLine {
  const words = wordsOf(segment.text);
  // Recorders send 0 for "unknown".
  const startMs = segment.timestamp === 0 ? null : segment.timestamp;
  const endMs = (startMs ?? 0) + Math.max(1, words.length) * wordMs;
  return { segment, words, used: words.map(() => false), startMs, endMs };
}

function takeIdentical(
  lines: readonly LiveLine[],
  final: readonly FinalUtterance[],
): readonly FinalUtterance[] {
  const byIdentity = new Map<string, LiveLine>();
  for (const line of lines) {
    const identity = segmentIdentity(line.segment);
    // A draft is not the last word: it gives way to the final one.
    if (identity !== null && !isDraft(line.segment)) byIdentity.set(identity, line);
  }
  return final.filter((utterance) => {
    const identity = segmentIdentity(utterance);
    const line = identity === null ? undefined : byIdentity.get(identity);
    if (line === undefined) return true;
    // The live line may be longer; the rest of its words can stand for what follows.
    for (const index of alignWords(wordsOf(utterance.text), line.words)) line.used[index] = true;
    return false;
  });
}

function linesNear(
  timed: readonly LiveLine[],
  { timestamp, endMs, text }: FinalUtterance,
  longestMs: number,
): readonly LiveLine[] {
  if (timestamp === null) return [];
  const untilMs = Math.max(endMs ?? timestamp + wordsOf(text).length * wordMs, timestamp) + nearMs;
  const fromMs = timestamp - nearMs;
  const near: LiveLine[] = [];
  for (let at = firstFrom(timed, fromMs - longestMs); at < timed.length; at += 1) {
    const line = timed[at];
    if (line === undefined || (line.startMs ?? 0) > untilMs) break;
    if (line.endMs >= fromMs) near.push(line);
  }
  return near;
}

/** Index of the first line that starts at `ms` or later. */
function firstFrom(timed: readonly LiveLine[], ms: number): number {
  let low = 0;
  let high = timed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timed[middle]?.startMs ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mayBeSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** The lines that together hold enough of the words, which are then used up; else null. */
function cover(
  words: readonly string[],
  lines: readonly LiveLine[],
  share: number,
): readonly LiveLine[] | null {
  if (words.length === 0) return null;
  const places = lines.flatMap((line) =>
    line.words.flatMap((word, index) => (line.used[index] ? [] : [{ line, index, word }])),
  );
  const matched = alignWords(
    words,
    places.map(({ word }) => word),
  );
  if (matched.length === 0 || matched.length < words.length * share) return null;
  const covering = new Set<LiveLine>();
  for (const at of matched) {
    const place = places[at];
    if (place === undefined) continue;
    place.line.used[place.index] = true;
    covering.add(place.line);
  }
  return [...covering];
}

function coverByOne(
  words: readonly string[],
  lines: readonly LiveLine[],
): readonly LiveLine[] | null {
  const asked = new Set(words);
  for (const line of lines) {
    // Cheap to rule out: most lines share too few words to be worth aligning.
    const shared = line.words.reduce((sum, word) => sum + (asked.has(word) ? 1 : 0), 0);
    if (shared < words.length * enoughWithoutTime) continue;
    const found = cover(words, [line], enoughWithoutTime);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A draft that stands for the utterance alone takes its text, in its own place; where several lines
 * share the utterance, their drafts become final as they are, since none holds it whole.
 */
function settleDrafts(found: readonly LiveLine[], utterance: FinalUtterance): Segment[] {
  const [only, ...others] = found;
  const drafts = found.filter(({ segment }) => isDraft(segment) && segment.timestamp !== null);
  if (others.length > 0 || only?.startMs === null)
    return drafts.map(({ segment }) => ({ ...segment, isFinal: true }));
  return drafts.map(({ segment, used }) => ({
    ...toSegment(utterance),
    timestamp: segment.timestamp,
    speaker: segment.speaker,
    // A draft that holds more than this utterance keeps the rest of its words.
    text: used.every(Boolean) || isMostly(used) ? utterance.text : segment.text,
  }));
}

function isMostly(used: readonly boolean[]): boolean {
  return used.filter(Boolean).length >= used.length * enough;
}

function toSegment({ endMs: _, ...segment }: FinalUtterance): Segment {
  return segment;
}
