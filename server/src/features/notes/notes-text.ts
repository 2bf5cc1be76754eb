import type { Chapter, NoteLine, Notes, NoteTask } from '../../domain/notes.ts';

/** What the description of a task begins with that an extract suggests; who confirms it removes it. */
export const suggestionWords = 'Suggestion, please confirm.';

/** Notes as the old fields of a recording hold them. */

const extractHeading =
  '*Extract: sentences as they were said, picked without a language model. They may miss the point.*';

/** Markdown for `summary`. */
export function summaryOf(notes: Notes): string {
  // Of the decisions that an extract finds few are some: they are for who looks at the notes.
  if (notes.kind === 'extract') return paragraphs([extractHeading, bullets(notes.summary)]);
  const { summary, chapters, decisions } = notes;
  return paragraphs([
    sentences(summary),
    ...chapters.map(chapterOf),
    ...(decisions.length === 0 ? [] : [`## Decisions\n\n${bullets(decisions)}`]),
  ]);
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function chapterOf({ title, startMs, lines }: Chapter): string {
  const heading = `## ${inline(title)}${startMs === null ? '' : ` (${clock(startMs)})`}`;
  return lines.length === 0 ? heading : `${heading}\n\n${bullets(lines)}`;
}

function bullets(lines: readonly NoteLine[]): string {
  return lines.map(({ text }) => `- ${inline(text)}`).join('\n');
}

function sentences(lines: readonly NoteLine[]): string {
  return lines.map(({ text }) => inline(text)).join(' ');
}

/** One line of text in which nothing is taken for HTML, a heading or a list. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

/** `1:02:03`, or `2:03` in the first hour. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Beyond these, hardly one of the tasks that an extract suggests is one. */
const suggestionsAtMost = 5;

/** For `extracted_tasks`, which has no place for a date of its own. */
export function tasksOf({ kind, tasks }: Notes): object[] {
  return tasks.slice(0, kind === 'extract' ? suggestionsAtMost : tasks.length).map((task) => ({
    title: task.title,
    description: descriptionOf(task, kind),
    assignee: task.assignee,
  }));
}

function descriptionOf({ title, description, dueDate }: NoteTask, kind: Notes['kind']): string {
  const says = description.trim();
  const parts = [
    ...(kind === 'extract' ? [suggestionWords] : []),
    ...(says === '' || says === title.trim() ? [] : [/[.!?…]$/.test(says) ? says : `${says}.`]),
    ...(dueDate === null ? [] : [`Due ${dueDate}.`]),
  ];
  return parts.join(' ');
}

/**
 * Without what the server puts around it, for where suggestion and day are shown beside it; the day
 * there may be another by now.
 */
export function plainDescription(description: string, dueDate: string | null): string {
  const start = description.startsWith(suggestionWords) ? suggestionWords.length : 0;
  const says = description.slice(start).trim();
  return dueDate === null ? says : says.replace(/(?:^|\s)Due \d{4}-\d{2}-\d{2}\.$/, '');
}
