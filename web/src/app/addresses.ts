import type { LibraryFilters } from '../features/library/library-filters.ts';

/** What the addresses of pages say after their question mark. */

export function readLibrarySearch(search: Record<string, unknown>): LibraryFilters {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
  };
  return {
    q: text('q'),
    status: text('status'),
    platform: text('platform'),
    speaker: text('speaker'),
    has: text('has'),
    from: text('from'),
    to: text('to'),
  };
}

interface RecordingSearch {
  /** Milliseconds from the beginning: where to start. */
  readonly t?: number | undefined;
  /** Words to mark in the transcript. */
  readonly q?: string | undefined;
}

export function readRecordingSearch(search: Record<string, unknown>): RecordingSearch {
  const t = Number(search.t);
  return {
    t: search.t !== undefined && Number.isFinite(t) && t >= 0 ? t : undefined,
    q: search.q === undefined ? undefined : String(search.q),
  };
}
