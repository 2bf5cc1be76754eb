import { type components, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';

export type RecordingStep = components['schemas']['RecordingStep'];

/** What is shown of steps, most telling first. */
export const shownStates = ['running', 'waiting', 'queued', 'failed'] as const;

type ShownState = (typeof shownStates)[number];

/** Of a running step nobody is told how far it is, so it is asked. */
const progressMs = 4000;

/** The project's steps in one state, the latest first, at most 200. */
export function processingStepsQuery(state: ShownState) {
  return queryOptions({
    queryKey: ['processing', state],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/projects/{project_id}/processing/', {
          params: { path: inProject, query: { state } },
          signal,
        }),
      ),
    refetchInterval: ({ state: { data } }) =>
      state === 'running' && (data?.results.length ?? 0) > 0 ? progressMs : false,
  });
}
