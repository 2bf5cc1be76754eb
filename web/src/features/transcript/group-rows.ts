import type { TimedLine } from './lines-in-order.ts';

/** Lines of one speaker that follow each other, as they stand under one name. */
export interface Turn {
  readonly kind: 'turn';
  readonly key: string;
  readonly speaker: string | null;
  readonly startMs: number | null;
  /** Whether the same speaker spoke before: then the name need not be said again. */
  readonly isContinued: boolean;
  /** Index of the first line among all. */
  readonly first: number;
  readonly lines: readonly TimedLine[];
}

interface Heading {
  readonly kind: 'heading';
  readonly key: string;
  readonly title: string;
  readonly startMs: number;
}

export type Row = Turn | Heading;

export interface Chapter {
  readonly title: string;
  readonly startMs: number;
}

/** A speech of an hour is many rows, so that only those that are seen need be drawn. */
const linesPerRow = 8;
/** After such a pause the time is worth saying again. */
const pauseMs = 30_000;

/** What stands below each other: turns, and the titles of the chapters before their first line. */
export function groupRows(lines: readonly TimedLine[], chapters: readonly Chapter[] = []): Row[] {
  const rows: Row[] = [];
  const coming = [...chapters].sort((a, b) => a.startMs - b.startMs);
  let group: TimedLine[] = [];
  let isContinued = false;
  const close = (next: number) => {
    const [head] = group;
    if (head === undefined) return;
    const { id, speaker } = head.line;
    const first = next - group.length;
    const { startMs } = head;
    rows.push({ kind: 'turn', key: `${id}`, speaker, startMs, isContinued, first, lines: group });
    group = [];
  };
  for (const [index, timed] of lines.entries()) {
    const before = group.at(-1) ?? lines[index - 1];
    const isSameSpeaker = before !== undefined && before.line.speaker === timed.line.speaker;
    const titles = titlesUntil(coming, timed.startMs);
    const isPause = before !== undefined && pauseBetween(before, timed) > pauseMs;
    if (titles.length > 0 || !isSameSpeaker || isPause || group.length >= linesPerRow) {
      close(index);
      rows.push(...titles);
      isContinued = isSameSpeaker && !isPause && titles.length === 0;
    }
    group.push(timed);
  }
  close(lines.length);
  return rows;
}

function titlesUntil(coming: Chapter[], ms: number | null): Heading[] {
  const titles: Heading[] = [];
  while (ms !== null && coming[0] !== undefined && coming[0].startMs <= ms) {
    const { title, startMs } = coming[0];
    titles.push({ kind: 'heading', key: `chapter ${startMs} ${title}`, title, startMs });
    coming.shift();
  }
  return titles;
}

function pauseBetween(before: TimedLine, after: TimedLine): number {
  if (before.startMs === null || after.startMs === null) return 0;
  return after.startMs - Math.max(before.startMs, before.line.end ?? 0);
}

/** Which row holds the line at that index; -1 where there is none. */
export function rowOfLine(rows: readonly Row[], lineIndex: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const turn = turnAtOrAfter(rows, middle, high);
    if (turn === -1) high = middle - 1;
    else {
      const { first, lines } = rows[turn] as Turn;
      if (lineIndex < first) high = middle - 1;
      else if (lineIndex >= first + lines.length) low = turn + 1;
      else return turn;
    }
  }
  return -1;
}

function turnAtOrAfter(rows: readonly Row[], from: number, to: number): number {
  for (let index = from; index <= to; index++) if (rows[index]?.kind === 'turn') return index;
  return -1;
}
