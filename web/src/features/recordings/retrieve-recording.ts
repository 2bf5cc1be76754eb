import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import type { Recording } from './recording-types.ts';

/** The recording without its transcript, which may be long: see list-segments.ts. */
export function recordingQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id],
    queryFn: async ({ signal }): Promise<Recording> =>
      unwrap(
        api.GET('/api/projects/{project_id}/desktop_recordings/{id}/', {
          params: {
            path: { ...inProject, id },
            query: { omit: 'transcript_segments,transcript_text' },
          },
          signal,
        }),
      ),
  });
}
