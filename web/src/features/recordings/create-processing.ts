import { type components, unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { processingQuery } from './retrieve-processing.ts';

type StartProcessing = components['schemas']['StartProcessing'];

/** Does a step again, and those after it; with another engine or language if asked. */
export function useCreateProcessing(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: StartProcessing) =>
      unwrap(
        api.POST('/api/projects/{project_id}/desktop_recordings/{id}/processing/', {
          params: { path: { ...inProject, id } },
          body,
        }),
      ),
    onSuccess: (steps) => queryClient.setQueryData(processingQuery(id).queryKey, steps),
    onError: notifyFailure,
  });
}
