import type { Principal } from '../../domain/access.ts';
import { MinutebookError } from '../../domain/errors.ts';
import type { Database, Queryable, Transaction } from '../../platform/database/database.ts';
import {
  findOwnOrganization,
  lockOrganization,
  type OwnOrganization,
} from './organization-store.ts';

/** The organization that the person's request is about; only members have one. */
export async function requireOrganization(
  db: Queryable,
  { userId }: Principal,
): Promise<OwnOrganization> {
  const organization = await findOwnOrganization(db, userId);
  if (organization === null) throw new MinutebookError('permission_denied');
  return organization;
}

/**
 * Runs a change of who is in the person's organization, one at a time. The role is read again under
 * the lock, and so is the one in force.
 */
export function changeOrganization<Result>(
  db: Database,
  principal: Principal,
  work: (tx: Transaction, organization: OwnOrganization) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const { id } = await requireOrganization(tx, principal);
    await lockOrganization(tx, id);
    const organization = await requireOrganization(tx, principal);
    if (organization.id !== id) throw new MinutebookError('permission_denied');
    return work(tx, organization);
  });
}

export function requireAdminRole({ role }: OwnOrganization): void {
  if (role === 'admin') return;
  throw new MinutebookError('permission_denied', {
    detail: 'Only administrators of the organization may do this.',
  });
}
