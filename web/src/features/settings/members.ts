import { type components, unwrap } from '@minutebook/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { useSettingsMutation } from './use-settings-mutation.ts';

export type Member = components['schemas']['Member'];
export type Invitation = components['schemas']['Invitation'];
type Role = Member['role'];

const membersKey = ['members'];
const invitationsKey = ['invitations'];

export const membersQuery = queryOptions({
  queryKey: membersKey,
  queryFn: async () => (await unwrap(api.GET('/api/members/'))).results,
});

export const invitationsQuery = queryOptions({
  queryKey: invitationsKey,
  queryFn: async () => (await unwrap(api.GET('/api/invitations/'))).results,
});

export function useChangeRole() {
  return useSettingsMutation({
    run: ({ id, role }: { id: string; role: Role }) =>
      unwrap(
        api.PATCH('/api/members/{membership_id}/', {
          params: { path: { membership_id: id } },
          body: { role },
        }),
      ),
    changes: membersKey,
    done: text.settings.saved,
  });
}

export function useRemoveMember() {
  return useSettingsMutation({
    run: (id: string) =>
      unwrap(
        api.DELETE('/api/members/{membership_id}/', { params: { path: { membership_id: id } } }),
      ),
    changes: membersKey,
    done: text.settings.members.removed,
  });
}

export function useInvite() {
  return useSettingsMutation({
    run: (invitation: { email: string; role: Role }) =>
      unwrap(api.POST('/api/invitations/', { body: invitation })),
    changes: invitationsKey,
  });
}

export function useWithdrawInvitation() {
  return useSettingsMutation({
    run: (id: string) =>
      unwrap(
        api.DELETE('/api/invitations/{invitation_id}/', {
          params: { path: { invitation_id: id } },
        }),
      ),
    changes: invitationsKey,
    done: text.settings.members.withdrawn,
  });
}
