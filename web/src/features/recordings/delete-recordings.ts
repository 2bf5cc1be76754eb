import { ApiError, toApiError, unreachable, unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject, sessionHeaders } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { forgetRecordings } from './refresh-lists.ts';

/** As many as the server takes at once. */
const batchSize = 200;

export interface Deletion {
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
        await deleteBatch(batch, (gone, done) => {
          forgetRecordings(queryClient, gone);
          onProgress(start + done);
        });
      }
    },
    onError: notifyFailure,
  });
}

async function deleteBatch(
  ids: readonly string[],
  onGone: (gone: readonly string[], done: number) => void,
): Promise<void> {
  if (ids.length > 1 && (await deleteTogether(ids))) {
    onGone(ids, ids.length);
    return;
  }
  for (const [index, id] of ids.entries()) {
    await deleteOne(id);
    onGone([id], index + 1);
  }
}

/** False where this server cannot: then they are deleted one by one. */
async function deleteTogether(ids: readonly string[]): Promise<boolean> {
  const response = await fetch('/api/projects/@current/desktop_recordings/bulk_delete/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sessionHeaders() },
    body: JSON.stringify({ ids }),
  }).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (response.status === 404 || response.status === 405) return false;
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => null));
  return true;
}

async function deleteOne(id: string): Promise<void> {
  try {
    await unwrap(
      api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/', {
        params: { path: { ...inProject, id } },
      }),
    );
  } catch (error) {
    // Somebody else was faster.
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
}
