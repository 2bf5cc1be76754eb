import { ApiError, toApiError, unreachable } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { setCsrfToken } from '../../lib/api.ts';

export interface Session {
  readonly user: {
    readonly id: number;
    readonly uuid: string;
    readonly email: string;
    readonly first_name: string;
    readonly last_name: string;
  };
  readonly organization: { readonly id: string; readonly name: string };
  readonly role: 'admin' | 'member';
  readonly projects: readonly { readonly id: number; readonly name: string }[];
  readonly current_project: number;
  /** Came in by a one-time link, and has none yet. */
  readonly needs_password: boolean;
  readonly csrf_token: string;
}

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    const response = await fetch('/api/session/', { signal }).catch((error: unknown) => {
      throw unreachable(error);
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.status === 401) return null;
    if (!response.ok) throw toApiError(response.status, body);
    const session = body as Session;
    setCsrfToken(session.csrf_token);
    return session;
  },
  staleTime: 60_000,
});

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}
