import type { Chapter, NoteLine, Notes, TrackedTask } from '../../../domain/notes.ts';
import type { ExportDocument } from './export-document.ts';

/** Notes as every written format shows them: headings, and lines that may point at a time. */

export interface NoteSection {
  readonly heading: string;
  /** 1 for a section, 2 for a chapter within one. */
  readonly level: 1 | 2;
  readonly lines: readonly SectionLine[];
}

export interface SectionLine {
  readonly text: string;
  /** Where in the recording it was said. */
  readonly atMs: number | null;
  readonly kind: 'paragraph' | 'item' | 'task' | 'task-done';
}

export function noteSections(document: ExportDocument): readonly NoteSection[] {
  const { recording, notes } = document;
  const item = itemsWithTimes(document);
  const shown = recording.hasOwnSummary ? null : notes;
  const sections = [
    ...(shown === null
      ? [section('Summary', paragraphs(recording.summary))]
      : summarySections(shown, item)),
    ...taskSections(document, item),
    ...chapterSections(shown?.chapters ?? [], item),
    section('Remarks', paragraphs(recording.remarks)),
  ];
  return sections.filter(
    ({ lines, level, heading }) => lines.length > 0 || level === 2 || heading === chaptersHeading,
  );
}

const chaptersHeading = 'Chapters';
/** An extract's guesses beyond these are mostly wrong. */
const suggestionsAtMost = 5;

type ItemOf = (line: NoteLine) => SectionLine;

function itemsWithTimes({ segments }: ExportDocument): ItemOf {
  const times = new Map(segments.map(({ position, startMs }) => [position, startMs]));
  return ({ text, evidence: [first] }) => ({
    ...{ text, kind: 'item' },
    atMs: times.get(first?.position ?? Number.NaN) ?? null,
  });
}

function summarySections({ kind, summary, decisions }: Notes, item: ItemOf): NoteSection[] {
  if (kind === 'generated') {
    return [section('Summary', summary.map(item)), section('Decisions', decisions.map(item))];
  }
  const guesses = decisions.slice(0, suggestionsAtMost);
  return [section('Highlights', summary.map(item)), section('Perhaps decided', guesses.map(item))];
}

function taskSections({ tasks }: ExportDocument, item: ItemOf): NoteSection[] {
  const suggested = tasks.filter(({ isSuggestion }) => isSuggestion).slice(0, suggestionsAtMost);
  const confirmed = tasks.filter(({ isSuggestion }) => !isSuggestion);
  const line = (task: TrackedTask): SectionLine => ({
    ...item({ text: taskText(task), evidence: task.evidence }),
    kind: task.completedAt === null ? 'task' : 'task-done',
  });
  return [section('Tasks', confirmed.map(line)), section('Perhaps to do', suggested.map(line))];
}

function chapterSections(chapters: readonly Chapter[], item: ItemOf): NoteSection[] {
  if (chapters.length === 0) return [];
  const each = chapters.map(({ title, startMs, lines }): NoteSection => {
    const heading = startMs === null ? title : `${title} (${minutes(startMs)})`;
    return { heading, level: 2, lines: lines.map(item) };
  });
  return [section(chaptersHeading, []), ...each];
}

function section(heading: string, lines: readonly SectionLine[]): NoteSection {
  return { heading, level: 1, lines };
}

function paragraphs(text: string | null): SectionLine[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, atMs: null, kind: 'paragraph' }));
}

function taskText({ title, description, assignee, dueDate }: TrackedTask): string {
  const about = [assignee, dueDate === null ? null : `due ${dueDate}`].filter(Boolean);
  const joint = /[.?!…]$/.test(title) ? ' ' : ': ';
  const what =
    description === '' || description === title ? title : `${title}${joint}${description}`;
  return about.length === 0 ? what : `${what} (${about.join(', ')})`;
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
}
