import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import type { StoredSegment } from './timeline-store.ts';

/** SQL of earlier transcripts, and of where the present one comes from. */

export type RevisionSource = 'live' | 'transcription' | 'import' | 'restore';

export interface RevisionOrigin {
  readonly source: RevisionSource;
  readonly engine: string | null;
  readonly model: string | null;
  readonly language: string | null;
  readonly createdBy: number | null;
  readonly editsKept: number;
  readonly editsLeft: number;
}

export interface RevisionFacts extends RevisionOrigin {
  readonly revision: number;
  readonly isPresent: boolean;
  readonly segmentCount: number;
  /** In its wire form; null for what was appended and never replaced. */
  readonly createdAt: string | null;
}

const factColumns = `v.revision, v.source, v.engine, v.model, v.language,
  v.created_by AS "createdBy", v.edits_kept AS "editsKept", v.edits_left AS "editsLeft",
  ${wireTimestamp('v.created_at')} AS "createdAt"`;

/** The latest first; the present transcript is among them, also where it is the only one. */
export async function listRevisions(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<RevisionFacts[] | null> {
  const { rows: present } = await db.query<{ revision: number; count: number }>({
    text: `SELECT r.transcript_revision AS revision, (
        SELECT count(*)::integer FROM transcript_segments
        WHERE project_id = r.project_id AND recording_id = r.id
      ) AS count FROM recordings r WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, recordingId],
  });
  const [now] = present;
  if (now === undefined) return null;
  const { rows } = await db.query<Omit<RevisionFacts, 'isPresent'>>({
    text: `SELECT ${factColumns}, v.segment_count AS "segmentCount" FROM transcript_revisions v
      WHERE v.project_id = $1 AND v.recording_id = $2 ORDER BY v.revision DESC`,
    values: [projectId, recordingId],
  });
  const known = rows.map((row) =>
    row.revision === now.revision
      ? { ...row, isPresent: true, segmentCount: now.count }
      : { ...row, isPresent: false },
  );
  if (known.some((one) => one.isPresent)) return known;
  return [{ ...neverReplaced, revision: now.revision, segmentCount: now.count }, ...known];
}

const neverReplaced = {
  source: 'live',
  engine: null,
  model: null,
  language: null,
  createdBy: null,
  editsKept: 0,
  editsLeft: 0,
  isPresent: true,
  createdAt: null,
} as const;

/** A line as a revision keeps it; `echoOf` is the position of the line that it was folded into. */
export interface KeptSegment extends StoredSegment {
  readonly echoOf?: number;
}

/** Null where there is no such recording. */
export async function readPresentRevision(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<number | null> {
  const { rows } = await db.query<{ revision: number }>({
    text: `SELECT transcript_revision AS revision FROM recordings
      WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0]?.revision ?? null;
}

/** Whether the present transcript holds more than what clients sent. */
export async function isOursToKeep(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
  revision: number,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `SELECT 1 FROM transcript_revisions
      WHERE project_id = $1 AND recording_id = $2 AND revision = $3 AND source <> 'live'
      UNION ALL
      SELECT 1 FROM segment_details
      WHERE project_id = $1 AND recording_id = $2 AND (heard_text IS NOT NULL OR speaker_set)
      LIMIT 1`,
    values: [projectId, recordingId, revision],
  });
  return rowCount > 0;
}

/** Keeps the present transcript as it is. The transcript is locked. */
export async function keepPresent(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  revision: number,
  segments: readonly KeptSegment[],
): Promise<void> {
  await tx.query({
    text: `INSERT INTO transcript_revisions (project_id, recording_id, revision, source,
        segment_count, segments, created_at)
      SELECT project_id, id, $3, 'live', $4, $5, created_at FROM recordings
      WHERE project_id = $1 AND id = $2
      ON CONFLICT (project_id, recording_id, revision) DO UPDATE SET
        segment_count = excluded.segment_count, segments = excluded.segments`,
    values: [projectId, recordingId, revision, segments.length, JSON.stringify(segments)],
  });
}

/** Says where the transcript that now stands comes from. The transcript is locked. */
export async function putPresent(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  revision: number,
  origin: RevisionOrigin,
  segmentCount: number,
): Promise<void> {
  await tx.query({
    text: `INSERT INTO transcript_revisions (project_id, recording_id, revision, source, engine,
        model, language, created_by, edits_kept, edits_left, segment_count)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      ON CONFLICT (project_id, recording_id, revision) DO UPDATE SET source = excluded.source,
        engine = excluded.engine, model = excluded.model, language = excluded.language,
        created_by = excluded.created_by, created_at = excluded.created_at,
        edits_kept = excluded.edits_kept, edits_left = excluded.edits_left,
        segment_count = excluded.segment_count, segments = NULL`,
    values: [
      projectId,
      recordingId,
      revision,
      origin.source,
      origin.engine,
      origin.model,
      origin.language,
      origin.createdBy,
      origin.editsKept,
      origin.editsLeft,
      segmentCount,
    ],
  });
  await tx.query({
    text: 'UPDATE recordings SET transcript_revision = $3 WHERE project_id = $1 AND id = $2',
    values: [projectId, recordingId, revision],
  });
}

/** An earlier transcript; null where there is none of that number, or it is the present one. */
export async function readRevision(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
  revision: number,
): Promise<readonly KeptSegment[] | null> {
  const { rows } = await db.query<{ segments: readonly KeptSegment[] | null }>({
    text: `SELECT segments FROM transcript_revisions
      WHERE project_id = $1 AND recording_id = $2 AND revision = $3`,
    values: [projectId, recordingId, revision],
  });
  return rows[0]?.segments ?? null;
}

export async function deleteRevisions(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: 'DELETE FROM transcript_revisions WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
}
