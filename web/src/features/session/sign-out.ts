import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';

/** Ends the session, and leaves nothing of it in the page. */
export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/session/')),
    onSuccess() {
      queryClient.clear();
      window.location.assign('/sign-in');
    },
    onError: notifyFailure,
  });
}
