import { unwrap } from '@minutebook/client';
import type { QueryClient } from '@tanstack/react-query';
import { api, inProject, isNotFound } from '../../lib/api.ts';
import { listRecordings, listsKey } from './list-recordings.ts';
import { isUnderWay, type ListedRecording, listedFields } from './listed-recording.ts';
import { type ListFilters, matchesFilters } from './matches-filters.ts';
import {
  everyRecording,
  mergeFirstPage,
  mergeRecording,
  type RecordingPages,
} from './merge-pages.ts';

/** Reads the first page of the lists that are shown again, and puts it in its place. */
export async function refreshLists(queryClient: QueryClient): Promise<void> {
  await Promise.all(
    lists(queryClient, 'active').map(async ({ queryKey, filters }) => {
      const first = await listRecordings(filters);
      update(queryClient, queryKey, (pages) => mergeFirstPage(pages, first));
    }),
  );
}

/** Reads one recording again, and puts it in its place in every list. */
export async function refreshRecording(queryClient: QueryClient, id: string): Promise<void> {
  const recording = await retrieveListed(id);
  for (const { queryKey, filters } of lists(queryClient, 'all')) {
    const isShown = recording !== null && matchesFilters(recording, filters);
    const shown = isShown ? recording : null;
    update(queryClient, queryKey, (pages) => mergeRecording(pages, id, shown));
  }
}

/** Takes recordings out of every list, and forgets what was read of them. */
export function forgetRecordings(queryClient: QueryClient, ids: readonly string[]): void {
  for (const { queryKey } of lists(queryClient, 'all')) {
    update(queryClient, queryKey, (pages) =>
      ids.reduce((merged, id) => mergeRecording(merged, id, null), pages),
    );
  }
  for (const id of ids) queryClient.removeQueries({ queryKey: ['recordings', id] });
  void queryClient.invalidateQueries({ queryKey: ['search'] });
}

/** Whether something that is shown is going to change soon. */
export function hasWorkUnderWay(queryClient: QueryClient): boolean {
  return lists(queryClient, 'active').some(({ queryKey }) => {
    const pages = queryClient.getQueryData<RecordingPages>(queryKey);
    return pages !== undefined && everyRecording(pages).some(isUnderWay);
  });
}

interface KnownList {
  readonly queryKey: readonly unknown[];
  readonly filters: ListFilters;
}

function lists(queryClient: QueryClient, type: 'active' | 'all'): KnownList[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: listsKey, type })
    .map(({ queryKey }) => ({ queryKey, filters: queryKey[listsKey.length] as ListFilters }));
}

function update(
  queryClient: QueryClient,
  queryKey: readonly unknown[],
  change: (pages: RecordingPages) => RecordingPages,
): void {
  queryClient.setQueryData<RecordingPages>(queryKey, (pages) => pages && change(pages));
}

async function retrieveListed(id: string): Promise<ListedRecording | null> {
  try {
    return await unwrap(
      api.GET('/api/projects/{project_id}/desktop_recordings/{id}/', {
        params: { path: { ...inProject, id }, query: { fields: listedFields } },
      }),
    );
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
