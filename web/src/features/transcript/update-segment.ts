import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { segmentsQuery } from '../recordings/list-segments.ts';
import type { Line } from '../recordings/recording-types.ts';

interface LineChanges {
  readonly id: number;
  readonly text: string;
  readonly speaker: string | null;
}

/** Corrects a line. Shown at once; the caller tells a failure where the words were written. */
export function useUpdateSegment(recordingId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = segmentsQuery(recordingId);
  const replace = (line: Line) =>
    queryClient.setQueryData(queryKey, (transcript) =>
      transcript === undefined
        ? undefined
        : { segments: transcript.segments.map((one) => (one.id === line.id ? line : one)) },
    );
  return useMutation({
    mutationFn: ({ id, ...body }: LineChanges) =>
      unwrap(
        api.PATCH('/api/projects/{project_id}/desktop_recordings/{id}/segments/{segment_id}/', {
          params: { path: { ...inProject, id: recordingId, segment_id: String(id) } },
          body,
        }),
      ),
    onMutate({ id, text, speaker }) {
      const before = queryClient.getQueryData(queryKey)?.segments.find((one) => one.id === id);
      if (before !== undefined) replace({ ...before, text, speaker });
      return before;
    },
    onSuccess(line) {
      replace(line);
      // Their quotes are compared with the lines by the server.
      void queryClient.invalidateQueries({ queryKey: ['recordings', recordingId, 'notes'] });
    },
    onError(_error, _changes, before) {
      if (before !== undefined) replace(before);
      void queryClient.invalidateQueries({ queryKey, exact: true });
    },
  });
}
