import { formatTable } from '../table.ts';
import type { ReplayOutcome } from './replay.ts';
import type { Counts } from './tally.ts';

/** What a replay says at its end, for people and for programs. */

export interface RequestTotals {
  readonly sent: number;
  readonly repeated: number;
}

const headings = [
  'SOURCE',
  'MEETINGS',
  'SEGMENTS SENT',
  'APPENDED',
  'DUPLICATE',
  'LOST',
  'SECONDS',
  'REQUESTS/S',
];

/** A row for each source, where there are several, and the totals in the last. */
export function replayTable({ tally, seconds }: ReplayOutcome, { sent }: RequestTotals): string {
  const sources = [...tally.bySource].map(([source, counts]) => [
    source || '(no source)',
    ...cellsOf(counts),
    '',
    '',
  ]);
  const total = ['Total', ...cellsOf(tally.total), oneDigit(seconds), oneDigit(sent / seconds)];
  return formatTable(headings, sources.length > 1 ? [...sources, total] : [total], {
    numbersFrom: 1,
  });
}

function cellsOf({ meetings, segmentsSent, appended, duplicate, lost }: Counts): string[] {
  return [meetings, segmentsSent, appended, duplicate, lost].map((count) => withCommas(count));
}

export function withCommas(count: number): string {
  return count.toLocaleString('en-US');
}

function oneDigit(value: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

const shownDifferences = 10;

/** The first differences, a line each. */
export function listDifferences(differences: readonly string[]): string {
  const rest = differences.length - shownDifferences;
  return [
    ...differences.slice(0, shownDifferences),
    ...(rest > 0 ? [`… and ${withCommas(rest)} more.`] : []),
  ].join('\n');
}

export function replayJson(
  { tally, differences, failure, seconds }: ReplayOutcome,
  { sent, repeated }: RequestTotals,
): string {
  return JSON.stringify(
    {
      ...tally.total,
      seconds: Math.round(seconds * 1000) / 1000,
      requests: sent,
      repeatedRequests: repeated,
      requestsPerSecond: Math.round((sent / seconds) * 10) / 10,
      complete: failure === null,
      differences: differences.slice(0, shownDifferences),
    },
    null,
    2,
  );
}
