import { MinutebookError } from '../../../domain/errors.ts';
import { newId } from '../../../domain/ids.ts';
import {
  type Database,
  databaseErrorCode,
  type Transaction,
} from '../../../platform/database/database.ts';
import { isEmail, maxEmailLength, maxNameLength } from '../account-fields.ts';
import { insertUser, listOrganizations } from '../accounts-store.ts';
import { claimInvitationsOf } from '../invitations-store.ts';
import { addMember, type Joined } from '../join-organization.ts';
import {
  findPersonByEmail,
  findPersonByIdentity,
  type KnownPerson,
  saveIdentity,
} from './identities-store.ts';
import type { Claims } from './identity-provider.ts';

/** Somebody whom the provider vouches for. */
interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Verified by the provider; null where it is not, or there is none. */
  readonly email: string | null;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * Whose account it is, by issuer and subject, or the first time by the verified email; invitations of
 * that email are accepted. Who is no member gets in by an invitation or a domain that may sign up
 * only, also where the account is known: who was removed stays out. The user's id; fails with
 * sso_email_unverified and sso_no_account.
 */
export async function recognisePerson(
  db: Database,
  claims: Claims,
  signUpDomains: readonly string[],
): Promise<number> {
  const person = proven(claims);
  const attempt = () => db.transaction((tx) => recognise(tx, person, signUpDomains));
  return attempt().catch((error: unknown) => {
    // Another sign-in made the same account meanwhile, which is found now.
    if (databaseErrorCode(error) === '23505') return attempt();
    throw error;
  });
}

async function recognise(
  tx: Transaction,
  person: ProvenPerson,
  signUpDomains: readonly string[],
): Promise<number> {
  const known = (await findPersonByIdentity(tx, person)) ?? (await findByEmail(tx, person));
  if (known?.isActive === false) throw new MinutebookError('sso_no_account');
  const joined = await joinedBy(tx, person, known, signUpDomains);
  if (known?.isMember !== true && joined.length === 0) throw new MinutebookError('sso_no_account');
  const userId = known?.id ?? (await insertPerson(tx, person));
  for (const organization of joined) await addMember(tx, userId, organization);
  await saveIdentity(tx, { ...person, userId });
  return userId;
}

async function findByEmail(tx: Transaction, { email }: ProvenPerson): Promise<KnownPerson | null> {
  // An email that anybody may claim would be a way into the account of whoever has it.
  if (email === null) throw new MinutebookError('sso_email_unverified');
  return findPersonByEmail(tx, email);
}

/** The organizations that the person is to become a member of. */
async function joinedBy(
  tx: Transaction,
  { email }: ProvenPerson,
  known: KnownPerson | null,
  signUpDomains: readonly string[],
): Promise<readonly Joined[]> {
  if (email === null) return [];
  const invitations = await claimInvitationsOf(tx, email);
  if (invitations.length > 0 || known?.isMember === true) return invitations;
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (!signUpDomains.includes(domain)) return [];
  const [first] = await listOrganizations(tx);
  return first === undefined ? [] : [{ organizationId: first.id, role: 'member' }];
}

function insertPerson(
  tx: Transaction,
  { email, firstName, lastName }: ProvenPerson,
): Promise<number> {
  if (email === null) throw new MinutebookError('sso_email_unverified');
  return insertUser(tx, { uuid: newId(), distinctId: newId(), email, firstName, lastName });
}

function proven({ issuer, subject, email, emailVerified, ...names }: Claims): ProvenPerson {
  // OpenID Connect Core, 2: at most 255 ASCII characters.
  if (!/^[\x20-\x7e]{1,255}$/.test(subject)) throw new MinutebookError('sso_failed');
  const isUsable =
    typeof email === 'string' && email.length <= maxEmailLength && isPlain(email) && isEmail(email);
  // Some can say it as text only; what says nothing of it has not verified it.
  const isVerified = emailVerified === true || emailVerified === 'true';
  return {
    ...{ issuer, subject, email: isUsable && isVerified ? email : null },
    ...{ firstName: nameIn(names.firstName), lastName: nameIn(names.lastName) },
  };
}

function nameIn(claim: unknown): string {
  if (typeof claim !== 'string' || !isPlain(claim)) return '';
  return claim.trim().slice(0, maxNameLength);
}

/** Text that can be stored and shown: no control characters, no halves of characters. */
function isPlain(text: string): boolean {
  return !/\p{Cc}/u.test(text) && text.isWellFormed();
}
