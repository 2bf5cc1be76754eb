import { ApiError, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** How loud it is over time; null where there is nothing to draw. */
export function waveformQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'waveform'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/media/waveform/', {
          params: { path: { ...inProject, id } },
          signal,
        }),
      ).catch((error: unknown) => {
        if (error instanceof ApiError && [404, 410].includes(error.status)) return null;
        throw error;
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
