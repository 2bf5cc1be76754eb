import { z } from 'zod';
import { isScope, type Principal } from '../../domain/access.ts';
import { MinutebookError } from '../../domain/errors.ts';
import { parseUuid } from '../../domain/ids.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { list } from '../../platform/http/fields/list-fields.ts';
import { integer } from '../../platform/http/fields/number-fields.ts';
import { text } from '../../platform/http/fields/text-fields.ts';
import { listProjects } from './accounts-store.ts';
import type { KeyChanges } from './own-keys-store.ts';

/** What may be said of a key that is made or changed, and whether it may be said. */

const maxLabelLength = 40;
const maxItems = 100;

const scopes = text({ required: true, maxLength: 100 });
const projectId = integer({ required: true, min: 1n, max: 2147483647n });
const organizationId = text({ required: true, maxLength: 64 });

export const newKeySchema = z.object({
  label: text({ required: true, maxLength: maxLabelLength }),
  scopes: list(scopes, { required: true, minItems: 1, maxItems }),
  scoped_teams: list(projectId, { maxItems }),
  scoped_organizations: list(organizationId, { maxItems }),
});

export const keyChangesSchema = z.object({
  label: text({ maxLength: maxLabelLength }),
  scopes: list(scopes, { minItems: 1, maxItems }),
  scoped_teams: list(projectId, { maxItems }),
  scoped_organizations: list(organizationId, { maxItems }),
});

/** What is to be stored; refuses scopes that are none, and projects and organizations of others. */
export async function readKeyChanges(
  db: Queryable,
  { memberships }: Principal,
  given: z.output<typeof keyChangesSchema>,
): Promise<KeyChanges> {
  const own = memberships.map((membership) => membership.organizationId);
  const wrongScope = given.scopes?.find((scope) => !isScope(scope));
  if (wrongScope !== undefined) throw invalid('scopes', `Invalid scope: ${wrongScope}`);
  const organizationIds = given.scoped_organizations?.map((id) => parseUuid(id) ?? id);
  const foreign = organizationIds?.find((id) => !own.includes(id));
  if (foreign !== undefined) {
    throw invalid('scoped_organizations', `You are no member of an organization ${foreign}.`);
  }
  const projectIds = given.scoped_teams?.map(Number);
  const projects = projectIds?.length ? await listProjects(db, own) : [];
  const unknown = projectIds?.find((id) => !projects.some((project) => project.id === id));
  if (unknown !== undefined) throw invalid('scoped_teams', `You have no project ${unknown}.`);
  return {
    ...(given.label === undefined ? {} : { label: given.label }),
    ...(given.scopes === undefined ? {} : { scopes: [...new Set(given.scopes)] }),
    ...(projectIds === undefined ? {} : { projectIds: [...new Set(projectIds)] }),
    ...(organizationIds === undefined ? {} : { organizationIds: [...new Set(organizationIds)] }),
  };
}

function invalid(attr: string, detail: string): MinutebookError {
  return new MinutebookError('invalid_input', { detail, attr });
}
