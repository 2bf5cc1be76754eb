import type { Queryable } from '../../platform/database/database.ts';

/** SQL of POST requests that carry an Idempotency-Key: who claimed a key, and what came of it. */

export interface CreateClaim {
  readonly projectId: number;
  readonly digest: string;
  readonly requestDigest: string;
  readonly recordingId: string;
}

/**
 * Claims a key for creating a recording, for as long as `leaseSeconds`, and answers with the id
 * the recording is to have; null when the key is claimed or used already. A claim whose holder
 * died may be taken over when its lease has run out, together with its recording id.
 */
export async function claimCreate(
  db: Queryable,
  claim: CreateClaim,
  leaseSeconds: number,
): Promise<string | null> {
  const { rows } = await db.query<{ recordingId: string }>({
    text: `INSERT INTO idempotency_keys AS k
        (project_id, digest, request_digest, recording_id, lease_expires_at)
      VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))
      ON CONFLICT (project_id, digest) DO UPDATE SET lease_expires_at = excluded.lease_expires_at
        WHERE k.upload_token IS NULL AND k.lease_expires_at < now()
          AND k.request_digest = excluded.request_digest
      RETURNING k.recording_id AS "recordingId"`,
    values: [claim.projectId, claim.digest, claim.requestDigest, claim.recordingId, leaseSeconds],
  });
  return rows[0]?.recordingId ?? null;
}

export interface ClaimState {
  readonly requestDigest: string;
  readonly recordingId: string;
  /** Null while the upload is being opened. */
  readonly uploadToken: string | null;
}

export async function readClaim(
  db: Queryable,
  projectId: number,
  digest: string,
): Promise<ClaimState | null> {
  const { rows } = await db.query<ClaimState>({
    text: `SELECT request_digest AS "requestDigest", recording_id AS "recordingId",
        upload_token AS "uploadToken"
      FROM idempotency_keys WHERE project_id = $1 AND digest = $2`,
    values: [projectId, digest],
  });
  return rows[0] ?? null;
}

/** Keeps the token that a repeat of the request is to be answered with. */
export async function completeClaim(
  db: Queryable,
  claim: CreateClaim,
  uploadToken: string,
): Promise<void> {
  await db.query({
    text: `UPDATE idempotency_keys SET upload_token = $3, lease_expires_at = NULL
      WHERE project_id = $1 AND digest = $2`,
    values: [claim.projectId, claim.digest, uploadToken],
  });
}

/** Lets whoever repeats the request take over at once, with the same recording id. */
export async function expireClaim(db: Queryable, projectId: number, digest: string): Promise<void> {
  await db.query({
    text: `UPDATE idempotency_keys SET lease_expires_at = '-infinity'
      WHERE project_id = $1 AND digest = $2 AND upload_token IS NULL`,
    values: [projectId, digest],
  });
}

export async function releaseClaim(
  db: Queryable,
  projectId: number,
  digest: string,
): Promise<void> {
  await db.query({
    text: 'DELETE FROM idempotency_keys WHERE project_id = $1 AND digest = $2',
    values: [projectId, digest],
  });
}

/** Forgets keys that are older than a day. */
export async function pruneIdempotencyKeys(db: Queryable): Promise<number> {
  const { rowCount } = await db.query({
    text: `DELETE FROM idempotency_keys WHERE created_at < now() - interval '1 day'`,
  });
  return rowCount;
}
