import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';

/** SQL that reads of a recording what whoever has a link to it may see. */

export interface ShownRecording {
  readonly title: string | null;
  readonly platform: string;
  readonly durationSeconds: number | null;
  readonly participants: readonly string[];
  readonly summary: string | null;
  /** In its wire form. */
  readonly startedAt: string;
  readonly language: string | null;
  readonly segments: readonly ShownSegment[];
}

export type ShownSegment = readonly [
  position: number,
  timestampMs: number | null,
  endMs: number | null,
  speaker: string | null,
  text: string,
];

/** As it is at one moment; null where there is none. */
export async function readShownRecording(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<ShownRecording | null> {
  const { rows } = await db.query<ShownRecording>({
    name: 'shares-read-recording',
    text: `SELECT r.meeting_title AS title, r.platform, r.duration_seconds AS "durationSeconds",
        r.participants, r.summary, ${wireTimestamp('r.started_at')} AS "startedAt",
        (SELECT language FROM transcript_revisions v WHERE v.project_id = r.project_id
          AND v.recording_id = r.id AND v.revision = r.transcript_revision) AS language,
        (SELECT coalesce(json_agg(json_build_array(s.position, s.timestamp_ms, d.end_ms, s.speaker,
            s.text) ORDER BY s.position), '[]')
          FROM transcript_segments s LEFT JOIN segment_details d ON d.project_id = s.project_id
            AND d.recording_id = s.recording_id AND d.position = s.position
          WHERE s.project_id = r.project_id AND s.recording_id = r.id) AS segments
      FROM recordings r WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}
