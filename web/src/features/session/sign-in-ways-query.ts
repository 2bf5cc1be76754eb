import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** What there is to sign in with, beside a password. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/session/ways/', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
