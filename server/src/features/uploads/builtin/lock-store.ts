import type { Queryable } from '../../../platform/database/database.ts';
import type { UploadTarget } from '../upload-token.ts';

/** SQL of the locks of uploads: a lease in the upload's row, so that no connection is held. */

export type ClaimOutcome = 'claimed' | 'busy' | 'absent';

/** Takes a free or expired lock; where another holds it, tells that one that it is wanted. */
export async function claimLock(
  db: Queryable,
  target: UploadTarget,
  owner: string,
  leaseMs: number,
): Promise<ClaimOutcome> {
  const claimed = await db.query({
    name: 'uploads-claim-lock',
    text: `UPDATE uploads SET lock_owner = $3, lock_wanted = false,
        lock_expires_at = clock_timestamp() + $4 * interval '1 millisecond'
      WHERE project_id = $1 AND recording_id = $2
        AND (lock_owner IS NULL OR lock_expires_at < clock_timestamp())`,
    values: [target.projectId, target.recordingId, owner, leaseMs],
  });
  if (claimed.rowCount > 0) return 'claimed';
  const wanted = await db.query({
    name: 'uploads-want-lock',
    text: `UPDATE uploads SET lock_wanted = true
      WHERE project_id = $1 AND recording_id = $2`,
    values: [target.projectId, target.recordingId],
  });
  return wanted.rowCount > 0 ? 'busy' : 'absent';
}

/** Whether somebody wants the lock; null where it is no longer `owner`'s. */
export async function renewLock(
  db: Queryable,
  target: UploadTarget,
  owner: string,
  leaseMs: number,
): Promise<{ readonly wanted: boolean } | null> {
  const { rows } = await db.query<{ wanted: boolean }>({
    name: 'uploads-renew-lock',
    text: `UPDATE uploads SET lock_expires_at = clock_timestamp() + $4 * interval '1 millisecond'
      WHERE project_id = $1 AND recording_id = $2 AND lock_owner = $3
      RETURNING lock_wanted AS wanted`,
    values: [target.projectId, target.recordingId, owner, leaseMs],
  });
  return rows[0] ?? null;
}

export async function releaseLock(
  db: Queryable,
  target: UploadTarget,
  owner: string,
): Promise<void> {
  await db.query({
    name: 'uploads-release-lock',
    text: `UPDATE uploads SET lock_owner = NULL, lock_expires_at = NULL, lock_wanted = false
      WHERE project_id = $1 AND recording_id = $2 AND lock_owner = $3`,
    values: [target.projectId, target.recordingId, owner],
  });
}
