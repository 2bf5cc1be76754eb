import type { Contestant, Round } from './load.ts';

/** What the rounds of a contest leave behind. */

/** What the processes of an installation, and the bench itself, spent on one round. */
export interface Spending {
  /** Processor time, in seconds: all that PostgreSQL did, its background included. */
  readonly cpuSeconds: {
    readonly bench: number;
    readonly server: number;
    readonly postgres: number;
  };
  /** Of the server process; NaN where the system does not tell. */
  readonly peakMemoryMb: number;
  /** By how much the server's event loop was late, at the 99th of 100 looks. */
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
}

export interface MeasuredRound extends Round, Partial<Spending> {}

export interface Score {
  readonly name: string;
  readonly side: Contestant['side'];
  readonly connections: number;
  readonly largeAnswers: boolean;
  /** In step with those of the other contestants: a ratio is taken within a round. */
  readonly rounds: readonly MeasuredRound[];
}
