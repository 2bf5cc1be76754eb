import type { NotesSource } from '../../../domain/notes.ts';

/** Who may be given a task: who took part, and who spoke. */
export function peopleOf({ participants, lines }: NotesSource): string[] {
  const speakers = lines.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  return [...new Set([...participants, ...speakers].filter((name) => name.trim() !== ''))];
}

/** One of these people, also by a first name that only one of them has; null is no guess. */
export function readAssignee(given: string | null, people: readonly string[]): string | null {
  const wanted = plain(given ?? '');
  if (wanted === '') return null;
  const exact = people.find((name) => plain(name) === wanted);
  if (exact !== undefined) return exact;
  const byFirstName = people.filter((name) => plain(name).split(' ')[0] === wanted);
  return byFirstName.length === 1 ? (byFirstName[0] ?? null) : null;
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A day that there is, as `YYYY-MM-DD`, or null. */
export function readDueDate(given: string | null): string | null {
  const day = given?.trim() ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
