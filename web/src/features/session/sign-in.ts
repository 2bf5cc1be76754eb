import { unwrap } from '@minutebook/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, setCsrfToken } from '../../lib/api.ts';
import { type Session, sessionQuery } from './session-query.ts';

/** What every way of signing in ends with: the session is known to the whole app. */
function useSignInWith<Input>(signIn: (input: Input) => Promise<Session>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess(session) {
      setCsrfToken(session.csrf_token);
      queryClient.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function useSignIn() {
  return useSignInWith((credentials: Credentials) =>
    unwrap(api.POST('/api/session/', { body: credentials })),
  );
}

export function useSignInByLink() {
  return useSignInWith((token: string) =>
    unwrap(api.POST('/api/session/link/', { body: { token } })),
  );
}

interface NewMember {
  readonly token: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly password: string;
}

export function useAcceptInvitation() {
  return useSignInWith((member: NewMember) =>
    unwrap(api.POST('/api/invitations/accept/', { body: member })),
  );
}
