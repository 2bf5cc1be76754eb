import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';
import type { Recording, RecordingChanges } from './recording-types.ts';
import { recordingQuery } from './retrieve-recording.ts';

type ShownChanges = Pick<RecordingChanges, 'meeting_title' | 'participants'>;

/** Shown at once, and taken back with a word where the server refuses. */
export function useUpdateRecording(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = recordingQuery(id);
  return useMutation({
    mutationFn: async (body: ShownChanges) => {
      const query = { omit: 'transcript_segments,transcript_text' };
      const params = { path: { ...inProject, id }, query };
      const answer = await unwrap(
        api.PATCH('/api/projects/{project_id}/desktop_recordings/{id}/', { params, body }),
      );
      // A receipt comes only to those who prefer one.
      return answer as Recording;
    },
    async onMutate(changes) {
      await queryClient.cancelQueries({ queryKey, exact: true });
      const before = queryClient.getQueryData(queryKey);
      if (before !== undefined) queryClient.setQueryData(queryKey, { ...before, ...changes });
      return before;
    },
    onError(error, _changes, before) {
      if (before !== undefined) queryClient.setQueryData(queryKey, before);
      notifyFailure(error);
    },
    onSuccess(recording) {
      queryClient.setQueryData(queryKey, recording);
      void queryClient.invalidateQueries({ queryKey: ['recordings', 'list'] });
    },
  });
}
