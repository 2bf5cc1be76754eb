import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { PersonOperation } from '../../../platform/http/operation.ts';
import { pageReply } from '../../../platform/http/paging.ts';
import { projectSchema, toWireProject } from '../account-shapes.ts';
import { listProjects as readProjects } from '../accounts-store.ts';
import { exampleProject } from './examples.ts';

export function listProjects({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'projects_list',
    method: 'GET',
    access: 'person',
    scope: 'project:read',
    tag: 'projects',
    summary: 'List projects',
    description: 'The projects of the organizations that the key opens.',
    responses: {
      200: {
        description: 'A page of projects.',
        schema: z
          .object({
            count: z.int(),
            next: z.string().nullable(),
            previous: z.string().nullable(),
            results: z.array(projectSchema),
          })
          .meta({ id: 'PaginatedProjectList' }),
        example: { count: 1, next: null, previous: null, results: [exampleProject] },
      },
    },
    async handle(request) {
      const { projectIds, organizationIds, memberships } = request.principal;
      if (projectIds.length > 0) {
        throw new MinutebookError('permission_denied', {
          detail: 'API keys with scoped projects are only supported on project-based endpoints.',
        });
      }
      const own = memberships
        .map((membership) => membership.organizationId)
        .filter((id) => organizationIds.length === 0 || organizationIds.includes(id));
      return pageReply(request, (await readProjects(db, own)).map(toWireProject));
    },
  };
}
