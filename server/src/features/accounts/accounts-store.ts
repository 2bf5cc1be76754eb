import type { Membership, Principal, Project, Role } from '../../domain/access.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';

export interface User {
  readonly id: number;
  readonly uuid: string;
  readonly distinctId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isStaff: boolean;
  readonly isActive: boolean;
  readonly currentProjectId: number | null;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly membersMayUseKeys: boolean;
  readonly createdAt: string;
}

export interface ApiKey {
  readonly id: string;
  readonly userId: number;
  readonly email: string;
  readonly label: string;
  readonly mask: string;
  readonly scopes: readonly string[];
  readonly projectIds: readonly number[];
  readonly organizationIds: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly lastRolledAt: string | null;
  readonly revokedAt: string | null;
}

const userColumns = `
  u.id, u.uuid, u.distinct_id AS "distinctId", u.email, u.first_name AS "firstName",
  u.last_name AS "lastName", u.is_staff AS "isStaff", u.is_active AS "isActive",
  u.current_project_id AS "currentProjectId"`;

const projectColumns = `
  p.id, p.uuid, p.organization_id AS "organizationId", o.name AS "organizationName",
  o.members_can_use_personal_api_keys AS "membersMayUseKeys", p.name,
  p.api_token AS "apiToken", p.timezone, ${wireTimestamp('p.created_at')} AS "createdAt"`;

const organizationColumns = `
  o.id, o.name, o.slug, o.members_can_use_personal_api_keys AS "membersMayUseKeys",
  ${wireTimestamp('o.created_at')} AS "createdAt"`;

export const keyColumns = `
  k.id, k.user_id AS "userId", u.email, k.label, k.mask, k.scopes,
  k.project_ids AS "projectIds", k.organization_ids::text[] AS "organizationIds",
  ${wireTimestamp('k.created_at')} AS "createdAt",
  ${wireTimestamp('k.last_used_at')} AS "lastUsedAt",
  ${wireTimestamp('k.last_rolled_at')} AS "lastRolledAt",
  ${wireTimestamp('k.revoked_at')} AS "revokedAt"`;

/** The principal of a key that is in force, of a person who is active. */
export async function findPrincipal(db: Queryable, keyHash: string): Promise<Principal | null> {
  const { rows } = await db.query<PrincipalRow>({
    name: 'accounts-find-principal',
    text: `
      SELECT k.id AS "keyId", NULL::int AS "sessionId", u.id AS "userId", k.scopes, k.project_ids AS "projectIds",
        k.organization_ids::text[] AS "organizationIds", u.current_project_id AS "currentProjectId",
        (SELECT coalesce(json_agg(json_build_object(
            'organizationId', m.organization_id, 'role', m.role)), '[]')
          FROM memberships m WHERE m.user_id = u.id) AS memberships
      FROM api_keys k JOIN users u ON u.id = k.user_id
      WHERE k.hash = $1 AND k.revoked_at IS NULL AND u.is_active`,
    values: [keyHash],
  });
  return rows[0] ?? null;
}

interface PrincipalRow extends Principal {
  readonly memberships: Membership[];
}

/** Notes that a key was used, at most once an hour. */
export async function touchKey(db: Queryable, keyId: string): Promise<void> {
  await db.query({
    text: `UPDATE api_keys SET last_used_at = now()
      WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 hour')`,
    values: [keyId],
  });
}

