import type { Principal } from '../../domain/access.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { listAdministered } from './accounts-store.ts';

/**
 * What is for administrators only. The database is asked each time: it is rarely needed, and who
 * is no administrator any more is none at once.
 */

/** Throws `permission_denied` where the person does not administer the organization. */
export async function requireAdmin(
  db: Queryable,
  principal: Principal,
  organizationId: string,
): Promise<void> {
  const organizations = await listAdministered(db, principal.userId);
  if (organizations.includes(organizationId)) return;
  throw new MinutebookError('permission_denied', {
    detail: 'Only administrators of the organization may do this. Ask one of them.',
  });
}

/**
 * For what concerns the whole server. The organizations that the person administers, as far as the
 * key opens them; throws `permission_denied` where there are none.
 */
export async function requireServerAdmin(
  db: Queryable,
  { userId, projectIds, organizationIds }: Principal,
): Promise<readonly string[]> {
  if (projectIds.length > 0) {
    throw new MinutebookError('permission_denied', {
      detail: 'This API key is for some projects only; this concerns the whole server.',
    });
  }
  const administered = await listAdministered(db, userId);
  const opened = administered.filter(
    (id) => organizationIds.length === 0 || organizationIds.includes(id),
  );
  if (opened.length > 0) return opened;
  throw new MinutebookError('permission_denied', {
    detail: 'Only administrators may do this. Ask one of them.',
  });
}
