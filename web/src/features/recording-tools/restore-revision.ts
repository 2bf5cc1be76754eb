import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';

/** Makes an earlier transcript the recording's again; the present one is kept. */
export function useRestoreRevision(id: string) {
  const queryClient = useQueryClient();
  const path = '/api/projects/{project_id}/desktop_recordings/{id}/revisions/{revision}/restore/';
  return useMutation({
    mutationFn: (revision: number) =>
      unwrap(api.POST(path, { params: { path: { ...inProject, id, revision: `${revision}` } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['recordings', id] }),
    onError: notifyFailure,
  });
}
