import type { Task } from '../../domain/recording.ts';
import type { NotesReply } from './notes-schemas.ts';
import { suggestionWords } from './notes-text.ts';

/**
 * A recording's tasks: what `extracted_tasks` says, with what people said of them beside it, and
 * the evidence of the notes. They are joined by title, since a recorder or new notes may replace
 * the tasks without knowing of the rest; of several with one title the first belongs to the first.
 */

/** What `extracted_tasks` has no place for. */
export interface TaskMark {
  readonly title: string;
  /** A day, `YYYY-MM-DD`. */
  readonly due_date: string | null;
  /** In its wire form; null while there is something to do. */
  readonly completed_at: string | null;
}

export interface ListedTask {
  /** Its place in the list, from 0. */
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly assignee: string | null;
  readonly due_date: string | null;
  readonly is_completed: boolean;
  readonly completed_at: string | null;
  readonly is_suggestion: boolean;
  readonly evidence: NotesReply['tasks'][number]['evidence'];
}

export function listTasks(
  tasks: readonly Task[],
  marks: readonly TaskMark[],
  notes: NotesReply | null,
): ListedTask[] {
  const markOf = takeByTitle(marks);
  const noteOf = takeByTitle(notes?.tasks ?? []);
  return tasks.map(({ title, description = '', assignee }, id) => {
    const mark = markOf(title);
    const note = noteOf(title);
    const completedAt = mark?.completed_at ?? null;
    return {
      ...{ id, title, description, assignee },
      due_date: mark === undefined ? (note?.due_date ?? null) : mark.due_date,
      is_completed: completedAt !== null,
      completed_at: completedAt,
      is_suggestion: completedAt === null && description.startsWith(suggestionWords),
      evidence: note?.evidence ?? [],
    };
  });
}

/** The first of that title that was not taken yet. */
export function takeByTitle<One extends { readonly title: string }>(
  all: readonly One[],
): (title: string) => One | undefined {
  const byTitle = Map.groupBy(all, ({ title }) => title);
  return (title) => byTitle.get(title)?.shift();
}
