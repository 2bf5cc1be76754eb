import { type components, toApiError, unreachable } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionHeaders } from '../../lib/api.ts';
import { recordingPath } from '../recordings/recording-path.ts';

type Imported = components['schemas']['ImportedTranscript'];

/** Puts the transcript of a file in the place of the recording's own. */
export function useImportTranscript(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    async mutationFn(file: File): Promise<Imported> {
      const body = new FormData();
      body.append('file', file);
      const options = { method: 'POST', headers: sessionHeaders(), body };
      const response = await fetch(recordingPath(id, 'import/'), options).catch(
        (error: unknown) => {
          throw unreachable(error);
        },
      );
      const answer: unknown = await response.json().catch(() => null);
      if (!response.ok) throw toApiError(response.status, answer);
      return answer as Imported;
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['recordings', id] }),
  });
}
