import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { forgetRecordings } from './refresh-lists.ts';

/** As many as the server takes at once. */
const batchSize = 200;

interface Deletion {
  readonly ids: readonly string[];
  /** Called with how many are gone. */
  readonly onProgress: (done: number) => void;
}

/** Deletes recordings with all that belongs to them; what is gone leaves the lists at once. */
export function useDeleteRecordings() {
  const queryClient = useQueryClient();
  return useMutation({
    async mutationFn({ ids, onProgress }: Deletion) {
      for (let start = 0; start < ids.length; start += batchSize) {
        const batch = ids.slice(start, start + batchSize);
        // Those that are gone already are named in the answer, and as good as deleted.
        await unwrap(
          api.POST('/api/projects/{project_id}/desktop_recordings/bulk_delete/', {
            params: { path: inProject },
            body: { ids: batch },
          }),
        );
        forgetRecordings(queryClient, batch);
        onProgress(start + batch.length);
      }
    },
    onError: notifyFailure,
  });
}
