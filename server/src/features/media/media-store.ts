import type { MediaRole } from '../../domain/media-keys.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';
import type { EventType } from '../../platform/events/recording-event.ts';
import type { ArrivedMedia } from '../uploads/media-intake.ts';

/** SQL of media: what a recording's media are, and its files in the blob store. */

export type MediaState = 'received' | 'processed' | 'failed' | 'deleted';

export interface MediaFacts {
  readonly state: MediaState;
  readonly source: 'upload' | 'recall';
  readonly filename: string | null;
  readonly cutShort: boolean;
  readonly expectedSha256: string | null;
  readonly durationMs: number | null;
  readonly hasVideo: boolean | null;
  readonly hasAudio: boolean | null;
  readonly description: unknown;
  readonly soundRanges: readonly (readonly [number, number])[] | null;
  /** In its wire form. */
  readonly receivedAt: string;
  readonly processedAt: string | null;
}

export interface MediaFile {
  readonly role: MediaRole;
  readonly blobKey: string;
  readonly sizeBytes: number;
  readonly sha256: string | null;
  readonly contentType: string;
}

export async function readMedia(
  db: Queryable,
  projectId: number,
  recordingId: string,
): Promise<MediaFacts | null> {
  const { rows } = await db.query<MediaFacts>({
    name: 'media-read',
    text: `SELECT state, source, filename, cut_short AS "cutShort",
        expected_sha256 AS "expectedSha256", duration_ms::float8 AS "durationMs",
        has_video AS "hasVideo", has_audio AS "hasAudio", description,
        sound_ranges AS "soundRanges", ${wireTimestamp('received_at')} AS "receivedAt",
        ${wireTimestamp('processed_at')} AS "processedAt"
      FROM media WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

export async function readMediaFiles(
  db: Queryable,
  projectId: number,
  recordingId: string,
): Promise<ReadonlyMap<MediaRole, MediaFile>> {
  const { rows } = await db.query<MediaFile>({
    name: 'media-files-read',
    text: `SELECT ${fileColumns} FROM media_files WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId],
  });
  return new Map(rows.map((file) => [file.role, file]));
}

const fileColumns = `role, blob_key AS "blobKey", size_bytes::float8 AS "sizeBytes", sha256,
  content_type AS "contentType"`;

/** False where the recording is gone; its row is locked for the rest of the transaction. */
export async function lockRecording(
  tx: Transaction,
  projectId: number,
  recordingId: string,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: 'SELECT 1 FROM recordings WHERE project_id = $1 AND id = $2 FOR UPDATE',
    values: [projectId, recordingId],
  });
  return rowCount > 0;
}

