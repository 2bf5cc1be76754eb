import { ApiError, type components, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api, setCsrfToken } from '../../lib/api.ts';

export type Session = components['schemas']['Session'];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await unwrap(api.GET('/api/session/', { signal }));
      setCsrfToken(session.csrf_token);
      return session;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
