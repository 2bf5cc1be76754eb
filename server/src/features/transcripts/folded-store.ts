import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { recordAllReplaced } from './line-events.ts';
import {
  recallIdentities,
  reindexFrom,
  retireIdentities,
  type StoredSegment,
} from './timeline-store.ts';

/** SQL of segments that were taken out as echoes. */

export interface FoldedSegment {
  readonly segment: StoredSegment;
  readonly echoOf: number;
}

export async function readFolded(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<FoldedSegment[]> {
  const { rows } = await db.query<FoldedSegment>({
    text: `SELECT segment, echo_of AS "echoOf" FROM folded_segments
      WHERE project_id = $1 AND recording_id = $2 ORDER BY position`,
    values: [projectId, recordingId],
  });
  return rows;
}

/** Takes segments out of the transcript; they keep their positions. The transcript is locked. */
export async function foldSegments(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  echoes: readonly FoldedSegment[],
): Promise<void> {
  if (echoes.length === 0) return;
  const positions = echoes.map(({ segment }) => segment.position);
  await tx.query({
    text: `INSERT INTO folded_segments (project_id, recording_id, position, echo_of, segment)
      SELECT $1, $2, * FROM unnest($3::integer[], $4::integer[], $5::json[])`,
    values: [
      projectId,
      recordingId,
      positions,
      echoes.map(({ echoOf }) => echoOf),
      echoes.map(({ segment }) => JSON.stringify(segment)),
    ],
  });
  await tx.query({
    text: `DELETE FROM transcript_segments
      WHERE project_id = $1 AND recording_id = $2 AND position = ANY($3::integer[])`,
    values: [projectId, recordingId, positions],
  });
  await retireIdentities(
    tx,
    { projectId, recordingId },
    echoes.map(({ segment }) => segment.identity),
  );
  await reindexFrom(tx, { projectId, recordingId }, 0);
  await recordAllReplaced(tx, { projectId, recordingId });
}

/** Puts them back where they were; how many. The transcript is locked. */
export async function unfoldSegments(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<number> {
  const { rowCount } = await tx.query({
    text: `WITH folded AS (
        DELETE FROM folded_segments WHERE project_id = $1 AND recording_id = $2
        RETURNING position, segment
      )
      INSERT INTO transcript_segments (project_id, recording_id, position, identity, timestamp_ms,
        speaker, text, confidence, is_final)
      SELECT $1, $2, position, (segment->>'identity')::uuid,
        (segment->>'timestamp')::double precision, segment->>'speaker', segment->>'text',
        (segment->>'confidence')::double precision, (segment->>'isFinal')::boolean
      FROM folded
      ON CONFLICT (project_id, recording_id, identity) WHERE identity IS NOT NULL DO NOTHING`,
    values: [projectId, recordingId],
  });
  if (rowCount > 0) {
    await recallIdentities(tx, { projectId, recordingId });
    await reindexFrom(tx, { projectId, recordingId }, 0);
    await recordAllReplaced(tx, { projectId, recordingId });
  }
  return rowCount;
}
