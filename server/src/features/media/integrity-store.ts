import type { Queryable } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';

/** SQL of the integrity report. */

export interface SegmentFacts {
  readonly sent: number;
  readonly stored: number;
  readonly replaced: number;
  readonly firstTimestamp: number | null;
  readonly lastTimestamp: number | null;
  readonly withoutTimestamp: number;
}

/** Null where there is no such recording. */
export async function readSegmentFacts(
  db: Queryable,
  projectId: number,
  recordingId: string,
): Promise<SegmentFacts | null> {
  const { rows } = await db.query<SegmentFacts>({
    text: `SELECT r.segments_sent::float8 AS sent, s.* FROM recordings r, LATERAL (
        SELECT count(*)::float8 AS stored, coalesce(sum(replacements), 0)::float8 AS replaced,
          min(timestamp_ms) AS "firstTimestamp", max(timestamp_ms) AS "lastTimestamp",
          count(*) FILTER (WHERE timestamp_ms IS NULL)::float8 AS "withoutTimestamp"
        FROM transcript_segments WHERE project_id = r.project_id AND recording_id = r.id
      ) s
      WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

/** When something was said, in order. */
export async function readTimestamps(
  db: Queryable,
  projectId: number,
  recordingId: string,
): Promise<number[]> {
  const { rows } = await db.query<{ timestamps: number[] | null }>({
    text: `SELECT array_agg(timestamp_ms ORDER BY timestamp_ms) AS timestamps
      FROM transcript_segments
      WHERE project_id = $1 AND recording_id = $2 AND timestamp_ms IS NOT NULL`,
    values: [projectId, recordingId],
  });
  return rows[0]?.timestamps ?? [];
}

export interface UploadFacts {
  readonly receivedBytes: number;
  readonly lengthBytes: number | null;
  /** In their wire form. */
  readonly createdAt: string;
  readonly activeAt: string;
  readonly finishedAt: string | null;
  readonly endReason: string | null;
}

export async function readUploadFacts(
  db: Queryable,
  projectId: number,
  recordingId: string,
): Promise<UploadFacts | null> {
  const { rows } = await db.query<UploadFacts>({
    text: `SELECT received_bytes::float8 AS "receivedBytes", length_bytes::float8 AS "lengthBytes",
        ${wireTimestamp('created_at')} AS "createdAt", ${wireTimestamp('active_at')} AS "activeAt",
        ${wireTimestamp('finished_at')} AS "finishedAt", end_reason AS "endReason"
      FROM uploads WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}
