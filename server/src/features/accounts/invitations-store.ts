import type { Role } from '../../domain/access.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { hashToken } from './token.ts';

/** Invitations; their tokens come in clear and are stored as hashes. */

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Whether somebody with this email is known here, whose password is then asked for. */
  readonly hasAccount: boolean;
}

const invitationColumns = `
  i.id, i.email, i.role, i.organization_id AS "organizationId", o.name AS "organizationName",
  coalesce(nullif(trim(concat_ws(' ', b.first_name, b.last_name)), ''), b.email) AS "invitedBy",
  ${wireTimestamp('i.created_at')} AS "createdAt", ${wireTimestamp('i.expires_at')} AS "expiresAt",
  EXISTS (SELECT FROM users u WHERE lower(u.email) = lower(i.email)) AS "hasAccount"`;

const invitationTables = `invitations i JOIN organizations o ON o.id = i.organization_id
  JOIN users b ON b.id = i.invited_by`;

const isInForce = 'i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()';

export interface NewInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
  readonly token: string;
  readonly invitedBy: number;
  readonly expiresAt: Date;
}

/** Takes the place of earlier invitations of the same person. */
export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<void> {
  const { id, organizationId, email, role, token, invitedBy, expiresAt } = invitation;
  await tx.query({
    text: `UPDATE invitations SET revoked_at = now() WHERE organization_id = $1
      AND lower(email) = lower($2) AND accepted_at IS NULL AND revoked_at IS NULL`,
    values: [organizationId, email],
  });
  await tx.query({
    text: `INSERT INTO invitations
        (id, organization_id, email, role, token_hash, invited_by, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, organizationId, email, role, hashToken(token), invitedBy, expiresAt],
  });
}

/** Those that can be accepted, the newest first. */
export async function listInvitations(
  db: Queryable,
  organizationId: string,
): Promise<Invitation[]> {
  const { rows } = await db.query<Invitation>({
    text: `SELECT ${invitationColumns} FROM ${invitationTables}
      WHERE i.organization_id = $1 AND ${isInForce} ORDER BY i.created_at DESC, i.id DESC`,
    values: [organizationId],
  });
  return rows;
}

/** Whether there was one in force to take back. */
export async function revokeInvitation(
  db: Queryable,
  organizationId: string,
  id: string,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `UPDATE invitations i SET revoked_at = now()
      WHERE i.organization_id = $1 AND i.id = $2 AND ${isInForce}`,
    values: [organizationId, id],
  });
  return rowCount > 0;
}

export async function findInvitation(db: Queryable, token: string): Promise<Invitation | null> {
  const { rows } = await db.query<Invitation>({
    text: `SELECT ${invitationColumns} FROM ${invitationTables}
      WHERE i.token_hash = $1 AND ${isInForce}`,
    values: [hashToken(token)],
  });
  return rows[0] ?? null;
}

/** Uses the invitation up; false where another request came first, or it is not in force. */
export async function claimInvitation(tx: Transaction, id: string): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `UPDATE invitations i SET accepted_at = now() WHERE i.id = $1 AND ${isInForce}`,
    values: [id],
  });
  return rowCount > 0;
}

/** Uses up every invitation in force of this email. */
export async function claimInvitationsOf(
  tx: Transaction,
  email: string,
): Promise<Pick<Invitation, 'organizationId' | 'role'>[]> {
  const { rows } = await tx.query<Pick<Invitation, 'organizationId' | 'role'>>({
    text: `UPDATE invitations i SET accepted_at = now()
      WHERE lower(i.email) = lower($1) AND ${isInForce}
      RETURNING i.organization_id AS "organizationId", i.role`,
    values: [email],
  });
  return rows;
}
