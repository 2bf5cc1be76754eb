import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** Lines that were taken out since a microphone heard the loudspeaker. */
export function echoesQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'echoes'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/echoes/', {
          params: { path: { ...inProject, id } },
          signal,
        }),
      ),
    staleTime: 30_000,
  });
}
