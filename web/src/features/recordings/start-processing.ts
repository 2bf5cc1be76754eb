import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';
import type { ProcessingStep } from './recording-types.ts';
import { processingQuery } from './retrieve-processing.ts';

/** Does a step again, and those after it. */
export function useStartProcessing(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (from: ProcessingStep['step']) =>
      unwrap(
        api.POST('/api/projects/{project_id}/desktop_recordings/{id}/processing/', {
          params: { path: { ...inProject, id } },
          body: { from },
        }),
      ),
    onSuccess: (steps) => queryClient.setQueryData(processingQuery(id).queryKey, steps),
    onError: notifyFailure,
  });
}