/** False where the recording has media already, or had them before they were deleted. */
export async function insertMedia(
  tx: Transaction,
  media: ArrivedMedia,
  contentType: string,
): Promise<boolean> {
  const { projectId, recordingId } = media;
  const { rowCount } = await tx.query({
    text: `INSERT INTO media (project_id, recording_id, state, source, filename, cut_short,
        expected_sha256)
      VALUES ($1, $2, 'received', $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    values: [
      projectId,
      recordingId,
      media.source,
      media.filename,
      media.cutShort,
      media.expectedSha256,
    ],
  });
  if (rowCount === 0) return false;
  await recordStep(tx, projectId, recordingId, 'processing.queued');
  const { blobKey, sizeBytes, sha256 } = media;
  await putMediaFile(tx, projectId, recordingId, {
    role: 'original',
    blobKey,
    sizeBytes,
    sha256,
    contentType,
  });
  return true;
}

export async function putMediaFile(
  tx: Queryable,
  projectId: number,
  recordingId: string,
  file: MediaFile,
): Promise<void> {
  await tx.query({
    text: `INSERT INTO media_files (project_id, recording_id, role, blob_key, size_bytes, sha256,
        content_type)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (project_id, recording_id, role) DO UPDATE SET blob_key = excluded.blob_key,
        size_bytes = excluded.size_bytes, sha256 = excluded.sha256,
        content_type = excluded.content_type, created_at = clock_timestamp()`,
    values: [
      projectId,
      recordingId,
      file.role,
      file.blobKey,
      file.sizeBytes,
      file.sha256,
      file.contentType,
    ],
  });
}

export interface ProcessedMedia {
  readonly durationMs: number;
  readonly hasVideo: boolean;
  readonly hasAudio: boolean;
  readonly description: unknown;
  readonly soundRanges: readonly (readonly [number, number])[];
  readonly originalSha256: string;
  readonly contentType: string;
}

/** Notes what processing found; false where another run did, or the media were deleted meanwhile. */
export async function markProcessed(
  tx: Transaction,
  projectId: number,
  recordingId: string,
  found: ProcessedMedia,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `UPDATE media SET state = 'processed', processed_at = clock_timestamp(),
        duration_ms = $3, has_video = $4, has_audio = $5, description = $6, sound_ranges = $7
      WHERE project_id = $1 AND recording_id = $2 AND state IN ('received', 'failed')`,
    values: [
      projectId,
      recordingId,
      Math.round(found.durationMs),
      found.hasVideo,
      found.hasAudio,
      JSON.stringify(found.description),
      JSON.stringify(found.soundRanges),
    ],
  });
  if (rowCount === 0) return false;
  await recordStep(tx, projectId, recordingId, 'processing.done');
  await tx.query({
    text: `UPDATE media_files SET sha256 = $3, content_type = $4
      WHERE project_id = $1 AND recording_id = $2 AND role = 'original'`,
    values: [projectId, recordingId, found.originalSha256, found.contentType],
  });
  return true;
}

/** False as above. */
export async function markFailed(
  tx: Transaction,
  projectId: number,
  recordingId: string,
  originalSha256: string | null,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `UPDATE media SET state = 'failed', processed_at = clock_timestamp()
      WHERE project_id = $1 AND recording_id = $2 AND state IN ('received', 'failed')`,
    values: [projectId, recordingId],
  });
  if (rowCount > 0) await recordStep(tx, projectId, recordingId, 'processing.failed');
  if (rowCount > 0 && originalSha256 !== null) {
    await tx.query({
      text: `UPDATE media_files SET sha256 = $3
        WHERE project_id = $1 AND recording_id = $2 AND role = 'original'`,
      values: [projectId, recordingId, originalSha256],
    });
  }
  return rowCount > 0;
}

/** Forgets the files; their bytes are removed by a job. False where there are no media. */
export async function markDeleted(
  tx: Transaction,
  projectId: number,
  recordingId: string,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `UPDATE media SET state = 'deleted' WHERE project_id = $1 AND recording_id = $2
      AND state <> 'deleted'`,
    values: [projectId, recordingId],
  });
  if (rowCount > 0) await forgetFiles(tx, projectId, recordingId);
  return rowCount > 0;
}

/** Removes what hangs on a recording that is being deleted. */
export async function deleteMediaRows(
  tx: Transaction,
  projectId: number,
  recordingId: string,
): Promise<void> {
  await forgetFiles(tx, projectId, recordingId);
  for (const table of ['media', 'uploads']) {
    await tx.query({
      text: `DELETE FROM ${table} WHERE project_id = $1 AND recording_id = $2`,
      values: [projectId, recordingId],
    });
  }
}

async function forgetFiles(tx: Transaction, projectId: number, recordingId: string) {
  await tx.query({
    text: 'DELETE FROM media_files WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
}

/** Columns of the recording that follow from its media. */
export async function describeOnRecording(
  tx: Transaction,
  projectId: number,
  recordingId: string,
  facts: { durationSeconds: number | null; sizeBytes: number | null; path: string | null },
): Promise<void> {
  const { rowCount } = await tx.query({
    text: `UPDATE recordings SET duration_seconds = coalesce($3, duration_seconds),
        video_size_bytes = $4, video_url = $5
      WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId, facts.durationSeconds, facts.sizeBytes, facts.path],
  });
  if (rowCount === 0) return;
  const known = facts.durationSeconds === null ? [] : ['duration_seconds'];
  await recordEvent(tx, {
    ...{ projectId, recordingId, type: 'recording.updated' },
    data: { fields: [...known, 'video_size_bytes', 'video_url'] },
  });
}

/** Recordings whose media wait to be processed and for which no job may be left. */
export async function findUnprocessed(
  db: Queryable,
  limit: number,
): Promise<{ projectId: number; recordingId: string }[]> {
  const { rows } = await db.query<{ projectId: number; recordingId: string }>({
    text: `SELECT project_id AS "projectId", recording_id AS "recordingId" FROM media
      WHERE state = 'received' AND received_at < clock_timestamp() - interval '10 minutes'
      ORDER BY received_at LIMIT $1`,
    values: [limit],
  });
  return rows;
}

/** Makes media that failed wait to be processed again; false where none have failed. */
export async function markReceived(
  tx: Transaction,
  projectId: number,
  recordingId: string,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `UPDATE media SET state = 'received', received_at = clock_timestamp(),
        processed_at = NULL
      WHERE project_id = $1 AND recording_id = $2 AND state = 'failed'`,
    values: [projectId, recordingId],
  });
  if (rowCount > 0) await recordStep(tx, projectId, recordingId, 'processing.queued');
  return rowCount > 0;
}

async function recordStep(
  tx: Transaction,
  projectId: number,
  recordingId: string,
  type: EventType,
): Promise<void> {
  await recordEvent(tx, { projectId, recordingId, type, data: { step: 'media' } });
}
