import type { Evidence, Notes, NoteTask } from '../../../domain/notes.ts';
import type { Task } from '../../../domain/recording.ts';
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
  readonly kind: 'paragraph' | 'item' | 'task';
}

export function noteSections(document: ExportDocument): readonly NoteSection[] {
  const { recording, notes } = document;
  const sections = notes === null ? clientSections(document) : generatedSections(notes, document);
  const remarks = paragraphs(recording.remarks);
  return [...sections, section('Remarks', remarks)].filter(
    ({ lines, level, heading }) => lines.length > 0 || level === 2 || heading === chaptersHeading,
  );
}

const chaptersHeading = 'Chapters';
/** An extract's guesses beyond these are mostly wrong. */
const suggestionsAtMost = 5;

function generatedSections(notes: Notes, { segments }: ExportDocument): NoteSection[] {
  const times = new Map(segments.map(({ position, startMs }) => [position, startMs]));
  const timeOf = (evidence: readonly Evidence[]) =>
    times.get(evidence[0]?.position ?? Number.NaN) ?? null;
  const item = ({ text, evidence }: { text: string; evidence: readonly Evidence[] }) =>
    ({ text, atMs: timeOf(evidence), kind: 'item' }) as const;
  const chapters = notes.chapters.map(({ title, startMs, lines }): NoteSection => {
    const heading = startMs === null ? title : `${title} (${minutes(startMs)})`;
    return { heading, level: 2, lines: lines.map(item) };
  });
  const tasks = notes.tasks.map(
    (task): SectionLine => ({ text: taskText(task), atMs: timeOf(task.evidence), kind: 'task' }),
  );
  if (notes.kind === 'extract') {
    return [
      section('Highlights', notes.summary.map(item)),
      section('Perhaps decided', notes.decisions.map(item).slice(0, suggestionsAtMost)),
      section('Perhaps to do', tasks.slice(0, suggestionsAtMost)),
    ];
  }
  return [
    section('Summary', notes.summary.map(item)),
    section('Decisions', notes.decisions.map(item)),
    section('Tasks', tasks),
    ...(chapters.length === 0 ? [] : [section(chaptersHeading, []), ...chapters]),
  ];
}

function clientSections({ recording }: ExportDocument): NoteSection[] {
  const tasks = recording.tasks.map(
    (task): SectionLine => ({ text: taskText(task), atMs: null, kind: 'task' }),
  );
  return [section('Summary', paragraphs(recording.summary)), section('Tasks', tasks)];
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

function taskText(task: Task | NoteTask): string {
  const dueDate = 'dueDate' in task ? task.dueDate : null;
  const about = [task.assignee, dueDate === null ? null : `due ${dueDate}`].filter(Boolean);
  const title = task.description ? `${task.title}: ${task.description}` : task.title;
  return about.length === 0 ? title : `${title} (${about.join(', ')})`;
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
}
