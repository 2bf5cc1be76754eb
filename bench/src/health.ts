import type { MeasuredRound, Score } from './score.ts';
import { median } from './statistics.ts';
import { atMost, type Row } from './table.ts';

/** How the server process fared during all of it, in the worst case. */
export function healthRows(scores: readonly Score[]): Row[] {
  const served = scores.filter(({ side }) => side === 'minutebook');
  const large = served.filter(({ largeAnswers }) => largeAnswers);
  const other = served.filter(({ largeAnswers }) => !largeAnswers);
  return [
    ...loopRow('event-loop delay p99', other, 20),
    ...loopRow('event-loop delay p99, answers of 5,000 segments and more', large, 50),
    ...memoryRow(served),
  ];
}

function loopRow(what: string, scores: readonly Score[], limitMs: number): Row[] {
  return worstRow(scores, (score) => median(numbersOf(score, 'loopDelayP99Ms')), {
    what,
    unit: 'ms',
    limit: limitMs,
  });
}

function memoryRow(scores: readonly Score[]): Row[] {
  return worstRow(scores, (score) => Math.max(...numbersOf(score, 'peakMemoryMb')), {
    what: 'resident memory of the server, peak',
    unit: 'MB',
    limit: 250,
  });
}

function worstRow(
  scores: readonly Score[],
  valueIn: (score: Score) => number,
  { what, unit, limit }: { what: string; unit: 'ms' | 'MB'; limit: number },
): Row[] {
  const [worst] = scores
    .map((score) => ({ name: score.name, value: valueIn(score) }))
    // Not every system tells.
    .filter(({ value }) => Number.isFinite(value))
    .sort((one, other) => other.value - one.value);
  if (worst === undefined) return [];
  const name = worst.name.replace('minutebook, ', '');
  const aim = atMost(limit, worst.value, unit);
  return [{ what: `${what} (${name})`, unit, minutebook: worst.value, aim }];
}

function numbersOf(
  { rounds }: Score,
  quantity: keyof Pick<MeasuredRound, 'loopDelayP99Ms' | 'peakMemoryMb'>,
): number[] {
  return rounds.map((round) => round[quantity] ?? Number.NaN);
}
