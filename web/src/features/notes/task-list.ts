import type { components } from '@minutebook/client';

type Wire = components['schemas']['ExtractedTask'];

/** A task as people see it. */
export interface Task {
  readonly title: string;
  readonly description: string;
  readonly assignee: string | null;
  /** `2026-11-27`; null where nobody said when. */
  readonly dueDate: string | null;
  /** The day it was ticked; null while it is open. */
  readonly doneOn: string | null;
  /** Picked by an extract, and confirmed by nobody yet. */
  readonly isSuggestion: boolean;
}

/*
 * A task of the API has a title, a description and an assignee. The server writes what else it
 * knows as sentences of the description, and so do we, for every client to read and keep.
 */
const suggestion = 'Suggestion, please confirm.';
const due = /(?:^|\s)Due (\d{4}-\d{2}-\d{2})\.(?=\s|$)/;
const done = /(?:^|\s)Done (\d{4}-\d{2}-\d{2})\.(?=\s|$)/;

export function readTask({ title, description = '', assignee }: Wire): Task {
  const isSuggestion = description.startsWith(suggestion);
  const says = isSuggestion ? description.slice(suggestion.length) : description;
  return {
    title,
    description: says.replace(due, '').replace(done, '').trim(),
    assignee,
    dueDate: due.exec(says)?.[1] ?? null,
    doneOn: done.exec(says)?.[1] ?? null,
    isSuggestion,
  };
}

export function writeTask(task: Task): Wire {
  const sentences = [
    task.isSuggestion ? suggestion : '',
    task.description.trim(),
    task.dueDate === null ? '' : `Due ${task.dueDate}.`,
    task.doneOn === null ? '' : `Done ${task.doneOn}.`,
  ];
  return {
    title: task.title,
    description: sentences.filter((sentence) => sentence !== '').join(' '),
    assignee: task.assignee,
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
export function applyChange(tasks: readonly Wire[], change: TaskChange): Wire[] | null {
  if (change.kind === 'add') {
    return tasks.toSpliced(change.index ?? tasks.length, 0, writeTask(change.task));
  }
  const index = placeOf(tasks, change.kind === 'replace' ? change.before : change.task);
  if (index === -1) return null;
  if (change.kind === 'remove') return tasks.toSpliced(index, 1);
  return tasks.with(index, writeTask(change.after));
}

/** Tasks have no ids: the same one is the one with the same words, best with all of them. */
function placeOf(tasks: readonly Wire[], task: Task): number {
  const words = JSON.stringify(task);
  const same = tasks.findIndex((one) => JSON.stringify(readTask(one)) === words);
  return same === -1 ? tasks.findIndex(({ title }) => title === task.title) : same;
}
