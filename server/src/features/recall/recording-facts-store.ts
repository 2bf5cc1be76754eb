import type { Segment } from '../../domain/recording.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';
import { touch } from '../recordings/recordings-store.ts';
import type { RecordingKey } from './recall-store.ts';

/** SQL that reads and fills in the recording that belongs to an upload. */

export async function showRecallRecordingId(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
  recallRecordingId: string,
): Promise<void> {
  const { rowCount } = await tx.query({
    text: `UPDATE recordings SET recall_recording_id = $3, ${touch}
      WHERE project_id = $1 AND id = $2 AND recall_recording_id IS DISTINCT FROM $3`,
    values: [projectId, recordingId, recallRecordingId],
  });
  if (rowCount > 0) await recordUpdate(tx, { projectId, recordingId }, ['recall_recording_id']);
}

async function recordUpdate(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
  fields: readonly string[],
): Promise<void> {
  await recordEvent(tx, {
    ...{ projectId, recordingId, type: 'recording.updated' },
    data: { fields },
  });
}

const participantsAtMost = 1000;

/** Adds names behind those that are there, and a title where there is none. */
export async function addMeetingFacts(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
  { names, title }: { readonly names: readonly string[]; readonly title: string | null },
): Promise<void> {
  const { rows } = await tx.query<{ participants: string[]; title: string | null }>({
    text: `SELECT participants, meeting_title AS title FROM recordings
      WHERE project_id = $1 AND id = $2 FOR UPDATE`,
    values: [projectId, recordingId],
  });
  const [stored] = rows;
  if (stored === undefined) return;
  const added = [...new Set(names)].filter((name) => !stored.participants.includes(name));
  const participants = [...stored.participants, ...added].slice(0, participantsAtMost);
  const isNew = participants.length > stored.participants.length;
  if (!isNew && (title === null || stored.title !== null)) return;
  await tx.query({
    text: `UPDATE recordings SET participants = $3,
        meeting_title = coalesce(meeting_title, $4), ${touch}
      WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId, isNew ? participants : stored.participants, title],
  });
  await recordUpdate(tx, { projectId, recordingId }, [
    ...(isNew ? ['participants'] : []),
    ...(title !== null && stored.title === null ? ['meeting_title'] : []),
  ]);
}

/** A transcript has come after all. */
export async function dropUploadNotice(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
): Promise<void> {
  const { rowCount } = await tx.query({
    text: `UPDATE recordings SET upload_notice = NULL, ${touch}
      WHERE project_id = $1 AND id = $2 AND upload_notice IS NOT NULL`,
    values: [projectId, recordingId],
  });
  if (rowCount > 0) await recordUpdate(tx, { projectId, recordingId }, ['error_message']);
}

export async function readSegments(
  db: Queryable,
  { projectId, recordingId }: RecordingKey,
): Promise<readonly Segment[]> {
  const { rows } = await db.query<Segment>({
    text: `SELECT timestamp_ms AS timestamp, speaker, text, confidence, is_final AS "isFinal"
      FROM transcript_segments WHERE project_id = $1 AND recording_id = $2 ORDER BY position`,
    values: [projectId, recordingId],
  });
  return rows;
}

/** Holds the recording, so that nobody appends meanwhile; false where it is gone. */
export async function lockRecording(
  tx: Transaction,
  { projectId, recordingId }: RecordingKey,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: 'SELECT 1 FROM recordings WHERE project_id = $1 AND id = $2 FOR UPDATE',
    values: [projectId, recordingId],
  });
  return rowCount > 0;
}

export async function recordingExists(
  db: Queryable,
  { projectId, recordingId }: RecordingKey,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: 'SELECT 1 FROM recordings WHERE project_id = $1 AND id = $2',
    values: [projectId, recordingId],
  });
  return rowCount > 0;
}
