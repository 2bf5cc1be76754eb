import type { Principal } from '../../../domain/access.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { hashToken } from '../token.ts';

/** Sessions, passwords and links that sign in. Tokens come in clear and are stored as hashes. */

export interface SessionRow {
  readonly id: number;
  readonly userId: number;
  readonly byLink: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
}

const sessionColumns = `
  s.id, s.user_id AS "userId", s.by_link AS "byLink", s.created_at AS "createdAt",
  s.updated_at AS "updatedAt", s.expires_at AS "expiresAt"`;

export async function insertSession(
  db: Queryable,
  token: string,
  session: Omit<SessionRow, 'id'>,
): Promise<SessionRow> {
  const { rows } = await db.query<SessionRow>({
    text: `WITH expired AS (DELETE FROM user_sessions WHERE expires_at < now())
      INSERT INTO user_sessions AS s (user_id, token_hash, by_link, created_at, updated_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${sessionColumns}`,
    values: [
      session.userId,
      hashToken(token),
      session.byLink,
      session.createdAt,
      session.updatedAt,
      session.expiresAt,
    ],
  });
  return rows[0] as SessionRow;
}

export interface SessionOwner {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The session of a token and whose it is; null also where that person was shut out. */
export async function findSession(
  db: Queryable,
  token: string,
): Promise<(SessionRow & { readonly owner: SessionOwner }) | null> {
  const { rows } = await db.query<SessionRow & OwnerColumns>({
    name: 'accounts-find-session',
    text: `SELECT ${sessionColumns}, u.email, concat_ws(' ', u.first_name, u.last_name) AS name,
        u.created_at AS "ownerCreatedAt", u.updated_at AS "ownerUpdatedAt"
      FROM user_sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token_hash = $1 AND u.is_active`,
    values: [hashToken(token)],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { email, name, ownerCreatedAt, ownerUpdatedAt, ...session } = row;
  const dates = { createdAt: ownerCreatedAt, updatedAt: ownerUpdatedAt };
  return { ...session, owner: { id: row.userId, email, name, ...dates } };
}

interface OwnerColumns {
  readonly email: string;
  readonly name: string;
  readonly ownerCreatedAt: Date;
  readonly ownerUpdatedAt: Date;
}

export async function extendSession(
  db: Queryable,
  token: string,
  expiresAt: Date,
): Promise<SessionRow | null> {
  const { rows } = await db.query<SessionRow>({
    text: `UPDATE user_sessions s SET expires_at = $2, updated_at = now()
      WHERE token_hash = $1 RETURNING ${sessionColumns}`,
    values: [hashToken(token), expiresAt],
  });
  return rows[0] ?? null;
}

export async function deleteSession(db: Queryable, token: string): Promise<number> {
  const { rowCount } = await db.query({
    text: 'DELETE FROM user_sessions WHERE token_hash = $1',
    values: [hashToken(token)],
  });
  return rowCount;
}

/** Ends a person's sessions, all but the one in `keep`. */
export async function deleteSessionsOf(
  db: Queryable,
  userId: number,
  keep: number | null = null,
): Promise<void> {
  await db.query({
    text: 'DELETE FROM user_sessions WHERE user_id = $1 AND id IS DISTINCT FROM $2',
    values: [userId, keep],
  });
}

/** Who has signed in: with every right, as long as there is an organization to be a member of. */
export async function findSessionPrincipal(
  db: Queryable,
  sessionId: number,
): Promise<Principal | null> {
  const { rows } = await db.query<Omit<Principal, 'keyId' | 'scopes'>>({
    name: 'accounts-find-session-principal',
    text: `SELECT s.id AS "sessionId", u.id AS "userId", '{}'::int[] AS "projectIds",
        '{}'::text[] AS "organizationIds", u.current_project_id AS "currentProjectId",
        (SELECT json_agg(json_build_object('organizationId', m.organization_id, 'role', m.role))
          FROM memberships m WHERE m.user_id = u.id) AS memberships
      FROM user_sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = $1 AND s.expires_at > now() AND u.is_active
        AND EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id)`,
    values: [sessionId],
  });
  const [row] = rows;
  return row === undefined ? null : { ...row, keyId: null, scopes: ['*'] };
}

export interface PasswordState {
  readonly hash: string | null;
  /** Has signed in by a provider, and so can do without a password. */
  readonly hasIdentity: boolean;
  /** Signed in by a link a short while ago, and so may set a password without the old one. */
  readonly mayReset: boolean;
}

export async function findPasswordState(db: Queryable, sessionId: number): Promise<PasswordState> {
  const { rows } = await db.query<PasswordState>({
    text: `SELECT u.password_hash AS hash,
        EXISTS (SELECT FROM user_identities i WHERE i.user_id = u.id) AS "hasIdentity",
        s.by_link AND s.created_at > now() - interval '1 day' AS "mayReset"
      FROM user_sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1`,
    values: [sessionId],
  });
  return rows[0] ?? { hash: null, hasIdentity: false, mayReset: false };
}

/** Whose email it is and the password's hash, of those who may sign in. */
export async function findPassword(
  db: Queryable,
  email: string,
): Promise<{ readonly userId: number; readonly hash: string | null } | null> {
  const { rows } = await db.query<{ userId: number; hash: string | null }>({
    text: `SELECT u.id AS "userId", u.password_hash AS hash FROM users u
      WHERE lower(u.email) = lower($1) AND u.is_active
        AND EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id)`,
    values: [email],
  });
  return rows[0] ?? null;
}

/** The hash of a person's password; null for none, and for who is shut out. */
export async function findPasswordOf(db: Queryable, userId: number): Promise<string | null> {
  const { rows } = await db.query<{ hash: string | null }>({
    text: 'SELECT password_hash AS hash FROM users WHERE id = $1 AND is_active',
    values: [userId],
  });
  return rows[0]?.hash ?? null;
}

/** Sets the password, after which links to sign in by are of no use any more. */
export async function savePassword(db: Queryable, userId: number, hash: string): Promise<void> {
  await db.query({
    text: `WITH links AS (DELETE FROM sign_in_links WHERE user_id = $1),
        sessions AS (UPDATE user_sessions SET by_link = false WHERE user_id = $1)
      UPDATE users SET password_hash = $2, updated_at = now() WHERE id = $1`,
    values: [userId, hash],
  });
}

export async function insertSignInLink(
  db: Queryable,
  token: string,
  userId: number,
  expiresAt: Date,
): Promise<void> {
  await db.query({
    text: `WITH expired AS (DELETE FROM sign_in_links WHERE expires_at < now())
      INSERT INTO sign_in_links (token_hash, user_id, expires_at) VALUES ($1, $2, $3)`,
    values: [hashToken(token), userId, expiresAt],
  });
}

/** Uses a link up; whom it signs in, or null where it is not in force. */
export async function useSignInLink(db: Queryable, token: string): Promise<number | null> {
  const { rows } = await db.query<{ userId: number; isInForce: boolean }>({
    text: `DELETE FROM sign_in_links l USING users u
      WHERE l.token_hash = $1 AND u.id = l.user_id
      RETURNING u.id AS "userId", l.expires_at > now() AND u.is_active
        AND EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id) AS "isInForce"`,
    values: [hashToken(token)],
  });
  return rows[0]?.isInForce === true ? rows[0].userId : null;
}

/** The first administrator there is, and whether any of them can sign in without a link. */
export async function findFirstAdministrator(
  db: Queryable,
): Promise<{ readonly id: number; readonly isAnySet: boolean } | null> {
  const { rows } = await db.query<{ id: number; isAnySet: boolean }>({
    text: `SELECT u.id, bool_or(u.password_hash IS NOT NULL OR EXISTS (
          SELECT FROM user_identities i WHERE i.user_id = u.id)) OVER () AS "isAnySet"
      FROM users u WHERE u.is_active
        AND EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id AND m.role = 'admin')
      ORDER BY u.id LIMIT 1`,
  });
  return rows[0] ?? null;
}
