import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import type { NamedShare } from './share-token.ts';

/** SQL of the links that open a recording. */

export interface Share {
  readonly id: string;
  readonly label: string | null;
  readonly includeMedia: boolean;
  readonly createdBy: number;
  readonly openCount: number;
  /** These in their wire form. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastOpenedAt: string | null;
}

const shareColumns = `id, label, include_media AS "includeMedia", created_by AS "createdBy",
  open_count::float8 AS "openCount", ${wireTimestamp('created_at')} AS "createdAt",
  ${wireTimestamp('expires_at')} AS "expiresAt", ${wireTimestamp('last_opened_at')} AS "lastOpenedAt"`;

export interface NewShare extends NamedShare {
  readonly id: string;
  readonly recordingId: string;
  readonly label: string | null;
  readonly includeMedia: boolean;
  readonly expiresAt: string | null;
  readonly createdBy: number;
}

/** Null where there is no such recording, or it is being deleted. */
export async function insertShare(db: Queryable, share: NewShare): Promise<Share | null> {
  const { rows } = await db.query<Share>({
    text: `WITH there AS (
        SELECT project_id, id FROM recordings WHERE project_id = $1 AND id = $2 FOR SHARE
      )
      INSERT INTO shares (project_id, recording_id, id, token_hash, label, include_media,
        expires_at, created_by)
      SELECT there.project_id, there.id, $3, $4, $5, $6, $7, $8 FROM there
      RETURNING ${shareColumns}`,
    values: [
      share.projectId,
      share.recordingId,
      share.id,
      share.tokenHash,
      share.label,
      share.includeMedia,
      share.expiresAt,
      share.createdBy,
    ],
  });
  return rows[0] ?? null;
}

/** The latest first. */
export async function listShares(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<Share[]> {
  const { rows } = await db.query<Share>({
    text: `SELECT ${shareColumns} FROM shares WHERE project_id = $1 AND recording_id = $2
      ORDER BY id DESC`,
    values: [projectId, recordingId],
  });
  return rows;
}

/** False where there is none. */
export async function deleteShare(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
  id: string,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: 'DELETE FROM shares WHERE project_id = $1 AND recording_id = $2 AND id = $3',
    values: [projectId, recordingId, id],
  });
  return rowCount > 0;
}

export async function deleteShares(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: 'DELETE FROM shares WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
}

export interface OpenShare {
  readonly recordingId: string;
  readonly id: string;
  readonly includeMedia: boolean;
  /** In its wire form. */
  readonly expiresAt: string | null;
}

/** The link as it opens now; null for one that is unknown, revoked or expired. */
export async function findOpenShare(
  db: Queryable,
  { projectId, tokenHash }: NamedShare,
): Promise<OpenShare | null> {
  const { rows } = await db.query<OpenShare>({
    name: 'shares-find-open',
    text: `SELECT s.recording_id AS "recordingId", s.id, s.include_media AS "includeMedia",
        ${wireTimestamp('s.expires_at')} AS "expiresAt"
      FROM shares s JOIN recordings r ON r.project_id = s.project_id AND r.id = s.recording_id
      WHERE s.project_id = $1 AND s.token_hash = $2
        AND (s.expires_at IS NULL OR s.expires_at > clock_timestamp())`,
    values: [projectId, tokenHash],
  });
  return rows[0] ?? null;
}

/** Notes that the link was opened. */
export async function countOpening(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
  id: string,
): Promise<void> {
  await db.query({
    text: `UPDATE shares SET open_count = open_count + 1, last_opened_at = clock_timestamp()
      WHERE project_id = $1 AND recording_id = $2 AND id = $3`,
    values: [projectId, recordingId, id],
  });
}
