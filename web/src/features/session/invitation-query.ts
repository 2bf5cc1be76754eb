import { queryOptions } from '@tanstack/react-query';
import { sendJson } from '../../lib/send-json.ts';

export interface Invitation {
  readonly email: string;
  readonly organization: { readonly name: string };
  readonly invited_by: string;
}

/** Who invites whom to what; fails for one that was used, taken back or has run out. */
export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: () =>
      sendJson<Invitation>('GET', `/api/invitations/accept/?token=${encodeURIComponent(token)}`),
    retry: false,
  });
}
