import type { InfiniteData } from '@tanstack/react-query';
import type { RecordingPage } from './list-recordings.ts';
import type { ListedRecording } from './listed-recording.ts';

export type RecordingPages = InfiniteData<RecordingPage>;

/**
 * The pages with the first one as it is now: what it holds is put in its place, and what ought to
 * stand in it and does not is gone. What lies further down stays.
 */
export function mergeFirstPage(pages: RecordingPages, first: RecordingPage): RecordingPages {
  const present = new Set(first.results.map(({ id }) => id));
  const last = first.next === null ? undefined : first.results.at(-1);
  const below = everyRecording(pages).filter(
    (recording) =>
      !present.has(recording.id) &&
      (last === undefined ? first.next !== null : latestFirst(last, recording) < 0),
  );
  return withRecordings(pages, [...first.results, ...below], first.count);
}

/** One recording as it is now; null where it is gone, or does not belong to this list any more. */
export function mergeRecording(
  pages: RecordingPages,
  id: string,
  recording: ListedRecording | null,
): RecordingPages {
  const all = everyRecording(pages);
  const others = all.filter((other) => other.id !== id);
  const isKnown = others.length < all.length;
  if (recording === null) {
    return isKnown ? withRecordings(pages, others, countOf(pages) - 1) : pages;
  }
  const oldest = all.at(-1);
  const isBelow = hasMore(pages) && oldest !== undefined && latestFirst(oldest, recording) < 0;
  if (!isKnown && isBelow) return pages;
  return withRecordings(pages, [...others, recording], countOf(pages) + (isKnown ? 0 : 1));
}

/** Each once, latest first. */
export function everyRecording({ pages }: RecordingPages): ListedRecording[] {
  const byId = new Map<string, ListedRecording>();
  for (const { results } of pages) {
    for (const recording of results) byId.set(recording.id, recording);
  }
  return [...byId.values()].sort(latestFirst);
}

/** The order of the API: by start, then by id. */
function latestFirst(a: ListedRecording, b: ListedRecording): number {
  return Date.parse(b.started_at) - Date.parse(a.started_at) || (a.id < b.id ? 1 : -1);
}

function countOf({ pages }: RecordingPages): number {
  return pages.at(-1)?.count ?? 0;
}

function hasMore({ pages }: RecordingPages): boolean {
  return pages.at(-1)?.next != null;
}

/** All in the first page, so that the cursors of the pages stay what they are. */
function withRecordings(
  { pages, pageParams }: RecordingPages,
  results: readonly ListedRecording[],
  count: number,
): RecordingPages {
  const sorted = [...results].sort(latestFirst);
  return {
    pageParams,
    pages: pages.map((page, index) => ({ ...page, count, results: index === 0 ? sorted : [] })),
  };
}
