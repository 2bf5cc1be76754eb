import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject, isNotFound } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';

/** Deletes a recording with all that belongs to it; one that is gone already is as good. */
export function useDestroyRecording(id: string) {
  const queryClient = useQueryClient();
  const params = { path: { ...inProject, id } };
  return useMutation({
    async mutationFn() {
      try {
        await unwrap(api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/', { params }));
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['recordings', 'list'] }),
    onError: notifyFailure,
  });
}
