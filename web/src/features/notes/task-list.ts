import type { components } from '@minutebook/client';

type Wire = components['schemas']['Task'];

/** A task as people see it. */
export interface Task {
  readonly title: string;
  readonly description: string;
  readonly assignee: string | null;
  /** `2026-11-27`; null where nobody said when. */
  readonly dueDate: string | null;
  readonly isDone: boolean;
  /** Picked by an extract, and confirmed by nobody yet. */
  readonly isSuggestion: boolean;
}

/*
 * For clients that know titles and descriptions only, the server begins the description of a
 * suggestion with this and ends it with the day. By the first it knows a suggestion again, whoever
 * saves the list.
 */
const suggestion = 'Suggestion, please confirm.';
const due = /(?:^|\s)Due (\d{4}-\d{2}-\d{2})\.$/;

type WireFields = Pick<Wire, 'title' | 'description' | 'assignee' | 'due_date' | 'is_completed'>;

export function readTask(wire: WireFields): Task {
  const isSuggestion = wire.description.startsWith(suggestion);
  const says = isSuggestion ? wire.description.slice(suggestion.length) : wire.description;
  return {
    title: wire.title,
    description: says.replace(due, '').trim(),
    assignee: wire.assignee,
    dueDate: wire.due_date,
    isDone: wire.is_completed,
    isSuggestion,
  };
}

export function writeTask(task: Task): WireFields {
  const sentences = [task.isSuggestion ? suggestion : '', task.description.trim()];
  return {
    title: task.title,
    description: sentences.filter((sentence) => sentence !== '').join(' '),
    assignee: task.assignee,
    due_date: task.dueDate,
    is_completed: task.isDone,
  };
}

/** One thing that a person does to the list. It can be done again to a list that has changed. */
export type TaskChange =
  | { readonly kind: 'add'; readonly task: Task; readonly index?: number }
  | { readonly kind: 'replace'; readonly before: Task; readonly after: Task }
  | { readonly kind: 'remove'; readonly task: Task };

/**
 * The list after the change; null where the task that it is about is not there any more. The other
 * tasks stay as they are, to the letter.
 */
export function applyChange(tasks: readonly WireFields[], change: TaskChange): WireFields[] | null {
  if (change.kind === 'add') {
    return tasks.toSpliced(change.index ?? tasks.length, 0, writeTask(change.task));
  }
  const index = placeOf(tasks, change.kind === 'replace' ? change.before : change.task);
  if (index === -1) return null;
  if (change.kind === 'remove') return tasks.toSpliced(index, 1);
  return tasks.with(index, writeTask(change.after));
}

/** Tasks have no lasting ids: the same one is the one with the same words, best with all of them. */
export function placeOf(tasks: readonly WireFields[], task: Task): number {
  const words = JSON.stringify(task);
  const same = tasks.findIndex((one) => JSON.stringify(readTask(one)) === words);
  return same === -1 ? tasks.findIndex(({ title }) => title === task.title) : same;
}
