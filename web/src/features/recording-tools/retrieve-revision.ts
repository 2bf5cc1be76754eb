import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** One transcript with its lines. */
export function revisionQuery(id: string, revision: number) {
  return queryOptions({
    queryKey: ['recordings', id, 'revisions', revision],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/revisions/{revision}/', {
          params: { path: { ...inProject, id, revision: `${revision}` } },
          signal,
        }),
      ),
  });
}
