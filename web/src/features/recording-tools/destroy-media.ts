import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';

/** Deletes sound and picture; the words stay. */
export function useDestroyMedia(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/media/', {
          params: { path: { ...inProject, id } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['recordings', id] }),
    onError: notifyFailure,
  });
}
