import { ApiError, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

/** What the server noted, with the lines of the transcript it rests on; null where nothing yet. */
export function notesQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'notes'],
    queryFn: async ({ signal }) => {
      const path = '/api/projects/{project_id}/desktop_recordings/{id}/notes/';
      try {
        return await unwrap(api.GET(path, { params: { path: { ...inProject, id } }, signal }));
      } catch (error) {
        if (error instanceof ApiError && error.code === 'notes_missing') return null;
        throw error;
      }
    },
  });
}
