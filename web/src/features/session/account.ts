import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { sessionQuery } from './session-query.ts';

interface Profile {
  readonly email?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}

export function useChangeProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (profile: Profile) => unwrap(api.PATCH('/api/session/user/', { body: profile })),
    onSuccess: () => queryClient.invalidateQueries(sessionQuery),
  });
}

interface PasswordChange {
  /** Not asked for where there is none yet. */
  readonly current_password?: string;
  readonly new_password: string;
}

/** Ends every other session of the person. */
export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: PasswordChange) =>
      unwrap(api.POST('/api/session/password/', { body: change })),
    onSuccess: () => queryClient.invalidateQueries(sessionQuery),
  });
}
