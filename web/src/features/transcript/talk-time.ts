import { endOf, type TimedLine } from './lines-in-order.ts';

export interface TalkTime {
  readonly speaker: string | null;
  readonly ms: number;
  /** Of all that was said, 0 to 1. */
  readonly share: number;
  readonly lines: number;
}

/** Who spoke how long, the one who spoke most first. Ends that were not heard are guessed. */
export function talkTimes(lines: readonly TimedLine[]): TalkTime[] {
  const sums = new Map<string | null, { ms: number; lines: number }>();
  let total = 0;
  for (const [index, { line, startMs }] of lines.entries()) {
    const end = endOf(lines, index);
    const ms = end === null || startMs === null ? 0 : end - startMs;
    const sum = sums.get(line.speaker) ?? { ms: 0, lines: 0 };
    sums.set(line.speaker, { ms: sum.ms + ms, lines: sum.lines + 1 });
    total += ms;
  }
  return [...sums]
    .map(([speaker, sum]) => ({ speaker, ...sum, share: total === 0 ? 0 : sum.ms / total }))
    .sort((a, b) => b.ms - a.ms);
}
