import type { z } from 'zod';
import type { Principal } from '../../domain/access.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { toWireUser, type userSchema } from './account-shapes.ts';
import { findProject, findUser, listOrganizations } from './accounts-store.ts';

/** The person behind a request, with the current project and the organizations. */
export async function readOwnUser(
  db: Queryable,
  principal: Principal,
): Promise<z.output<typeof userSchema>> {
  const user = await findUser(db, principal.userId);
  if (user === null) throw new MinutebookError('not_found');
  const { currentProjectId } = user;
  const current = currentProjectId === null ? null : await findProject(db, currentProjectId);
  const ids = principal.memberships.map((membership) => membership.organizationId);
  // Who has left an organization may still have its project as the current one.
  const project = current !== null && ids.includes(current.organizationId) ? current : null;
  return toWireUser(user, principal, project, await listOrganizations(db, ids));
}
