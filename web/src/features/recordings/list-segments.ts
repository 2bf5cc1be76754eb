import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

const path = '/api/projects/{project_id}/desktop_recordings/{id}/segments/';

export function segmentsKey(id: string) {
  return ['recordings', id, 'segments'] as const;
}

/** The transcript, line by line, in the order in which the lines arrived. */
export function segmentsQuery(id: string) {
  return queryOptions({
    queryKey: segmentsKey(id),
    queryFn: ({ signal }) =>
      unwrap(api.GET(path, { params: { path: { ...inProject, id } }, signal })),
  });
}

/**
 * The words of each line with their times. They weigh several times as much as the lines, so they
 * are read only when somebody listens.
 */
export function wordsQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'segments', 'words'],
    queryFn: async ({ signal }) => {
      const query = { words: true };
      const { segments } = await unwrap(
        api.GET(path, { params: { path: { ...inProject, id }, query }, signal }),
      );
      return new Map(segments.map((line) => [line.id, line.words ?? []]));
    },
    staleTime: 60_000,
  });
}
