import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { newId } from '../../../domain/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { choice } from '../../../platform/http/fields/text-fields.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { email } from '../account-fields.ts';
import { changeOrganization, requireAdminRole } from '../administer.ts';
import { findInvitation, insertInvitation } from '../invitations-store.ts';
import { exampleInvitation, newInvitationSchema, toWireInvitation } from '../member-shapes.ts';
import { listMembers } from '../organization-store.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';
import { generateToken } from '../token.ts';

const bodySchema = z.object({
  email: email({ required: true }),
  role: choice(['member', 'admin'], { required: true }),
});

const invitationMs = 7 * 24 * 3600 * 1000;

export function createInvitation({ db, sessions }: SessionDependencies): PersonOperation {
  return {
    operationId: 'invitations_create',
    method: 'POST',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'members',
    summary: 'Invite somebody',
    description:
      'For administrators. No mail is sent: the link in the answer is to be passed on. It works once, for 7 days, and takes the place of an earlier one for the same email.',
    body: { schema: bodySchema, example: { email: 'ben@example.com', role: 'member' } },
    errors: ['required'],
    responses: {
      201: {
        description: 'Invited.',
        schema: newInvitationSchema,
        example: {
          ...exampleInvitation,
          link: 'http://127.0.0.1:4747/invitation?token=k3Y9sT2uVwXyZ0aBcDeFgHiJkLmNoPqRsTuVwXyZ012',
        },
      },
    },
    async handle({ body, principal, address }) {
      const token = generateToken();
      const invitation = await changeOrganization(db, principal, async (tx, organization) => {
        requireAdminRole(organization);
        const { email, role } = validateBody(bodySchema, body);
        await refuseMember(tx, organization.id, email);
        await insertInvitation(tx, {
          ...{ id: newId(), organizationId: organization.id, email, role, token },
          invitedBy: principal.userId,
          expiresAt: new Date(Date.now() + invitationMs),
        });
        return findInvitation(tx, token);
      });
      if (invitation === null) throw new MinutebookError('invitation_invalid');
      const link = `${sessions.linkOrigin(address.origin)}/invitation?token=${token}`;
      return jsonReply(201, { ...toWireInvitation(invitation), link });
    },
  };
}

async function refuseMember(tx: Transaction, organizationId: string, email: string) {
  const members = await listMembers(tx, organizationId);
  if (!members.some((member) => member.email.toLowerCase() === email.toLowerCase())) return;
  throw new MinutebookError('invalid_input', {
    detail: 'Somebody with this email is a member already.',
    attr: 'email',
  });
}
