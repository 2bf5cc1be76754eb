import type { ListedRecording } from '../recordings/listed-recording.ts';

/** What stands in the list: headings, and recordings below them. */
type LibraryRow = HeadingRow | RecordingRow;

interface HeadingRow {
  readonly kind: 'heading';
  readonly key: string;
  readonly period: Period;
}

export interface RecordingRow {
  readonly kind: 'recording';
  readonly key: string;
  readonly recording: ListedRecording;
  /** Below the heading of a month, a recording says its day. */
  readonly isInMonth: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export interface Period {
  readonly kind: 'today' | 'yesterday' | 'day' | 'month';
  /** Its first day, at midnight of the place. */
  readonly start: Date;
}

const daysShownSingly = 7;

/** Recordings, latest first, below headings: a day each for the last week, then a month each. */
export function toLibraryRows(recordings: readonly ListedRecording[], now: Date): LibraryRow[] {
  const rows: LibraryRow[] = [];
  let present = '';
  for (const [index, recording] of recordings.entries()) {
    const period = periodOf(new Date(recording.started_at), now);
    const key = keyOf(period);
    const isFirst = key !== present;
    if (isFirst) rows.push({ kind: 'heading', key, period });
    present = key;
    const next = recordings[index + 1];
    const isLast = next === undefined || keyOf(periodOf(new Date(next.started_at), now)) !== key;
    const isInMonth = period.kind === 'month';
    rows.push({ kind: 'recording', key: recording.id, recording, isInMonth, isFirst, isLast });
  }
  return rows;
}

export function periodOf(started: Date, now: Date): Period {
  const start = midnight(started);
  const daysAgo = Math.round((midnight(now).getTime() - start.getTime()) / 86_400_000);
  if (daysAgo === 0) return { kind: 'today', start };
  if (daysAgo === 1) return { kind: 'yesterday', start };
  // A clock that is ahead makes meetings of the future.
  if (daysAgo < daysShownSingly) return { kind: 'day', start };
  return { kind: 'month', start: new Date(start.getFullYear(), start.getMonth(), 1) };
}

function keyOf({ kind, start }: Period): string {
  return `${kind === 'month' ? 'month' : 'day'} ${start.getTime()}`;
}

function midnight(time: Date): Date {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate());
}
