import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { processingQuery } from '../recordings/retrieve-processing.ts';

/** Cancels what is under way; what was done before stays. */
export function useDestroyProcessing(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/processing/', {
          params: { path: { ...inProject, id } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: processingQuery(id).queryKey }),
    onError: notifyFailure,
  });
}
