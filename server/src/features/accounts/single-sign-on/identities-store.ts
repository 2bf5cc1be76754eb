import type { Queryable, Transaction } from '../../../platform/database/database.ts';
import { hashToken } from '../token.ts';

/** Who people are at providers, and which attempts to sign in have come back from one. */

export interface KnownPerson {
  readonly id: number;
  readonly isActive: boolean;
  /** Of any organization. */
  readonly isMember: boolean;
}

const personColumns = `u.id, u.is_active AS "isActive",
  EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id) AS "isMember"`;

export async function findPersonByIdentity(
  db: Queryable,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<KnownPerson | null> {
  const { rows } = await db.query<KnownPerson>({
    text: `SELECT ${personColumns} FROM user_identities i JOIN users u ON u.id = i.user_id
      WHERE i.issuer = $1 AND i.subject = $2`,
    values: [issuer, subject],
  });
  return rows[0] ?? null;
}

export async function findPersonByEmail(db: Queryable, email: string): Promise<KnownPerson | null> {
  const { rows } = await db.query<KnownPerson>({
    text: `SELECT ${personColumns} FROM users u WHERE lower(u.email) = lower($1)`,
    values: [email],
  });
  return rows[0] ?? null;
}

/** Notes that the identity is this person's, and that it was used; one that is known stays whose it is. */
export async function saveIdentity(
  tx: Transaction,
  { issuer, subject, userId }: { issuer: string; subject: string; userId: number },
): Promise<void> {
  await tx.query({
    text: `INSERT INTO user_identities (issuer, subject, user_id) VALUES ($1, $2, $3)
      ON CONFLICT (issuer, subject) DO UPDATE SET last_used_at = now()`,
    values: [issuer, subject, userId],
  });
}

/** Uses an attempt up; false where it was used before. */
export async function claimAttempt(db: Queryable, id: string, expiresAt: Date): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `WITH expired AS (DELETE FROM used_sign_in_attempts WHERE expires_at < now())
      INSERT INTO used_sign_in_attempts (attempt_hash, expires_at) VALUES ($1, $2)
      ON CONFLICT DO NOTHING`,
    values: [hashToken(id), expiresAt],
  });
  return rowCount > 0;
}
