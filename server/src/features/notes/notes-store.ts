import type { HeardLine, Notes, NotesSource } from '../../domain/notes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { Task } from '../../domain/recording.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';
import { touch } from '../recordings/recordings-store.ts';

/** SQL of notes, and of what they are made of. */

export interface ReadSource extends NotesSource {
  readonly transcriptRevision: number;
}

/** Null where there is no such recording. */
export async function readNotesSource(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<ReadSource | null> {
  const { rows } = await db.query<Omit<ReadSource, 'lines'>>({
    text: `SELECT meeting_title AS title, started_at AS "startedAt", participants,
        transcript_revision AS "transcriptRevision"
      FROM recordings WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId],
  });
  const [recording] = rows;
  if (recording === undefined) return null;
  const { rows: lines } = await db.query<HeardLine>({
    text: `SELECT position, timestamp_ms AS "timestampMs", speaker, text
      FROM transcript_segments
      WHERE project_id = $1 AND recording_id = $2 AND is_final IS NOT FALSE ORDER BY position`,
    values: [projectId, recordingId],
  });
  return { ...recording, lines };
}

export interface StoredNotes {
  readonly transcriptRevision: number;
  readonly notes: Notes;
  readonly templateVersion: string | null;
  /** In its wire form. */
  readonly createdAt: string;
}

export async function readNotes(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<StoredNotes | null> {
  const { rows } = await db.query<StoredNotes>({
    name: 'notes-read',
    text: `SELECT transcript_revision AS "transcriptRevision", notes,
        template_version AS "templateVersion", ${wireTimestamp('created_at')} AS "createdAt"
      FROM notes WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

/** The lines of those positions as they are now. */
export async function readLines(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
  positions: readonly number[],
): Promise<ReadonlyMap<number, HeardLine>> {
  const { rows } = await db.query<HeardLine>({
    text: `SELECT position, timestamp_ms AS "timestampMs", speaker, text
      FROM transcript_segments
      WHERE project_id = $1 AND recording_id = $2 AND position = ANY($3::integer[])`,
    values: [projectId, recordingId, positions],
  });
  return new Map(rows.map((line) => [line.position, line]));
}

export interface NewNotes {
  readonly notes: Notes;
  readonly transcriptRevision: number;
  readonly templateVersion: string | null;
}

export async function putNotes(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  { notes, transcriptRevision, templateVersion }: NewNotes,
): Promise<void> {
  await tx.query({
    text: `INSERT INTO notes (project_id, recording_id, transcript_revision, notes,
        template_version)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (project_id, recording_id) DO UPDATE SET notes = excluded.notes,
        transcript_revision = excluded.transcript_revision,
        template_version = excluded.template_version, created_at = clock_timestamp()`,
    values: [projectId, recordingId, transcriptRevision, JSON.stringify(notes), templateVersion],
  });
  await recordNotes(tx, { projectId, recordingId }, transcriptRevision);
}

/** The same notes in other words; they stay as old as they are. */
export async function changeNotes(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  notes: Notes,
  transcriptRevision: number,
): Promise<void> {
  await tx.query({
    text: 'UPDATE notes SET notes = $3 WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId, JSON.stringify(notes)],
  });
  await recordNotes(tx, { projectId, recordingId }, transcriptRevision);
}

async function recordNotes(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  transcriptRevision: number,
): Promise<void> {
  await recordEvent(tx, {
    ...{ projectId, recordingId, type: 'notes.updated' },
    data: { transcript_revision: transcriptRevision },
  });
}

export interface NotesFields {
  readonly summary: string;
  readonly tasks: readonly object[];
}

export interface WrittenFields {
  readonly summaryWritten: boolean;
  readonly tasksWritten: boolean;
}

/**
 * Somebody asks for notes anew: what a client has set itself until now may be written over, once
 * they are there. What it sets from now on is its own again.
 */
export async function offerFields(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: `UPDATE recordings SET
        summary_by = CASE summary_by WHEN 'client' THEN 'asked' ELSE summary_by END,
        tasks_by = CASE tasks_by WHEN 'client' THEN 'asked' ELSE tasks_by END
      WHERE project_id = $1 AND id = $2 AND 'client' IN (summary_by, tasks_by)`,
    values: [projectId, recordingId],
  });
}

/**
 * Fills the fields of the recording that show notes. What a client has set itself stays, unless it
 * was offered; null where the recording is gone.
 */
export async function fillRecording(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  { summary, tasks }: NotesFields,
): Promise<WrittenFields | null> {
  const { rows } = await tx.query<WrittenFields>({
    text: `WITH before AS (
        SELECT summary_by IS DISTINCT FROM 'client' AS s, tasks_by IS DISTINCT FROM 'client' AS t
        FROM recordings WHERE project_id = $1 AND id = $2 FOR UPDATE
      )
      UPDATE recordings SET
        summary = CASE WHEN before.s THEN $3 ELSE summary END,
        summary_by = CASE WHEN before.s THEN 'server' ELSE summary_by END,
        summary_generated_at = CASE WHEN before.s THEN clock_timestamp()
          ELSE summary_generated_at END,
        extracted_tasks = CASE WHEN before.t THEN $4::json ELSE extracted_tasks END,
        tasks_by = CASE WHEN before.t THEN 'server' ELSE tasks_by END,
        tasks_generated_at = CASE WHEN before.t THEN clock_timestamp()
          ELSE tasks_generated_at END,
        ${touch}
      FROM before WHERE project_id = $1 AND id = $2
      RETURNING before.s AS "summaryWritten", before.t AS "tasksWritten"`,
    values: [projectId, recordingId, summary, JSON.stringify(tasks)],
  });
  const written = rows[0] ?? null;
  await recordFields(tx, { projectId, recordingId }, [
    ...(written?.summaryWritten ? ['summary', 'summary_generated_at'] : []),
    ...(written?.tasksWritten ? ['extracted_tasks', 'tasks_generated_at'] : []),
  ]);
  return written;
}

/** '' where there is no such recording. */
export async function readSummary(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<string> {
  const { rows } = await db.query<{ summary: string }>({
    text: 'SELECT summary FROM recordings WHERE project_id = $1 AND id = $2',
    values: [projectId, recordingId],
  });
  return rows[0]?.summary ?? '';
}

/** Says the same in other words: who wrote it and when stays. The caller has locked the recording. */
export async function changeFields(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  { summary, tasks }: { readonly summary?: string; readonly tasks?: readonly Task[] },
): Promise<void> {
  const fields = [
    ...(summary === undefined ? [] : ['summary']),
    ...(tasks === undefined ? [] : ['extracted_tasks']),
  ];
  if (fields.length === 0) return;
  await tx.query({
    text: `UPDATE recordings SET summary = coalesce($3, summary),
        extracted_tasks = coalesce($4::json, extracted_tasks)
      WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId, summary ?? null, tasks ? JSON.stringify(tasks) : null],
  });
  await recordFields(tx, { projectId, recordingId }, fields);
}

async function recordFields(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) return;
  const event = { projectId, recordingId, type: 'recording.updated' } as const;
  await recordEvent(tx, { ...event, data: { fields } });
}

export async function deleteNotesRows(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: 'DELETE FROM notes WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
}
