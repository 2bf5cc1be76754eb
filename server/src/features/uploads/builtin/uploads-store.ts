import type { Queryable, Transaction } from '../../../platform/database/database.ts';
import type { UploadTarget } from '../upload-token.ts';

/** SQL of the server's own uploads. Whoever writes to one names the lock it holds. */

export type EndReason = 'complete' | 'idle';

export interface Upload extends UploadTarget {
  /** The recording's sdk_upload_id. */
  readonly id: string;
  readonly blobKey: string;
  /** Null while a live recorder does not know it yet. */
  readonly lengthBytes: number | null;
  /** Durable and acknowledged. */
  readonly receivedBytes: number;
  readonly writerState: Readonly<Record<string, unknown>>;
  readonly filename: string | null;
  readonly contentType: string | null;
  /** Upload-Metadata as it was sent. */
  readonly metadata: string | null;
  readonly expectedSha256: string | null;
  readonly activeAt: Date;
  readonly finishedAt: Date | null;
  readonly endReason: EndReason | null;
  /** Whether some request, of whichever process, holds the lock now. */
  readonly isLocked: boolean;
  readonly lockOwner: string | null;
}

// Sizes are below 2^53, and pg would give a bigint as text.
const columns = `project_id AS "projectId", recording_id AS "recordingId", id,
  blob_key AS "blobKey", length_bytes::float8 AS "lengthBytes",
  received_bytes::float8 AS "receivedBytes", writer_state AS "writerState", filename,
  content_type AS "contentType", metadata, expected_sha256 AS "expectedSha256",
  active_at AS "activeAt", finished_at AS "finishedAt", end_reason AS "endReason",
  lock_owner AS "lockOwner",
  lock_owner IS NOT NULL AND lock_expires_at > clock_timestamp() AS "isLocked"`;

export async function readUpload(db: Queryable, target: UploadTarget): Promise<Upload | null> {
  const { rows } = await db.query<Upload>({
    name: 'uploads-read',
    text: `SELECT ${columns} FROM uploads WHERE project_id = $1 AND recording_id = $2`,
    values: [target.projectId, target.recordingId],
  });
  return rows[0] ?? null;
}

export interface RecordingOfUpload {
  readonly sdkUploadId: string;
  /** Null where no media has arrived. */
  readonly mediaState: string | null;
}

const recordingColumns = 'r.sdk_upload_id AS "sdkUploadId", m.state AS "mediaState"';

export async function readRecordingOfUpload(
  db: Queryable,
  target: UploadTarget,
): Promise<RecordingOfUpload | null> {
  const { rows } = await db.query<RecordingOfUpload>({
    name: 'uploads-read-recording',
    text: `SELECT ${recordingColumns} FROM recordings r
      LEFT JOIN media m ON m.project_id = r.project_id AND m.recording_id = r.id
      WHERE r.project_id = $1 AND r.id = $2`,
    values: [target.projectId, target.recordingId],
  });
  return rows[0] ?? null;
}

/**
 * The same, locked: whoever creates, finishes or deletes what belongs to a recording does this
 * first, so that one waits for the other and none deadlocks.
 */
export async function lockRecordingOfUpload(
  tx: Transaction,
  target: UploadTarget,
): Promise<RecordingOfUpload | null> {
  const locked = await tx.query({
    text: 'SELECT 1 FROM recordings WHERE project_id = $1 AND id = $2 FOR NO KEY UPDATE',
    values: [target.projectId, target.recordingId],
  });
  // A second statement sees what the one that was waited for has committed.
  return locked.rowCount === 0 ? null : readRecordingOfUpload(tx, target);
}

export interface NewUpload extends UploadTarget {
  readonly id: string;
  readonly blobKey: string;
  readonly lengthBytes: number | null;
  readonly filename: string | null;
  readonly contentType: string | null;
  readonly metadata: string | null;
  readonly expectedSha256: string | null;
}

/** Inserted with its lock taken. */
export async function insertUpload(
  tx: Transaction,
  upload: NewUpload,
  lock: { readonly owner: string; readonly leaseMs: number },
): Promise<Upload> {
  const { rows } = await tx.query<Upload>({
    text: `INSERT INTO uploads (project_id, recording_id, id, blob_key, length_bytes, filename,
        content_type, metadata, expected_sha256, lock_owner, lock_expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
        clock_timestamp() + $11 * interval '1 millisecond')
      RETURNING ${columns}`,
    values: [
      upload.projectId,
      upload.recordingId,
      upload.id,
      upload.blobKey,
      upload.lengthBytes,
      upload.filename,
      upload.contentType,
      upload.metadata,
      upload.expectedSha256,
      lock.owner,
      lock.leaseMs,
    ],
  });
  return rows[0] as Upload;
}

/** Acknowledges bytes; null where `owner` has lost the lock, so that a late request changes nothing. */
export async function recordBytes(
  db: Queryable,
  target: UploadTarget,
  owner: string,
  written: { readonly receivedBytes: number; readonly writerState: object },
): Promise<Upload | null> {
  const { rows } = await db.query<Upload>({
    name: 'uploads-record-bytes',
    text: `UPDATE uploads
      SET received_bytes = $4, writer_state = $5, active_at = clock_timestamp()
      WHERE project_id = $1 AND recording_id = $2 AND lock_owner = $3 AND finished_at IS NULL
      RETURNING ${columns}`,
    values: [
      target.projectId,
      target.recordingId,
      owner,
      written.receivedBytes,
      JSON.stringify(written.writerState),
    ],
  });
  return rows[0] ?? null;
}

/** Null as above. */
export async function recordLength(
  db: Queryable,
  target: UploadTarget,
  owner: string,
  lengthBytes: number,
): Promise<Upload | null> {
  const { rows } = await db.query<Upload>({
    text: `UPDATE uploads SET length_bytes = $4
      WHERE project_id = $1 AND recording_id = $2 AND lock_owner = $3 AND finished_at IS NULL
      RETURNING ${columns}`,
    values: [target.projectId, target.recordingId, owner, lengthBytes],
  });
  return rows[0] ?? null;
}

export async function recordFinish(
  tx: Transaction,
  target: UploadTarget,
  endReason: EndReason,
): Promise<void> {
  await tx.query({
    text: `UPDATE uploads SET finished_at = clock_timestamp(), end_reason = $3
      WHERE project_id = $1 AND recording_id = $2`,
    values: [target.projectId, target.recordingId, endReason],
  });
}

export async function deleteUpload(db: Queryable, target: UploadTarget): Promise<void> {
  await db.query({
    text: 'DELETE FROM uploads WHERE project_id = $1 AND recording_id = $2',
    values: [target.projectId, target.recordingId],
  });
}

/** Unfinished uploads that wait for nobody: idle for long, or whole for a minute. */
export async function listAbandonedUploads(
  db: Queryable,
  idleHours: number,
  limit: number,
): Promise<UploadTarget[]> {
  const { rows } = await db.query<UploadTarget>({
    // A sweep of all projects, not of the hot path: the index on active_at leads it.
    text: `SELECT project_id AS "projectId", recording_id AS "recordingId" FROM uploads
      WHERE finished_at IS NULL
        AND (active_at < clock_timestamp() - $1 * interval '1 hour'
          OR (length_bytes = received_bytes
            AND active_at < clock_timestamp() - interval '1 minute'))
        AND (lock_owner IS NULL OR lock_expires_at < clock_timestamp())
      ORDER BY active_at LIMIT $2`,
    values: [idleHours, limit],
  });
  return rows;
}
