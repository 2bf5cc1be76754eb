import { type components, unwrap } from '@minutebook/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';

/** Links that show a recording to people without an account. */
export type Share = components['schemas']['Share'];
type NewShare = components['schemas']['CreateShare'];

const path = '/api/projects/{project_id}/desktop_recordings/{id}/shares/';
const sharesKey = (id: string) => ['recordings', id, 'shares'] as const;

export function sharesQuery(id: string) {
  const params = { path: { ...inProject, id } };
  return queryOptions({
    queryKey: sharesKey(id),
    queryFn: async ({ signal }) => (await unwrap(api.GET(path, { params, signal }))).results,
  });
}

/** The answer alone holds the link's address. */
export function useCreateShare(id: string) {
  const queryClient = useQueryClient();
  const params = { path: { ...inProject, id } };
  return useMutation({
    mutationFn: (body: NewShare) => unwrap(api.POST(path, { params, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sharesKey(id) }),
  });
}

export function useDestroyShare(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (shareId: string) =>
      unwrap(
        api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/shares/{share_id}/', {
          params: { path: { ...inProject, id, share_id: shareId } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sharesKey(id) }),
    onError: notifyFailure,
  });
}
