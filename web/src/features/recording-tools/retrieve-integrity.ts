import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** What arrived of a recording, and whether anything is missing. */
export function integrityQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'integrity'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/integrity/', {
          params: { path: { ...inProject, id } },
          signal,
        }),
      ),
  });
}
