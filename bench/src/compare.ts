import type { MeasuredRound, Score } from './score.ts';
import { median } from './statistics.ts';
import type { Aim, Row } from './table.ts';

/** From the rounds of contestants to the lines of the table. */

type Quantity = 'perSecond' | 'p50Ms' | 'p95Ms';

export interface Comparison {
  readonly what: string;
  readonly quantity: Quantity;
  readonly minutebook: Score;
  readonly ceiling?: Score;
  readonly aim?: (found: { value: number; ratio: number }) => Aim;
}

export function compare({ what, quantity, minutebook, ceiling, aim }: Comparison): Row {
  const value = medianOf(minutebook, quantity);
  const ratio = ceiling === undefined ? Number.NaN : ratioOf(minutebook, ceiling, quantity);
  return {
    what,
    unit: quantity === 'perSecond' ? 'per second' : 'ms',
    minutebook: value,
    ...(ceiling === undefined ? {} : { ceiling: medianOf(ceiling, quantity), ratio }),
    latency: {
      p50Ms: medianOf(minutebook, 'p50Ms'),
      p95Ms: medianOf(minutebook, 'p95Ms'),
      p99Ms: medianOf(minutebook, 'p99Ms'),
    },
    cpuMs: {
      load: median(minutebook.rounds.map((round) => cpuMsOf(round, 'bench'))),
      server: median(minutebook.rounds.map((round) => cpuMsOf(round, 'server'))),
      postgres: median(minutebook.rounds.map((round) => cpuMsOf(round, 'postgres'))),
    },
    ...(aim === undefined ? {} : { aim: aim({ value, ratio }) }),
  };
}

/** The median of the ratios within each round, which what disturbs both does not touch. */
export function ratioOf(one: Score, other: Score, quantity: Quantity): number {
  const ratios = one.rounds.map((round, index) => {
    const counterpart = other.rounds[index];
    return counterpart === undefined ? Number.NaN : round[quantity] / counterpart[quantity];
  });
  return median(ratios);
}

function medianOf(score: Score, quantity: Quantity | 'p99Ms'): number {
  return median(score.rounds.map((round) => round[quantity]));
}

function cpuMsOf(round: MeasuredRound, process: 'bench' | 'server' | 'postgres'): number {
  const seconds = round.cpuSeconds?.[process] ?? Number.NaN;
  return (seconds * 1000) / round.operations;
}