export async function findProject(db: Queryable, id: number): Promise<Project | null> {
  const { rows } = await db.query<Project>({
    name: 'accounts-find-project',
    text: `SELECT ${projectColumns} FROM projects p JOIN organizations o ON o.id = p.organization_id
      WHERE p.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export async function listProjects(
  db: Queryable,
  organizationIds: readonly string[] | null = null,
): Promise<Project[]> {
  const { rows } = await db.query<Project>({
    text: `SELECT ${projectColumns} FROM projects p JOIN organizations o ON o.id = p.organization_id
      WHERE $1::uuid[] IS NULL OR p.organization_id = ANY($1) ORDER BY p.id`,
    values: [organizationIds],
  });
  return rows;
}

export async function insertProject(
  db: Queryable,
  project: { uuid: string; organizationId: string; name: string; apiToken: string },
): Promise<number> {
  const { rows } = await db.query<{ id: number }>({
    text: `INSERT INTO projects (uuid, organization_id, name, api_token)
      VALUES ($1, $2, $3, $4) RETURNING id`,
    values: [project.uuid, project.organizationId, project.name, project.apiToken],
  });
  return rows[0]?.id as number;
}

export async function findUser(db: Queryable, id: number): Promise<User | null> {
  const { rows } = await db.query<User>({
    text: `SELECT ${userColumns} FROM users u WHERE u.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export async function findUserByEmail(db: Queryable, email: string): Promise<User | null> {
  const { rows } = await db.query<User>({
    text: `SELECT ${userColumns} FROM users u WHERE lower(u.email) = lower($1)`,
    values: [email],
  });
  return rows[0] ?? null;
}

export async function insertUser(
  db: Queryable,
  user: { uuid: string; distinctId: string; email: string; firstName: string; lastName: string },
): Promise<number> {
  const { rows } = await db.query<{ id: number }>({
    text: `INSERT INTO users (uuid, distinct_id, email, first_name, last_name)
      VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    values: [user.uuid, user.distinctId, user.email, user.firstName, user.lastName],
  });
  return rows[0]?.id as number;
}

export async function deactivateUser(db: Queryable, id: number): Promise<void> {
  await db.query({ text: 'UPDATE users SET is_active = false WHERE id = $1', values: [id] });
}

export async function setCurrentProject(
  db: Queryable,
  userId: number,
  projectId: number,
): Promise<void> {
  await db.query({
    text: 'UPDATE users SET current_project_id = $2 WHERE id = $1 AND current_project_id IS NULL',
    values: [userId, projectId],
  });
}

export async function listOrganizations(
  db: Queryable,
  ids: readonly string[] | null = null,
): Promise<Organization[]> {
  const { rows } = await db.query<Organization>({
    text: `SELECT ${organizationColumns} FROM organizations o
      WHERE $1::uuid[] IS NULL OR o.id = ANY($1) ORDER BY o.created_at, o.id`,
    values: [ids],
  });
  return rows;
}

export async function insertOrganization(
  db: Queryable,
  organization: { id: string; name: string; slug: string },
): Promise<void> {
  await db.query({
    text: 'INSERT INTO organizations (id, name, slug) VALUES ($1, $2, $3)',
    values: [organization.id, organization.name, organization.slug],
  });
}

/** Makes somebody a member, or changes the role; the membership's id. */
export async function upsertMembership(
  db: Queryable,
  membership: { id: string; userId: number; organizationId: string; role: Role },
): Promise<string> {
  const { rows } = await db.query<{ id: string }>({
    text: `INSERT INTO memberships (id, user_id, organization_id, role) VALUES ($1, $2, $3, $4)
      ON CONFLICT (user_id, organization_id) DO UPDATE SET role = excluded.role RETURNING id`,
    values: [membership.id, membership.userId, membership.organizationId, membership.role],
  });
  return rows[0]?.id as string;
}

/** Ids of the organizations that the person administers. */
export async function listAdministered(db: Queryable, userId: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    text: `SELECT organization_id AS id FROM memberships WHERE user_id = $1 AND role = 'admin'
      ORDER BY organization_id`,
    values: [userId],
  });
  return rows.map(({ id }) => id);
}

export async function insertApiKey(
  db: Queryable,
  key: {
    id: string;
    userId: number;
    label: string;
    hash: string;
    mask: string;
    scopes: readonly string[];
    projectIds: readonly number[];
    organizationIds: readonly string[];
  },
): Promise<void> {
  await db.query({
    text: `INSERT INTO api_keys
        (id, user_id, label, hash, mask, scopes, project_ids, organization_ids)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      key.id,
      key.userId,
      key.label,
      key.hash,
      key.mask,
      key.scopes,
      key.projectIds,
      key.organizationIds,
    ],
  });
}

export async function findApiKey(db: Queryable, id: string): Promise<ApiKey | null> {
  const { rows } = await db.query<ApiKey>({
    text: `SELECT ${keyColumns} FROM api_keys k JOIN users u ON u.id = k.user_id WHERE k.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export async function listApiKeys(db: Queryable): Promise<ApiKey[]> {
  const { rows } = await db.query<ApiKey>({
    text: `SELECT ${keyColumns} FROM api_keys k JOIN users u ON u.id = k.user_id
      ORDER BY k.created_at DESC, k.id DESC`,
  });
  return rows;
}

/** Revokes the keys that have this id, hash or mask; their ids. */
export async function revokeApiKeys(
  db: Queryable,
  which: { id: string | null; hash: string; mask: string },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>({
    text: `UPDATE api_keys SET revoked_at = now()
      WHERE revoked_at IS NULL AND (id = $1 OR hash = $2 OR mask = $3) RETURNING id`,
    values: [which.id, which.hash, which.mask],
  });
  return rows.map((row) => row.id);
}
