import type { components } from '@minutebook/client';
import type { Task } from './task-list.ts';

export type NoteTask = components['schemas']['NoteTask'];

export interface TaskWithEvidence {
  readonly task: Task;
  /** What the notes know of it; null for a task that a person or another program made. */
  readonly found: NoteTask | null;
}

/** Of two titles, this much of the words must be the same for one to be the other, edited. */
const leastOverlap = 0.5;

/**
 * Puts the tasks of the recording beside those of the notes, which say what they rest on. By their
 * titles; what is left over by the words that they share, since people edit titles.
 */
export function joinEvidence(
  tasks: readonly Task[],
  found: readonly NoteTask[],
): TaskWithEvidence[] {
  const left = new Set(found);
  const exact = tasks.map((task) => {
    const same = [...left].find((one) => plain(one.title) === plain(task.title)) ?? null;
    if (same !== null) left.delete(same);
    return same;
  });
  return tasks.map((task, index) => {
    const match = exact[index] ?? closest(task, left);
    if (match !== null) left.delete(match);
    return { task, found: match };
  });
}

function closest(task: Task, candidates: ReadonlySet<NoteTask>): NoteTask | null {
  let best: NoteTask | null = null;
  let most = leastOverlap;
  for (const candidate of candidates) {
    const overlap = overlapOf(task.title, candidate.title);
    if (overlap < most) continue;
    best = candidate;
    most = overlap;
  }
  return best;
}

const plain = (title: string) => wordsOf(title).join(' ');
const wordsOf = (title: string) => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Dice's coefficient: 1 for the same words, 0 for none in common. */
function overlapOf(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}
