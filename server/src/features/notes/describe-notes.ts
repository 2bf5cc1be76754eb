import type { TrackedTask } from '../../domain/notes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { type NotesReply, notesReply, positionsIn } from './notes-schemas.ts';
import { readLines, readNotes } from './notes-store.ts';
import { plainDescription } from './notes-text.ts';
import { type ListedTask, listTasks } from './task-list.ts';
import { readTasks } from './tasks-store.ts';

/** The notes beside the lines as they are now; null where there are none. */
export async function describeNotes(db: Queryable, ref: RecordingRef): Promise<NotesReply | null> {
  const stored = await readNotes(db, ref);
  if (stored === null) return null;
  return notesReply(stored, await readLines(db, ref, positionsIn(stored.notes)));
}

/** A recording's tasks with all that is known of them; null where there is no such recording. */
export async function describeTasks(
  db: Queryable,
  ref: RecordingRef,
): Promise<readonly ListedTask[] | null> {
  return (await readTaskList(db, ref))?.tasks ?? null;
}

/** The same, to be written into files. */
export async function readTrackedTasks(
  db: Queryable,
  ref: RecordingRef,
): Promise<readonly TrackedTask[] | null> {
  const tasks = await describeTasks(db, ref);
  return tasks?.map(trackedTask) ?? null;
}

function trackedTask(task: ListedTask): TrackedTask {
  const { title, description, assignee, due_date: dueDate, completed_at: completedAt } = task;
  return {
    ...{ title, assignee, dueDate, completedAt },
    description: plainDescription(description, dueDate),
    isSuggestion: task.is_suggestion,
    evidence: task.evidence.map(({ segment, quote }) => ({ position: segment, quote })),
  };
}

/** The same as `describeTasks`, with the recording's version. */
export async function readTaskList(
  db: Queryable,
  ref: RecordingRef,
): Promise<{ readonly tasks: readonly ListedTask[]; readonly version: string } | null> {
  const stored = await readTasks(db, ref);
  if (stored === null) return null;
  const { tasks, marks, version } = stored;
  const notes = tasks.length === 0 ? null : await describeNotes(db, ref);
  return { tasks: listTasks(tasks, marks, notes), version };
}
