import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';

/** SQL of recordings that are exempted from retention. */

export interface KeptFacts {
  readonly keptBy: number | null;
  /** In its wire form; null where the recording is not exempted. */
  readonly keptAt: string | null;
}

/** Null where there is no such recording. */
export async function readKept(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<KeptFacts | null> {
  const { rows } = await db.query<KeptFacts>({
    text: `SELECT k.kept_by AS "keptBy", ${wireTimestamp('k.kept_at')} AS "keptAt"
      FROM recordings r LEFT JOIN kept_recordings k
        ON k.project_id = r.project_id AND k.recording_id = r.id
      WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

/** The row's lock decides between this and a deletion at the same moment. */
export async function keepRecording(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
  userId: number,
): Promise<void> {
  await db.query({
    text: `WITH there AS (
        SELECT project_id, id FROM recordings WHERE project_id = $1 AND id = $2 FOR SHARE
      )
      INSERT INTO kept_recordings (project_id, recording_id, kept_by)
      SELECT project_id, id, $3 FROM there ON CONFLICT DO NOTHING`,
    values: [projectId, recordingId, userId],
  });
}

/** Nothing where it is not exempted. */
export async function unkeepRecording(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await db.query({
    text: 'DELETE FROM kept_recordings WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
}
