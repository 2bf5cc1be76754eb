import type { Queryable } from '../../../platform/database/database.ts';
import { generateToken } from '../token.ts';
import { findFirstAdministrator, insertSignInLink } from './sessions-store.ts';

/** Links that sign a person in, once. */

const linkMs = 24 * 3600 * 1000;

/** The path and query of a new link, in force for 24 hours. */
export async function createSignInLink(db: Queryable, userId: number): Promise<string> {
  const token = generateToken();
  await insertSignInLink(db, token, userId, new Date(Date.now() + linkMs));
  return `/sign-in?link=${token}`;
}

/** A link for the first administrator, as long as no administrator has a password; else null. */
export async function createFirstSignInLink(db: Queryable): Promise<string | null> {
  const administrator = await findFirstAdministrator(db);
  if (administrator === null || administrator.isAnySet) return null;
  return createSignInLink(db, administrator.id);
}
