import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { jsonReply, type PublicOperation, queryValue } from '../../../platform/http/operation.ts';
import { findInvitation } from '../invitations-store.ts';
import { exampleInvitation } from '../member-shapes.ts';
import { roleSchema } from '../sessions/session-answer.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

const openedInvitationSchema = z
  .object({
    email: z.string(),
    role: roleSchema,
    organization: z.string().meta({ description: 'Its name.' }),
    invited_by: z.string(),
    expires_at: z.string(),
    has_account: z.boolean().meta({
      description: 'Somebody with this email is known here: that password is asked for.',
    }),
  })
  .meta({ id: 'OpenedInvitation' });

export function retrieveInvitation({ db, signInLimits }: SessionDependencies): PublicOperation {
  return {
    operationId: 'invitations_accept_retrieve',
    method: 'GET',
    access: 'public',
    tag: 'members',
    summary: 'Who invites, and where to',
    description: 'What the page of an invitation shows; changes nothing.',
    query: [
      { name: 'token', description: 'Of the invitation’s link.', schema: { type: 'string' } },
    ],
    errors: ['invitation_invalid'],
    responses: {
      200: {
        description: 'The invitation.',
        schema: openedInvitationSchema,
        example: {
          email: exampleInvitation.email,
          role: 'member',
          organization: 'Default organization',
          invited_by: exampleInvitation.invited_by,
          expires_at: exampleInvitation.expires_at,
          has_account: false,
        },
      },
    },
    async handle({ query, clientAddress }) {
      await signInLimits.attempt(clientAddress, null);
      const invitation = await findInvitation(db, queryValue(query, 'token') ?? '');
      if (invitation === null) throw new MinutebookError('invitation_invalid');
      await signInLimits.succeeded(clientAddress, null);
      const { email, role, organizationName, invitedBy, expiresAt, hasAccount } = invitation;
      const answer: z.output<typeof openedInvitationSchema> = {
        ...{ email, role, organization: organizationName, invited_by: invitedBy },
        ...{ expires_at: expiresAt, has_account: hasAccount },
      };
      return jsonReply(200, answer, { 'cache-control': 'no-store' });
    },
  };
}
