import type { Role } from '../../domain/access.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';

/** An organization as one of its members sees it, and its members. */

export interface OwnOrganization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly role: Role;
}

/** The organization of the person's current project, else the first one; null for no member. */
export async function findOwnOrganization(
  db: Queryable,
  userId: number,
): Promise<OwnOrganization | null> {
  const { rows } = await db.query<OwnOrganization>({
    text: `SELECT o.id, o.name, o.slug, m.role
      FROM memberships m
      JOIN organizations o ON o.id = m.organization_id
      JOIN users u ON u.id = m.user_id
      LEFT JOIN projects p ON p.id = u.current_project_id
      WHERE m.user_id = $1
      ORDER BY (p.organization_id = m.organization_id) DESC NULLS LAST, m.created_at, m.id
      LIMIT 1`,
    values: [userId],
  });
  return rows[0] ?? null;
}

/** Makes all that changes who is in the organization, or what as, wait for each other. */
export async function lockOrganization(tx: Transaction, id: string): Promise<void> {
  await tx.query({ text: 'SELECT FROM organizations WHERE id = $1 FOR UPDATE', values: [id] });
}

export interface Member {
  /** Of the membership. */
  readonly id: string;
  readonly role: Role;
  readonly joinedAt: string;
  readonly userId: number;
  readonly uuid: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

const memberColumns = `
  m.id, m.role, ${wireTimestamp('m.created_at')} AS "joinedAt", u.id AS "userId", u.uuid, u.email,
  u.first_name AS "firstName", u.last_name AS "lastName"`;

/** Those who are active, in order of joining. */
export async function listMembers(db: Queryable, organizationId: string): Promise<Member[]> {
  const { rows } = await db.query<Member>({
    text: `SELECT ${memberColumns} FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.organization_id = $1 AND u.is_active ORDER BY m.created_at, m.id`,
    values: [organizationId],
  });
  return rows;
}

/** Leaves the role of who is a member already. */
export async function addMembership(
  tx: Transaction,
  membership: { id: string; userId: number; organizationId: string; role: Role },
): Promise<void> {
  await tx.query({
    text: `INSERT INTO memberships (id, user_id, organization_id, role) VALUES ($1, $2, $3, $4)
      ON CONFLICT (user_id, organization_id) DO NOTHING`,
    values: [membership.id, membership.userId, membership.organizationId, membership.role],
  });
}

export async function setRole(tx: Transaction, membershipId: string, role: Role): Promise<void> {
  await tx.query({
    text: 'UPDATE memberships SET role = $2 WHERE id = $1',
    values: [membershipId, role],
  });
}

/**
 * Takes a person out of the organization: sessions end, and keys where no organization is left or
 * where they were for this one only.
 */
export async function removeMember(
  tx: Transaction,
  { id, userId }: Pick<Member, 'id' | 'userId'>,
  organizationId: string,
): Promise<void> {
  await tx.query({ text: 'DELETE FROM memberships WHERE id = $1', values: [id] });
  await tx.query({ text: 'DELETE FROM user_sessions WHERE user_id = $1', values: [userId] });
  await tx.query({
    text: `UPDATE api_keys SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL AND (
        NOT EXISTS (SELECT FROM memberships m WHERE m.user_id = $1)
        OR organization_ids = ARRAY[$2::uuid]
        OR (project_ids <> '{}' AND NOT EXISTS (
          SELECT FROM projects p WHERE p.id = ANY(project_ids) AND p.organization_id <> $2)))`,
    values: [userId, organizationId],
  });
  await tx.query({
    text: `UPDATE users u SET current_project_id = (
        SELECT min(p.id) FROM projects p
        JOIN memberships m ON m.organization_id = p.organization_id WHERE m.user_id = u.id)
      WHERE u.id = $1 AND u.current_project_id IN (
        SELECT p.id FROM projects p WHERE p.organization_id = $2)`,
    values: [userId, organizationId],
  });
}
