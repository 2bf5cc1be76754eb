import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type {
  ExportDocument,
  ExportedRecording,
  ExportedSegment,
} from './exports/export-document.ts';

/** SQL that reads what is exported. */

interface RecordingRow extends ExportedRecording {
  readonly segments: readonly SegmentRow[];
}

export type FoundRecording = Omit<ExportDocument, 'notes' | 'tasks'>;

type SegmentRow = readonly [
  position: number,
  startMs: number | null,
  speaker: string | null,
  text: string,
  confidence: number | null,
  endMs: number | null,
  words: readonly WordRow[] | null,
];
type WordRow = readonly [text: string, startMs: number, endMs: number, confidence: number | null];

/**
 * A recording and its segments as they are at one moment; null where there is none. In one answer,
 * since the transcript may be replaced at any time, and no connection waits for a slow client.
 */
export async function readForExport(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<FoundRecording | null> {
  const { rows } = await db.query<RecordingRow>({
    name: 'transfer-read',
    text: `SELECT r.id, r.meeting_title AS title, r.platform, r.started_at AS "startedAt",
        r.duration_seconds AS "durationSeconds", r.participants, r.meeting_url AS "meetingUrl",
        r.summary, r.notes AS remarks,
        coalesce(r.summary_by <> 'server', false) AS "hasOwnSummary",
        (SELECT language FROM transcript_revisions v WHERE v.project_id = r.project_id
          AND v.recording_id = r.id AND v.revision = r.transcript_revision) AS language,
        (SELECT coalesce(json_agg(json_build_array(s.position, s.timestamp_ms, s.speaker, s.text,
            s.confidence, d.end_ms, d.words) ORDER BY s.position), '[]')
          FROM transcript_segments s LEFT JOIN segment_details d ON d.project_id = s.project_id
            AND d.recording_id = s.recording_id AND d.position = s.position
          WHERE s.project_id = r.project_id AND s.recording_id = r.id) AS segments
      FROM recordings r WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, recordingId],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { segments, ...recording } = row;
  return { recording, segments: segments.map(segmentOf) };
}

function segmentOf([position, startMs, speaker, text, confidence, endMs, words]: SegmentRow) {
  return {
    ...{ position, startMs, endMs, speaker, text, confidence },
    words: (words ?? []).map(wordOf),
  } satisfies ExportedSegment;
}

function wordOf([text, startMs, endMs, confidence]: WordRow) {
  return { text, startMs, endMs, confidence };
}
