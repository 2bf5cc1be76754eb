import { queryOptions } from '@tanstack/react-query';
import { sendJson } from '../../lib/send-json.ts';
import { text } from '../../text/text.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

export type Role = 'admin' | 'member';

export interface Member {
  readonly id: string;
  readonly role: Role;
  readonly user: {
    readonly id: number;
    readonly email: string;
    readonly first_name: string;
    readonly last_name: string;
  };
}

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expires_at: string;
  /** Where it is accepted: only in the answer that makes it. */
  readonly link?: string | null;
}

const membersKey = ['members'];
const invitationsKey = ['invitations'];

export const membersQuery = queryOptions({
  queryKey: membersKey,
  queryFn: () => sendJson<Member[]>('GET', '/api/members/'),
});

export const invitationsQuery = queryOptions({
  queryKey: invitationsKey,
  queryFn: () => sendJson<Invitation[]>('GET', '/api/invitations/'),
});

export function useChangeRole() {
  return useSettingsMutation({
    run: ({ id, role }: { id: string; role: Role }) =>
      sendJson('PATCH', `/api/members/${id}/`, { role }),
    changes: membersKey,
    done: text.settings.saved,
  });
}

export function useRemoveMember() {
  return useSettingsMutation({
    run: (id: string) => sendJson('DELETE', `/api/members/${id}/`),
    changes: membersKey,
    done: text.settings.members.removed,
  });
}

export function useInvite() {
  return useSettingsMutation({
    run: (invitation: { email: string; role: Role }) =>
      sendJson<Invitation>('POST', '/api/invitations/', invitation),
    changes: invitationsKey,
  });
}

export function useWithdrawInvitation() {
  return useSettingsMutation({
    run: (id: string) => sendJson('DELETE', `/api/invitations/${id}/`),
    changes: invitationsKey,
    done: text.settings.members.withdrawn,
  });
}

export function nameOf({ user }: Member): string {
  return [user.first_name, user.last_name].filter(Boolean).join(' ') || user.email;
}
