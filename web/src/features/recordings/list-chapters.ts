import { ApiError, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** The chapters that notes divide a recording into; none where there are no notes. */
export function chaptersQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'notes', 'chapters'],
    async queryFn({ signal }) {
      const params = { path: { ...inProject, id } };
      const notes = await unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/notes/', { params, signal }),
      ).catch((error: unknown) => {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      });
      return (notes?.chapters ?? []).flatMap(({ title, start }) =>
        start === null ? [] : [{ title, startMs: start }],
      );
    },
    staleTime: 30_000,
  });
}
