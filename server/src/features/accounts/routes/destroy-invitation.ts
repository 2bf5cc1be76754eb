import { MinutebookError } from '../../../domain/errors.ts';
import { parseUuid } from '../../../domain/ids.ts';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { changeOrganization, requireAdminRole } from '../administer.ts';
import { revokeInvitation } from '../invitations-store.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

export function destroyInvitation({ db }: SessionDependencies): PersonOperation {
  return {
    operationId: 'invitations_destroy',
    method: 'DELETE',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'members',
    summary: 'Take an invitation back',
    description: 'For administrators. Its link does not work any more.',
    responses: { 204: { description: 'Taken back.' } },
    handle: ({ params, principal }) =>
      changeOrganization(db, principal, async (tx, organization) => {
        requireAdminRole(organization);
        const id = parseUuid(params.invitationId ?? '');
        const isRevoked = id !== null && (await revokeInvitation(tx, organization.id, id));
        if (!isRevoked) throw new MinutebookError('not_found');
        return { status: 204 };
      }),
  };
}
