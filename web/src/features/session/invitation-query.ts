import { unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Who invites whom to what; fails for one that was used, withdrawn or has run out. */
export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => unwrap(api.GET('/api/invitations/accept/', { params: { query: { token } } })),
    retry: false,
  });
}
