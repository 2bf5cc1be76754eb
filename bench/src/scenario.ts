import type { Score } from './score.ts';
import type { Row } from './table.ts';

/** How much of everything: the whole bench, or a short one for those who work on it. */
export interface Scale {
  readonly rounds: number;
  readonly secondsPerRound: number;
  /** Segments that a recording holds before an append, and how many such recordings there are. */
  readonly appendSets: readonly { readonly segmentsEach: number; readonly recordings: number }[];
  /** Recordings of ten segments for lists and searches. */
  readonly shortRecordings: number;
  /** Recordings of 600 segments for searches. */
  readonly longRecordings: number;
  readonly listPage: number;
  readonly starts: number;
  readonly uploadMegabytes: number;
  readonly meetingMinutes: number;
  readonly liveStreams: number;
  readonly liveSeconds: number;
}

export interface ScenarioContext {
  readonly scale: Scale;
  readonly signal: AbortSignal;
  readonly onProgress: (message: string) => void;
  /** Takes what the rows do not tell, for the file of results. */
  readonly onScore: (score: Score) => void;
  readonly onPostgres: (settings: Readonly<Record<string, string>>) => void;
}

/** Answers questions of one kind; everything it started is gone when it is done. */
export type Scenario = (context: ScenarioContext) => Promise<Row[]>;

export const wholeScale: Scale = {
  rounds: 5,
  secondsPerRound: 2,
  appendSets: [
    { segmentsEach: 1000, recordings: 200 },
    { segmentsEach: 5000, recordings: 50 },
    { segmentsEach: 10_000, recordings: 100 },
  ],
  shortRecordings: 100_000,
  longRecordings: 1700,
  listPage: 1000,
  starts: 3,
  uploadMegabytes: 1024,
  meetingMinutes: 60,
  liveStreams: 1000,
  liveSeconds: 20,
};

export const quickScale: Scale = {
  rounds: 3,
  secondsPerRound: 0.5,
  appendSets: [
    { segmentsEach: 1000, recordings: 100 },
    { segmentsEach: 5000, recordings: 10 },
    { segmentsEach: 10_000, recordings: 50 },
  ],
  shortRecordings: 10_000,
  longRecordings: 170,
  listPage: 100,
  starts: 1,
  uploadMegabytes: 128,
  meetingMinutes: 5,
  liveStreams: 1000,
  liveSeconds: 5,
};
