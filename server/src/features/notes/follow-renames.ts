import { isDeepStrictEqual } from 'node:util';
import type { NoteLine, Notes } from '../../domain/notes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import { renameInText, type SpeakerRenames } from '../../domain/speaker-renames.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { changeFields, changeNotes, readNotes, readSummary } from './notes-store.ts';
import { summaryOf } from './notes-text.ts';
import { putMarks, readTasks } from './tasks-store.ts';

/**
 * What was noted of a recording bears the new names of its speakers. A summary that is not, or no
 * longer, what the server wrote stays as it is. The caller has locked the recording.
 */
export async function followRenames(
  tx: Transaction,
  recording: RecordingRef,
  renames: SpeakerRenames,
): Promise<void> {
  const stored = await readNotes(tx, recording);
  const notes = stored === null ? null : renameInNotes(stored.notes, renames);
  const { tasks = [], marks = [] } = (await readTasks(tx, recording)) ?? {};
  const renamedTasks = tasks.map((task) => renameInTask(task, renames));
  const renamedMarks = marks.map((mark) => renameInTask(mark, renames));
  if (!isDeepStrictEqual(renamedMarks, marks)) await putMarks(tx, recording, renamedMarks);
  const isNew = stored !== null && notes !== null && !isDeepStrictEqual(notes, stored.notes);
  if (isNew) await changeNotes(tx, recording, notes, stored.transcriptRevision);
  const showsNotes = isNew && (await readSummary(tx, recording)) === summaryOf(stored.notes);
  await changeFields(tx, recording, {
    ...(showsNotes ? { summary: summaryOf(notes) } : {}),
    ...(isDeepStrictEqual(renamedTasks, tasks) ? {} : { tasks: renamedTasks }),
  });
}

/** What is quoted of the transcript stays as it was said. */
export function renameInNotes(notes: Notes, renames: SpeakerRenames): Notes {
  const inText = (text: string) => renameInText(text, renames);
  const inLine = (line: NoteLine) => ({ ...line, text: inText(line.text) });
  return {
    ...notes,
    summary: notes.summary.map(inLine),
    chapters: notes.chapters.map(({ title, startMs, lines }) => ({
      title: inText(title),
      startMs,
      lines: lines.map(inLine),
    })),
    decisions: notes.decisions.map(inLine),
    tasks: notes.tasks.map((task) => renameInTask(task, renames)),
  };
}

interface NamedTask {
  readonly title: string;
  readonly description?: string;
  readonly assignee?: string | null;
}

function renameInTask<Task extends NamedTask>(task: Task, renames: SpeakerRenames): Task {
  const { title, description, assignee } = task;
  const name = assignee == null ? undefined : renames.get(assignee);
  return {
    ...task,
    title: renameInText(title, renames),
    ...(description === undefined ? {} : { description: renameInText(description, renames) }),
    ...(name === undefined ? {} : { assignee: name }),
  };
}
