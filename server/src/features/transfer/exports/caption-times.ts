import type { ExportedSegment } from './export-document.ts';

/** When each caption comes and goes: segments often have only a start, and captions need an end. */

export interface TimedCaption {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: string | null;
  readonly text: string;
}

/** What people read at ease, in characters. */
const charactersPerSecond = 15;
const shortestMs = 1000;
const longestMs = 7000;

/** In the order of their starts, as WebVTT wants them. One without a time comes after its neighbour. */
export function captionsOf(segments: readonly ExportedSegment[]): TimedCaption[] {
  const started = withStarts(segments).toSorted((a, b) => a.startMs - b.startMs);
  return started.map(({ segment, startMs }, index) => ({
    startMs,
    endMs: endOf(segment, startMs, started[index + 1]?.startMs ?? null),
    speaker: segment.speaker,
    text: segment.text,
  }));
}

interface Started {
  readonly segment: ExportedSegment;
  readonly startMs: number;
}

function withStarts(segments: readonly ExportedSegment[]): Started[] {
  let nextMs = 0;
  return segments.map((segment) => {
    const startMs = Math.max(0, Math.round(segment.startMs ?? nextMs));
    nextMs = startMs + readingMs(segment.text);
    return { segment, startMs };
  });
}

function endOf(segment: ExportedSegment, startMs: number, nextMs: number | null): number {
  if (segment.endMs !== null && Math.round(segment.endMs) > startMs) {
    return Math.round(segment.endMs);
  }
  const readMs = startMs + readingMs(segment.text);
  // Two at the same moment are shown together.
  return nextMs === null || nextMs === startMs ? readMs : Math.min(readMs, nextMs);
}

function readingMs(text: string): number {
  const ms = Math.round((text.length / charactersPerSecond) * 1000);
  return Math.min(Math.max(ms, shortestMs), longestMs);
}

/** `00:05:16.042`, or with a comma, as SRT has it. */
export function captionTime(ms: number, decimal: '.' | ','): string {
  const hours = String(Math.floor(ms / 3_600_000)).padStart(2, '0');
  const rest = new Date(ms % 3_600_000).toISOString();
  return `${hours}:${rest.slice(14, 19)}${decimal}${rest.slice(20, 23)}`;
}
