import { z } from 'zod';
import type { Invitation } from './invitations-store.ts';
import type { Member } from './organization-store.ts';
import {
  exampleSession,
  personSchema,
  roleSchema,
  toWirePerson,
} from './sessions/session-answer.ts';

/** Members and invitations on the wire. */

export const memberSchema = z
  .object({
    id: z.string().meta({ description: 'UUID of the membership.' }),
    user: personSchema,
    role: roleSchema,
    joined_at: z.string(),
    is_self: z.boolean(),
  })
  .meta({ id: 'Member' });

export const exampleMember = {
  id: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e04',
  user: exampleSession.user,
  role: 'admin',
  joined_at: '2026-03-02T08:59:00.000001Z',
  is_self: true,
};

export function toWireMember(member: Member, userId: number): z.output<typeof memberSchema> {
  const { id, role, joinedAt } = member;
  const isSelf = member.userId === userId;
  const user = toWirePerson({ ...member, id: member.userId });
  return { id, user, role, joined_at: joinedAt, is_self: isSelf };
}

export const invitationSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    role: roleSchema,
    invited_by: z.string().meta({ description: 'Name, or email, of who invites.' }),
    created_at: z.string(),
    expires_at: z.string(),
  })
  .meta({ id: 'Invitation' });

export const newInvitationSchema = invitationSchema
  .extend({
    link: z.string().meta({ description: 'To be sent to the person; shown this once.' }),
  })
  .meta({ id: 'NewInvitation' });

export const exampleInvitation = {
  id: '019a1f6e-0000-7d8a-9a51-6d1f0c2b7e05',
  email: 'ben@example.com',
  role: 'member',
  invited_by: 'Ann Lee',
  created_at: '2026-03-02T08:59:00.000001Z',
  expires_at: '2026-03-09T08:59:00.000001Z',
};

export function toWireInvitation(invitation: Invitation): z.output<typeof invitationSchema> {
  const { id, email, role, invitedBy, createdAt, expiresAt } = invitation;
  return { id, email, role, invited_by: invitedBy, created_at: createdAt, expires_at: expiresAt };
}
