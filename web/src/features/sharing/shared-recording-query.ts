import { type components, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export type SharedRecording = components['schemas']['SharedRecording'];
export type SharedLine = SharedRecording['segments'][number];

/** What a link shows, to everybody who has it. */
export function sharedRecordingQuery(token: string) {
  return queryOptions({
    queryKey: ['shared', token],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/shared/{token}/', { params: { path: { token } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
