import type { Queryable, Transaction } from '../../platform/database/database.ts';

/** SQL of recall_uploads: what we know of a recording's upload at Recall. */

export interface RecordingKey {
  readonly projectId: number;
  readonly recordingId: string;
}

export type ArtifactState = 'waiting' | 'imported' | 'missing' | 'failed';
export type ArtifactName = 'media' | 'transcript' | 'participants';
export type ArtifactStates = Readonly<Record<ArtifactName, ArtifactState>>;

export interface RecallUploadRow extends RecordingKey, ArtifactStates {
  readonly sdkUploadId: string;
  readonly recallRecordingId: string | null;
  readonly uploadStatus: string;
  readonly isSettled: boolean;
  /** No recording began within an hour of the upload's creation. */
  readonly isOverdue: boolean;
  /** Nothing new was heard for a day. */
  readonly isSilent: boolean;
}

const columns = `project_id AS "projectId", recording_id AS "recordingId",
  sdk_upload_id AS "sdkUploadId", recall_recording_id AS "recallRecordingId",
  upload_status AS "uploadStatus", media_state AS media, transcript_state AS transcript,
  participants_state AS participants, settled_at IS NOT NULL AS "isSettled",
  created_at < clock_timestamp() - interval '1 hour' AS "isOverdue",
  heard_at < clock_timestamp() - interval '1 day' AS "isSilent"`;

/** Notes a new upload, in the transaction that makes its recording; repeating it changes nothing. */
export async function recordRecallUpload(
  db: Queryable,
  { projectId, recordingId, sdkUploadId }: RecordingKey & { readonly sdkUploadId: string },
): Promise<void> {
  await db.query({
    text: `INSERT INTO recall_uploads (project_id, recording_id, sdk_upload_id)
      VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    values: [projectId, recordingId, sdkUploadId],
  });
}

/** A recording that was made with this upload before uploads were noted. */
export async function adoptRecallUpload(
  db: Queryable,
  { projectId, recordingId, sdkUploadId }: RecordingKey & { readonly sdkUploadId: string },
): Promise<void> {
  await db.query({
    text: `INSERT INTO recall_uploads (project_id, recording_id, sdk_upload_id)
      SELECT project_id, id, sdk_upload_id FROM recordings
      WHERE project_id = $1 AND id = $2 AND sdk_upload_id = $3 ON CONFLICT DO NOTHING`,
    values: [projectId, recordingId, sdkUploadId],
  });
}

export async function readRecallUpload(
  db: Queryable,
  { projectId, recordingId }: RecordingKey,
): Promise<RecallUploadRow | null> {
  const { rows } = await db.query<RecallUploadRow>({
    text: `SELECT ${columns} FROM recall_uploads WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

/**
 * Holds the row until the transaction ends. Taken before any lock on the recording, by everybody,
 * so that no two wait for each other.
 */
export async function lockRecallUpload(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
): Promise<RecallUploadRow | null> {
  const { rows } = await tx.query<RecallUploadRow>({
    text: `SELECT ${columns} FROM recall_uploads WHERE project_id = $1 AND recording_id = $2
      FOR UPDATE`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

export async function findRecallUpload(
  db: Queryable,
  by: { readonly sdkUploadId: string } | { readonly recallRecordingId: string },
): Promise<RecallUploadRow | null> {
  const [column, value] =
    'sdkUploadId' in by
      ? ['sdk_upload_id', by.sdkUploadId]
      : ['recall_recording_id', by.recallRecordingId];
  const { rows } = await db.query<RecallUploadRow>({
    text: `SELECT ${columns} FROM recall_uploads WHERE ${column} = $1 LIMIT 1`,
    values: [value],
  });
  return rows[0] ?? null;
}

/** The id Recall gave the recording, kept here and shown with the recording. */
export async function noteRecallRecording(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
  recallRecordingId: string,
): Promise<void> {
  await tx.query({
    text: `UPDATE recall_uploads SET recall_recording_id = $3
      WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId, recallRecordingId],
  });
}

export async function noteUploadStatus(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
  uploadStatus: string,
): Promise<void> {
  await tx.query({
    text: `UPDATE recall_uploads SET upload_status = $3, heard_at = clock_timestamp()
      WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId, uploadStatus],
  });
}

/** Sets what is not imported yet; the row is settled once nothing waits. */
export async function setArtifactStates(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
  { media = null, transcript = null, participants = null }: Partial<NullableStates>,
): Promise<void> {
  await tx.query({
    text: `WITH next AS (
        SELECT project_id, recording_id,
          CASE WHEN media_state = 'imported' THEN media_state
            ELSE coalesce($3, media_state) END AS media,
          CASE WHEN transcript_state = 'imported' THEN transcript_state
            ELSE coalesce($4, transcript_state) END AS transcript,
          CASE WHEN participants_state = 'imported' THEN participants_state
            ELSE coalesce($5, participants_state) END AS participants
        FROM recall_uploads WHERE project_id = $1 AND recording_id = $2
      )
      UPDATE recall_uploads u SET media_state = next.media, transcript_state = next.transcript,
        participants_state = next.participants, heard_at = clock_timestamp(),
        settled_at = CASE WHEN 'waiting' IN (next.media, next.transcript, next.participants)
          THEN NULL ELSE coalesce(u.settled_at, clock_timestamp()) END
      FROM next WHERE u.project_id = next.project_id AND u.recording_id = next.recording_id`,
    values: [projectId, recordingId, media, transcript, participants],
  });
}

type NullableStates = Record<ArtifactName, ArtifactState | null>;

/** Those that nobody told anything about for a while, marked as being asked about. */
export async function claimQuietUploads(
  db: Queryable,
  limit: number,
): Promise<readonly RecallUploadRow[]> {
  const { rows } = await db.query<RecallUploadRow>({
    text: `UPDATE recall_uploads SET checked_at = clock_timestamp()
      WHERE (project_id, recording_id) IN (
        SELECT project_id, recording_id FROM recall_uploads
        WHERE settled_at IS NULL AND heard_at < clock_timestamp() - interval '5 minutes'
          AND coalesce(checked_at < clock_timestamp() - interval '5 minutes', true)
        ORDER BY checked_at NULLS FIRST, heard_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING ${columns}`,
    values: [limit],
  });
  return rows;
}

export async function deleteRecallUpload(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
): Promise<Pick<RecallUploadRow, 'sdkUploadId' | 'recallRecordingId'> | null> {
  const { rows } = await tx.query<Pick<RecallUploadRow, 'sdkUploadId' | 'recallRecordingId'>>({
    text: `DELETE FROM recall_uploads WHERE project_id = $1 AND recording_id = $2
      RETURNING sdk_upload_id AS "sdkUploadId", recall_recording_id AS "recallRecordingId"`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

/** Whether Recall may still deliver a transcript of the recording. */
export async function isTranscriptExpected(
  db: Queryable,
  { projectId, recordingId }: RecordingKey,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `SELECT 1 FROM recall_uploads WHERE project_id = $1 AND recording_id = $2
      AND transcript_state = 'waiting' AND settled_at IS NULL`,
    values: [projectId, recordingId],
  });
  return rowCount > 0;
}
