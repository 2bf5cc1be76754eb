import { toApiError, unreachable } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { recordingPath } from '../recordings/recording-path.ts';

export const mediaAddress = (id: string) => recordingPath(id, 'media/');

export type MediaState =
  | { readonly kind: 'playable' }
  /** `code` is one of docs/errors.md; `detail` is for people. */
  | { readonly kind: 'absent'; readonly code: string; readonly detail: string };

/** Whether there is anything to play, and why not: a media element could not say. */
export function mediaQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id, 'media'],
    queryFn: async ({ signal }): Promise<MediaState> => {
      const response = await fetch(mediaAddress(id), {
        headers: { range: 'bytes=0-0' },
        // The file may lie in a bucket, which only the media element may go to.
        redirect: 'manual',
        signal,
      }).catch((error: unknown) => {
        throw unreachable(error);
      });
      if (response.ok || response.type === 'opaqueredirect') {
        await response.body?.cancel();
        return { kind: 'playable' };
      }
      const { code, message } = toApiError(
        response.status,
        await response.json().catch(() => null),
      );
      return { kind: 'absent', code, detail: message };
    },
  });
}
