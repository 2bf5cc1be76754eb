import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { segmentsKey } from '../recordings/list-segments.ts';
import { echoesQuery } from './retrieve-echoes.ts';

/** Puts every line that was taken out back where it was. */
export function useRestoreEchoes(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/echoes/', {
          params: { path: { ...inProject, id } },
        }),
      ),
    onSuccess() {
      queryClient.setQueryData(echoesQuery(id).queryKey, { count: 0, echoes: [] });
      notifyDone(text.transcript.echoesRestored);
    },
    onError: notifyFailure,
    onSettled: () => queryClient.invalidateQueries({ queryKey: segmentsKey(id) }),
  });
}
