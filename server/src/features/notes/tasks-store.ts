import type { RecordingRef } from '../../domain/processing.ts';
import type { Task } from '../../domain/recording.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import type { TaskMark } from './task-list.ts';

/** SQL of a recording's tasks, and of what people said of them. */

export interface StoredTasks {
  readonly tasks: readonly Task[];
  readonly marks: readonly TaskMark[];
  /** Of the recording. */
  readonly version: string;
}

/** Null where there is no such recording. */
export async function readTasks(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<StoredTasks | null> {
  const { rows } = await db.query<StoredTasks>({
    text: `SELECT r.extracted_tasks AS tasks, coalesce(m.marks, '[]') AS marks,
        r.version::text AS version
      FROM recordings r LEFT JOIN task_marks m
        ON m.project_id = r.project_id AND m.recording_id = r.id
      WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

/** A list that a person emptied is one that they want empty. The caller has the recording's lock. */
export async function keepTasks(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: `UPDATE recordings SET tasks_by = 'client' WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId],
  });
}

/** The caller has written the recording in the same transaction, and so has its lock. */
export async function putMarks(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  marks: readonly TaskMark[],
): Promise<void> {
  await tx.query({
    text: `INSERT INTO task_marks (project_id, recording_id, marks) VALUES ($1, $2, $3)
      ON CONFLICT (project_id, recording_id) DO UPDATE SET marks = excluded.marks`,
    values: [projectId, recordingId, JSON.stringify(marks)],
  });
}

export async function deleteMarks(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: 'DELETE FROM task_marks WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
}
