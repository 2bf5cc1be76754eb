import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { type ApiKey, keyColumns } from './accounts-store.ts';

/** The keys of one person, as that person manages them. Revoked ones are as good as none. */

const ownKeys = `FROM api_keys k JOIN users u ON u.id = k.user_id
  WHERE k.user_id = $1 AND k.revoked_at IS NULL`;

/** The newest first. */
export async function listOwnKeys(db: Queryable, userId: number): Promise<ApiKey[]> {
  const { rows } = await db.query<ApiKey>({
    text: `SELECT ${keyColumns} ${ownKeys} ORDER BY k.created_at DESC, k.id DESC`,
    values: [userId],
  });
  return rows;
}

export async function findOwnKey(
  db: Queryable,
  userId: number,
  id: string,
): Promise<ApiKey | null> {
  const { rows } = await db.query<ApiKey>({
    text: `SELECT ${keyColumns} ${ownKeys} AND k.id = $2`,
    values: [userId, id],
  });
  return rows[0] ?? null;
}

export interface KeyChanges {
  readonly label?: string;
  readonly scopes?: readonly string[];
  readonly projectIds?: readonly number[];
  readonly organizationIds?: readonly string[];
}

/** Sets what it is given; false where there is no such key. */
export async function changeOwnKey(
  db: Queryable,
  userId: number,
  id: string,
  changes: KeyChanges,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `UPDATE api_keys SET label = coalesce($3, label), scopes = coalesce($4, scopes),
        project_ids = coalesce($5, project_ids), organization_ids = coalesce($6, organization_ids)
      WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL`,
    values: [
      ...[userId, id, changes.label ?? null, changes.scopes ?? null],
      ...[changes.projectIds ?? null, changes.organizationIds ?? null],
    ],
  });
  return rowCount > 0;
}

/** Gives the key another value; the old one ends. */
export async function rollOwnKey(
  db: Queryable,
  userId: number,
  id: string,
  { hash, mask }: { readonly hash: string; readonly mask: string },
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `UPDATE api_keys SET hash = $3, mask = $4, last_rolled_at = now()
      WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL`,
    values: [userId, id, hash, mask],
  });
  return rowCount > 0;
}

export async function revokeOwnKey(db: Queryable, userId: number, id: string): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `UPDATE api_keys SET revoked_at = now()
      WHERE user_id = $1 AND id = $2 AND revoked_at IS NULL`,
    values: [userId, id],
  });
  return rowCount > 0;
}

/** Counted under the person's lock, so that two at once do not both find room for the last one. */
export async function countOwnKeys(tx: Transaction, userId: number): Promise<number> {
  await tx.query({ text: 'SELECT FROM users WHERE id = $1 FOR UPDATE', values: [userId] });
  const { rows } = await tx.query<{ count: number }>({
    text: `SELECT count(*)::int AS count FROM api_keys
      WHERE user_id = $1 AND revoked_at IS NULL`,
    values: [userId],
  });
  return rows[0]?.count ?? 0;
}
