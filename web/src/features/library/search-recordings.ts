import { toApiError, unreachable } from '@minutebook/client';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { cursorOf } from '../recordings/list-recordings.ts';
import type { ListedRecording } from '../recordings/listed-recording.ts';
import { type LibraryFilters, toSearchParams } from './library-filters.ts';
import type { SnippetPart } from './snippet.ts';

export interface SearchHit {
  readonly kind: 'segment' | 'title' | 'notes' | 'summary' | 'task' | 'person';
  /** Milliseconds from the beginning; null where it is not of a moment. */
  readonly timestamp: number | null;
  readonly position: number | null;
  readonly speaker: string | null;
  readonly snippet: readonly SnippetPart[];
}

export type FoundRecording = Pick<
  ListedRecording,
  'id' | 'meeting_title' | 'platform' | 'status' | 'started_at' | 'duration_seconds'
>;

export interface SearchResult {
  readonly recording: FoundRecording;
  readonly hits: readonly SearchHit[];
}

export interface FacetValue {
  readonly value: string | number | null;
  readonly count: number;
}

export interface SearchPage {
  /** Of recordings; an upper bound where it is not exact. */
  readonly count: number;
  readonly count_is_exact: boolean;
  readonly next: string | null;
  readonly results: readonly SearchResult[];
  /** Null behind the first page. */
  readonly facets: Readonly<Record<string, readonly FacetValue[] | undefined>> | null;
  /** What was looked for instead, as nothing was found by what was typed. */
  readonly corrected_query: string | null;
  /** How many of the words each result holds. */
  readonly matched?: 'all' | 'most' | 'any';
  readonly took_ms: number;
}

const pageSize = 20;
const address = '/api/projects/@current/desktop_recordings/search/';

/** Recordings in which the words occur, best first, with the places where they do. */
export function searchQuery(filters: LibraryFilters) {
  const question = toSearchParams(filters).toString();
  return infiniteQueryOptions({
    queryKey: ['search', question],
    queryFn: ({ pageParam, signal }) =>
      searchRecordings(filters, { cursor: pageParam, limit: pageSize }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }: SearchPage) => cursorOf(next),
    // While somebody types, what was found last stays until the next answer is there.
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
}

export async function searchRecordings(
  filters: LibraryFilters,
  { cursor, limit }: { readonly cursor: string; readonly limit: number },
  signal: AbortSignal,
): Promise<SearchPage> {
  const params = toSearchParams(filters);
  params.set('limit', String(limit));
  if (cursor !== '') params.set('cursor', cursor);
  const response = await fetch(`${address}?${params}`, { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : unreachable(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(response.status, body);
  return body as SearchPage;
}
