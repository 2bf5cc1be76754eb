import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionHeaders } from '../../lib/api.ts';
import { notifyFailure } from '../../ui/notify.ts';

/** Ends the session, and leaves nothing of it in the page. */
export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => fetch('/api/session/', { method: 'DELETE', headers: sessionHeaders() }),
    onSuccess() {
      queryClient.clear();
      window.location.assign('/sign-in');
    },
    onError: notifyFailure,
  });
}
