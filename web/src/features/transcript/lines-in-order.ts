import type { Line } from '../recordings/recording-types.ts';

/** A line and when it is said, as far as anybody knows. */
export interface TimedLine {
  readonly line: Line;
  /** Null where nothing tells. */
  readonly startMs: number | null;
}

/**
 * Lines arrive in an order of their own: late ones come after those that were said after them.
 * Here they are in the order in which they were said. A line without a time (null, or the 0 that
 * recorders send when they do not know) stays behind the line that it arrived after.
 */
export function linesInOrder(lines: readonly Line[]): TimedLine[] {
  let before: number | null = null;
  const timed = lines.map((line): TimedLine => {
    const { timestamp } = line;
    const isUnknown = timestamp === null || (timestamp === 0 && before !== null);
    if (!isUnknown) before = timestamp;
    return { line, startMs: isUnknown ? before : timestamp };
  });
  // Sorting is stable.
  return timed.sort((a, b) => (a.startMs ?? -1) - (b.startMs ?? -1));
}

/** Which line is said at that moment: the last one that has begun; -1 before the first. */
export function lineAt(lines: readonly TimedLine[], ms: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.startMs ?? -1) <= ms) low = middle + 1;
    else high = middle;
  }
  const found = low - 1;
  return (lines[found]?.startMs ?? null) === null ? -1 : found;
}

const longestGuessMs = 10_000;
/** A usual pace of speech. */
const msPerCharacter = 65;

/** When the line at that index ends: as heard, or a guess from its length and the next line. */
export function endOf(lines: readonly TimedLine[], index: number): number | null {
  const here = lines[index];
  if (here === undefined || here.startMs === null) return null;
  if (here.line.end !== null && here.line.end >= here.startMs) return here.line.end;
  const next = lines[index + 1]?.startMs ?? Number.POSITIVE_INFINITY;
  const guess = Math.min(longestGuessMs, Math.max(600, here.line.text.length * msPerCharacter));
  return next > here.startMs ? Math.min(next, here.startMs + guess) : here.startMs + guess;
}
