import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** How far the server is with each step. */
export function processingQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'processing'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/processing/', {
          params: { path: { ...inProject, id } },
          signal,
        }),
      ),
  });
}
