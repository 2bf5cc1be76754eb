import { z } from 'zod';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { pageReply } from '../../../platform/http/paging.ts';
import { requireAdminRole, requireOrganization } from '../administer.ts';
import { listInvitations as readInvitations } from '../invitations-store.ts';
import { exampleInvitation, invitationSchema, toWireInvitation } from '../member-shapes.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

export function listInvitations({ db }: SessionDependencies): PersonOperation {
  return {
    operationId: 'invitations_list',
    method: 'GET',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'members',
    summary: 'List invitations',
    description: 'For administrators: those that can still be accepted.',
    responses: {
      200: {
        description: 'A page of invitations, the newest first.',
        schema: z
          .object({
            count: z.int(),
            next: z.string().nullable(),
            previous: z.string().nullable(),
            results: z.array(invitationSchema),
          })
          .meta({ id: 'PaginatedInvitationList' }),
        example: { count: 1, next: null, previous: null, results: [exampleInvitation] },
      },
    },
    async handle(request) {
      const organization = await requireOrganization(db, request.principal);
      requireAdminRole(organization);
      const invitations = await readInvitations(db, organization.id);
      return pageReply(request, invitations.map(toWireInvitation));
    },
  };
}
