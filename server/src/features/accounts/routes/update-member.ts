import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { choice } from '../../../platform/http/fields/text-fields.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { changeOrganization, requireAdminRole } from '../administer.ts';
import { findMember } from '../find-member.ts';
import { exampleMember, memberSchema, toWireMember } from '../member-shapes.ts';
import { setRole } from '../organization-store.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

const bodySchema = z.object({ role: choice(['member', 'admin'], { required: true }) });

export function updateMember({ db }: SessionDependencies): PersonOperation {
  return {
    operationId: 'members_partial_update',
    method: 'PATCH',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'members',
    summary: 'Change a member’s role',
    description: 'For administrators. The last one stays one.',
    body: { schema: bodySchema, example: { role: 'admin' } },
    errors: ['required', 'last_admin'],
    responses: {
      200: { description: 'The member.', schema: memberSchema, example: exampleMember },
    },
    handle: ({ params, body, principal }) =>
      changeOrganization(db, principal, async (tx, organization) => {
        requireAdminRole(organization);
        const { member, isLastAdmin } = await findMember(tx, organization, params.membershipId);
        const { role } = validateBody(bodySchema, body);
        if (isLastAdmin && role !== 'admin') throw new MinutebookError('last_admin');
        await setRole(tx, member.id, role);
        return jsonReply(200, toWireMember({ ...member, role }, principal.userId));
      }),
  };
}
