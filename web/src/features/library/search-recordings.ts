import { type components, unwrap } from '@minutebook/client';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { cursorOf } from '../recordings/list-recordings.ts';
import { type LibraryFilters, toSearchQuery } from './library-filters.ts';

type Schemas = components['schemas'];

export type SearchPage = Schemas['SearchAnswer'];
export type SearchResult = SearchPage['results'][number];
export type FoundRecording = Schemas['FoundRecording'];
export type SearchHit = Schemas['SearchHit'];
export type FacetValue = Schemas['FacetValue'];

const pageSize = 20;

/** Recordings in which the words occur, best first, with the places where they do. */
export function searchQuery(filters: LibraryFilters) {
  return infiniteQueryOptions({
    queryKey: ['search', toSearchQuery(filters)],
    queryFn: ({ pageParam, signal }) =>
      searchRecordings(filters, { cursor: pageParam, limit: pageSize }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }: SearchPage) => cursorOf(next),
    // While somebody types, what was found last stays until the next answer is there.
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
}

/** One page; the first where the cursor is empty. */
export function searchRecordings(
  filters: LibraryFilters,
  { cursor, limit }: { readonly cursor: string; readonly limit: number },
  signal: AbortSignal,
): Promise<SearchPage> {
  const query = { ...toSearchQuery(filters), limit, ...(cursor !== '' && { cursor }) };
  return unwrap(
    api.GET('/api/projects/{project_id}/desktop_recordings/search/', {
      params: { path: inProject, query },
      signal,
    }),
  );
}
