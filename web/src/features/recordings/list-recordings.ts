import { unwrap } from '@minutebook/client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { type ListedRecording, listedFields } from './listed-recording.ts';
import type { ListFilters } from './matches-filters.ts';

/** Small, so that the first is there at once; the next is asked for before the end is reached. */
const pageSize = 50;

export interface RecordingPage {
  readonly count: number;
  readonly next: string | null;
  readonly results: readonly ListedRecording[];
}

export const listsKey = ['recordings', 'list'] as const;

/**
 * The recordings, latest first, page by page. Never stale by age: reading every page again would
 * cost more the further somebody scrolled. watch-project.ts keeps them as they are on the server.
 */
export function recordingsQuery(filters: ListFilters) {
  return infiniteQueryOptions({
    queryKey: [...listsKey, filters],
    queryFn: ({ pageParam, signal }) => listRecordings(filters, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => cursorOf(next),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** One page; the first where the cursor is empty. */
export function listRecordings(
  { startedAfter, startedBefore, ...filters }: ListFilters,
  cursor = '',
  signal?: AbortSignal,
): Promise<RecordingPage> {
  const query = {
    ...{ cursor, limit: pageSize, fields: listedFields, ...filters },
    ...(startedAfter !== undefined && { started_after: startedAfter }),
    ...(startedBefore !== undefined && { started_before: startedBefore }),
  };
  return unwrap(
    api.GET('/api/projects/{project_id}/desktop_recordings/', {
      params: { path: inProject, query },
      signal: signal ?? null,
    }),
  );
}

/** Where the address of the next page stands; null at the end. */
export function cursorOf(next: string | null): string | null {
  return next === null ? null : new URL(next, 'http://server').searchParams.get('cursor');
}
