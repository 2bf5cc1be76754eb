import { z } from 'zod';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { pageReply } from '../../../platform/http/paging.ts';
import { requireOrganization } from '../administer.ts';
import { exampleMember, memberSchema, toWireMember } from '../member-shapes.ts';
import { listMembers as readMembers } from '../organization-store.ts';
import type { SessionDependencies } from '../sessions/session-dependencies.ts';

export function listMembers({ db }: SessionDependencies): PersonOperation {
  return {
    operationId: 'members_list',
    method: 'GET',
    access: 'person',
    sessionOnly: true,
    scope: null,
    tag: 'members',
    summary: 'List members',
    description: 'Who belongs to the organization of the current project.',
    responses: {
      200: {
        description: 'A page of members, in order of joining.',
        schema: z
          .object({
            count: z.int(),
            next: z.string().nullable(),
            previous: z.string().nullable(),
            results: z.array(memberSchema),
          })
          .meta({ id: 'PaginatedMemberList' }),
        example: { count: 1, next: null, previous: null, results: [exampleMember] },
      },
    },
    async handle(request) {
      const { principal } = request;
      const { id } = await requireOrganization(db, principal);
      const members = await readMembers(db, id);
      return pageReply(
        request,
        members.map((member) => toWireMember(member, principal.userId)),
      );
    },
  };
}
