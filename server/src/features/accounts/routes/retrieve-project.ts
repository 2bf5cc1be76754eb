import { type Principal, type Project, projectDenial } from '../../../domain/access.ts';
import { MinutebookError } from '../../../domain/errors.ts';
import { parseInteger } from '../../../domain/number-text.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { projectDetailSchema, toWireProjectDetail } from '../account-shapes.ts';
import { findProject } from '../accounts-store.ts';
import { exampleProject } from './examples.ts';

export function retrieveProject({ db }: { db: Queryable }): PersonOperation {
  return {
    operationId: 'retrieve',
    method: 'GET',
    access: 'person',
    scope: 'project:read',
    tag: 'projects',
    summary: 'Retrieve a project',
    description: "`@current` is the current project of the key's user.",
    errors: ['invalid_input'],
    responses: {
      200: {
        description: 'The project.',
        schema: projectDetailSchema,
        example: { ...exampleProject, created_at: '2026-03-02T08:59:00.000001Z' },
      },
    },
    async handle({ params, principal }) {
      const project = await findOwnProject(db, principal, params.id ?? '');
      const denial = projectDenial(principal, project, 'project:read');
      if (denial !== null) throw new MinutebookError('permission_denied', { detail: denial });
      return jsonReply(200, toWireProjectDetail(project));
    },
  };
}

/** A project of another organization is as good as none. */
async function findOwnProject(db: Queryable, principal: Principal, text: string): Promise<Project> {
  const id = text === '@current' ? principal.currentProjectId : readId(text);
  const project = id === null ? null : await findProject(db, id);
  const isOwn = principal.memberships.some(
    (membership) => membership.organizationId === project?.organizationId,
  );
  if (project === null || !isOwn) throw new MinutebookError('not_found');
  return project;
}

function readId(text: string): number | null {
  const id = parseInteger(text);
  if (id === null) {
    throw new MinutebookError('invalid_input', {
      detail: `Field 'id' expected a number but got '${text}'.`,
    });
  }
  return id < 1n || id > 2147483647n ? null : Number(id);
}
