import type { Queryable, Transaction } from '../../platform/database/database.ts';
import type { RecordingKey } from './recall-store.ts';

/** SQL of recall_uploads: what an import waits for. */

export interface LiveLinesPatience {
  /** So long nobody may have appended. */
  readonly quietSeconds: number;
  /** So long after the final transcript was found at most. */
  readonly waitAtMostSeconds: number;
}

/**
 * Looks whether lines were appended since the last look; how many seconds the final transcript has
 * to wait yet, 0 or less for none. Appends move `next_position`, also those of known lines.
 */
export async function noteLiveLines(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
  { quietSeconds, waitAtMostSeconds }: LiveLinesPatience,
): Promise<number> {
  const { rows } = await tx.query<{ seconds: number }>({
    text: `UPDATE recall_uploads u SET
        transcript_found_at = coalesce(u.transcript_found_at, clock_timestamp()),
        lines_seen = r.next_position,
        lines_seen_at = CASE WHEN u.lines_seen = r.next_position THEN u.lines_seen_at
          ELSE clock_timestamp() END
      FROM recordings r
      WHERE u.project_id = $1 AND u.recording_id = $2
        AND r.project_id = u.project_id AND r.id = u.recording_id
      RETURNING extract(epoch FROM least(u.lines_seen_at + $3 * interval '1 second',
        u.transcript_found_at + $4 * interval '1 second') - clock_timestamp())::float8 AS seconds`,
    values: [projectId, recordingId, quietSeconds, waitAtMostSeconds],
  });
  return rows[0]?.seconds ?? 0;
}

/** False where another copies the media, or they need no copying any more. */
export async function claimCopy(
  db: Queryable,
  { projectId, recordingId }: RecordingKey,
  owner: string,
  leaseSeconds: number,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `UPDATE recall_uploads SET copy_owner = $3,
        copy_expires_at = clock_timestamp() + $4 * interval '1 second'
      WHERE project_id = $1 AND recording_id = $2 AND media_state = 'waiting'
        AND coalesce(copy_expires_at <= clock_timestamp(), true)`,
    values: [projectId, recordingId, owner, leaseSeconds],
  });
  return rowCount > 0;
}

/** False where the claim went to another, or the recording is gone. */
export async function renewCopy(
  db: Queryable,
  { projectId, recordingId }: RecordingKey,
  owner: string,
  leaseSeconds: number,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `UPDATE recall_uploads SET copy_expires_at = clock_timestamp() + $4 * interval '1 second'
      WHERE project_id = $1 AND recording_id = $2 AND copy_owner = $3`,
    values: [projectId, recordingId, owner, leaseSeconds],
  });
  return rowCount > 0;
}

export async function releaseCopy(
  db: Queryable,
  { projectId, recordingId }: RecordingKey,
  owner: string,
): Promise<void> {
  await db.query({
    text: `UPDATE recall_uploads SET copy_owner = NULL, copy_expires_at = NULL
      WHERE project_id = $1 AND recording_id = $2 AND copy_owner = $3`,
    values: [projectId, recordingId, owner],
  });
}
