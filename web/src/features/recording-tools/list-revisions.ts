import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** The transcripts that a recording has had, with the one of now. */
export function revisionsQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'revisions'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/revisions/', {
          params: { path: { ...inProject, id } },
          signal,
        }),
      ),
  });
}
