import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setCsrfToken } from '../../lib/api.ts';
import { sendJson } from '../../lib/send-json.ts';
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

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function useSignIn() {
  return useSignInWith((credentials: Credentials) =>
    sendJson<Session>('POST', '/api/session/', credentials),
  );
}

export function useSignInByLink() {
  return useSignInWith((token: string) =>
    sendJson<Session>('POST', '/api/session/link/', { token }),
  );
}

export interface NewMember {
  readonly token: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly password: string;
}

export function useAcceptInvitation() {
  return useSignInWith((member: NewMember) =>
    sendJson<Session>('POST', '/api/invitations/accept/', member),
  );
}
