import type { RecordingRef } from '../../domain/processing.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';
import { recordReplaced } from './line-events.ts';
import { reindexFrom } from './timeline-store.ts';

/** SQL of what people correct in a transcript: lines, and who spoke. It is locked meanwhile. */

/** One of them at least. */
export interface SegmentEdit {
  readonly text?: string;
  /** null to leave it blank. */
  readonly speaker?: string | null;
}

/** What a person says of one line; false where there is none. */
export async function editSegment(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  position: number,
  { text, speaker }: SegmentEdit,
): Promise<boolean> {
  await reindexFrom(tx, { projectId, recordingId }, position);
  const { rowCount } = await tx.query({
    text: `WITH before AS (
        SELECT text, speaker FROM transcript_segments
        WHERE project_id = $1 AND recording_id = $2 AND position = $3
      ), details AS (
        INSERT INTO segment_details AS d (project_id, recording_id, position, heard_text,
          heard_speaker, speaker_set)
        SELECT $1, $2, $3, CASE WHEN $4::text <> before.text THEN before.text END,
          CASE WHEN $6 THEN before.speaker END, $6 FROM before
        ON CONFLICT (project_id, recording_id, position) DO UPDATE SET
          heard_text = coalesce(d.heard_text, excluded.heard_text),
          words = CASE WHEN excluded.heard_text IS NULL THEN d.words END,
          heard_speaker = CASE WHEN d.speaker_set THEN d.heard_speaker
            ELSE excluded.heard_speaker END,
          speaker_set = d.speaker_set OR excluded.speaker_set
      )
      UPDATE transcript_segments SET text = coalesce($4, text),
        -- What a person wrote is no draft: a final that comes later does not take its place.
        is_final = CASE WHEN $4::text IS NOT NULL AND is_final IS FALSE THEN true ELSE is_final END,
        speaker = CASE WHEN $6 THEN $5 ELSE speaker END
      WHERE project_id = $1 AND recording_id = $2 AND position = $3`,
    values: [
      projectId,
      recordingId,
      position,
      text ?? null,
      speaker ?? null,
      speaker !== undefined,
    ],
  });
  if (rowCount > 0) await recordReplaced(tx, { projectId, recordingId }, [position]);
  return rowCount > 0;
}

/** Gives every line of one speaker to another; how many there were. */
export async function renameSpeaker(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  from: string,
  to: string | null,
): Promise<number> {
  await reindexFrom(tx, { projectId, recordingId }, 0);
  const { rows } = await tx.query<{ position: number }>({
    text: `WITH details AS (
        INSERT INTO segment_details AS d (project_id, recording_id, position, heard_speaker,
          speaker_set)
        SELECT project_id, recording_id, position, speaker, true FROM transcript_segments
        WHERE project_id = $1 AND recording_id = $2 AND speaker = $3
        ON CONFLICT (project_id, recording_id, position) DO UPDATE SET speaker_set = true,
          heard_speaker = CASE WHEN d.speaker_set THEN d.heard_speaker
            ELSE excluded.heard_speaker END
      )
      UPDATE transcript_segments SET speaker = $4
      WHERE project_id = $1 AND recording_id = $2 AND speaker = $3 RETURNING position`,
    values: [projectId, recordingId, from, to],
  });
  const positions = rows.map(({ position }) => position).sort((a, b) => a - b);
  await recordReplaced(tx, { projectId, recordingId }, positions);
  return rows.length;
}

/** The list of participants follows: the new name takes the place of the old one. */
export async function renameParticipant(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  from: string,
  to: string | null,
): Promise<void> {
  await tx.query({
    text: `UPDATE recordings SET participants = CASE
        WHEN $4::text IS NULL OR $4 = ANY(participants) THEN array_remove(participants, $3)
        WHEN $3 = ANY(participants) THEN array_replace(participants, $3, $4)
        ELSE participants || $4::text END
      WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId, from, to],
  });
  const event = { projectId, recordingId, type: 'recording.updated' } as const;
  await recordEvent(tx, { ...event, data: { fields: ['participants'] } });
}
