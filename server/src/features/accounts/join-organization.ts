import { MinutebookError } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';
import {
  type Database,
  databaseErrorCode,
  type Transaction,
} from '../../platform/database/database.ts';
import { minPasswordLength } from './account-fields.ts';
import { findUserByEmail, insertUser, listProjects, setCurrentProject } from './accounts-store.ts';
import { claimInvitation, type Invitation } from './invitations-store.ts';
import { addMembership } from './organization-store.ts';
import { hashPassword, isPassword } from './sessions/passwords.ts';
import { findPasswordOf, savePassword } from './sessions/sessions-store.ts';

export interface Newcomer {
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
}

/** Makes who holds the invitation a member, once; the user's id. */
export async function joinOrganization(
  db: Database,
  invitation: Invitation,
  newcomer: Newcomer,
): Promise<number> {
  const known = await findUserByEmail(db, invitation.email);
  // Whoever invites holds the link too, and must not come into another's account by it.
  if (known !== null && !(await isTheirs(db, known.id, newcomer.password))) throw notTheirs();
  if (known === null) requireLength(newcomer.password);
  const passwordHash = known === null ? await hashPassword(newcomer.password) : null;
  return db
    .transaction(async (tx) => {
      if (!(await claimInvitation(tx, invitation.id))) {
        throw new MinutebookError('invitation_invalid');
      }
      const userId = known?.id ?? (await insertNewcomer(tx, invitation, newcomer));
      if (passwordHash !== null) await savePassword(tx, userId, passwordHash);
      await addMember(tx, userId, invitation);
      return userId;
    })
    .catch((error: unknown) => {
      // Somebody took the email since it was looked for.
      throw databaseErrorCode(error) === '23505' ? notTheirs() : error;
    });
}

async function isTheirs(db: Database, userId: number, password: string): Promise<boolean> {
  return isPassword(password, await findPasswordOf(db, userId));
}

function notTheirs(): MinutebookError {
  return new MinutebookError('authentication_failed', {
    detail: 'Somebody with this email is known here already. Give the password of that account.',
  });
}

function requireLength(password: string): void {
  if ([...password].length >= minPasswordLength) return;
  throw new MinutebookError('min_length', {
    detail: `Use at least ${minPasswordLength} characters.`,
    attr: 'password',
  });
}

function insertNewcomer(
  tx: Transaction,
  { email }: Invitation,
  { firstName, lastName }: Newcomer,
): Promise<number> {
  return insertUser(tx, { uuid: newId(), distinctId: newId(), email, firstName, lastName });
}

export type Joined = Pick<Invitation, 'organizationId' | 'role'>;

/** Leaves the role of who is a member already, and the current project of who has one. */
export async function addMember(
  tx: Transaction,
  userId: number,
  { organizationId, role }: Joined,
): Promise<void> {
  await addMembership(tx, { id: newId(), userId, organizationId, role });
  const [project] = await listProjects(tx, [organizationId]);
  if (project !== undefined) await setCurrentProject(tx, userId, project.id);
}
