import { MinutebookError } from '../../../domain/errors.ts';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { changeOrganization, requireAdminRole } from '../administer.ts';
import { findMember } from '../find-member.ts';
import { removeMember } from '../organization-store.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

export function destroyMember({ db }: SessionDependencies): PersonOperation {
  return {
    operationId: 'members_destroy',
    method: 'DELETE',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'members',
    summary: 'Remove a member',
    description:
      'For administrators, and for whoever leaves. Ends the person’s sessions and keys; recordings stay.',
    errors: ['last_admin'],
    responses: { 204: { description: 'Removed.' } },
    handle: ({ params, principal }) =>
      changeOrganization(db, principal, async (tx, organization) => {
        const { member, isLastAdmin } = await findMember(tx, organization, params.membershipId);
        if (member.userId !== principal.userId) requireAdminRole(organization);
        if (isLastAdmin) throw new MinutebookError('last_admin');
        await removeMember(tx, member, organization.id);
        return { status: 204 };
      }),
  };
}
