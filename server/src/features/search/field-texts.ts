import type { Notes } from '../../domain/notes.ts';
import type { SearchKind } from './search-kinds.ts';

/** What of a recording is searched beside its transcript. */
export interface SearchedFields {
  readonly title: string | null;
  readonly notes: string | null;
  readonly summary: string | null;
  /** As clients sent them. */
  readonly tasks: readonly FieldTask[];
  readonly people: readonly string[];
  /** Those that the server wrote; null where there are none. */
  readonly generated: Notes | null;
}

export interface FieldTask {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly assignee?: string | null;
}

export interface FieldText {
  readonly kind: Exclude<SearchKind, 'segment'>;
  readonly text: string;
  /** The line of the transcript that says so; null where none is known. */
  readonly position: number | null;
}

/** One text for each title, paragraph, task and person: what a hit can show. */
export function fieldTexts(fields: SearchedFields): FieldText[] {
  const { title, notes, summary, tasks, people, generated } = fields;
  const texts: FieldText[] = [
    { kind: 'title', text: title ?? '', position: null },
    ...paragraphs(notes).map((text) => ({ kind: 'notes', text, position: null }) as const),
    ...generatedTexts(generated),
    ...paragraphs(summary).map((text) => ({ kind: 'summary', text, position: null }) as const),
    ...tasks.map((task) => ({ kind: 'task', text: taskText(task), position: null }) as const),
    ...people.map((text) => ({ kind: 'person', text, position: null }) as const),
  ];
  return texts.filter(({ text }) => text.trim() !== '');
}

/** Participants, and who spoke without being one of them. */
export function peopleOf(participants: readonly string[], speakers: readonly string[]): string[] {
  return [...new Set([...participants, ...speakers])];
}

/**
 * Numbers the words of the texts of each kind. Between two texts a number is left out, so that no
 * phrase goes from one into the next.
 */
export function createNumbering() {
  const next = new Map<SearchKind, number>();
  return {
    /** The number of the first of so many words of another text. */
    take(kind: SearchKind, words: number): number {
      const first = next.get(kind) ?? 0;
      next.set(kind, first + words + 1);
      return first;
    },
  };
}

function paragraphs(text: string | null): string[] {
  return (text ?? '').split(/\n+/);
}

function taskText({ title, description, assignee }: FieldTask): string {
  return [title, description, assignee].filter((part) => (part ?? '') !== '').join(' – ');
}

/** An extract has the transcript's own sentences, which are found there. */
function generatedTexts(notes: Notes | null): FieldText[] {
  if (notes === null || notes.kind === 'extract') return [];
  const lines = [...notes.chapters.flatMap((chapter) => chapter.lines), ...notes.decisions];
  return [
    ...notes.chapters.map(({ title, lines: [first] }) => ({
      kind: 'notes' as const,
      text: title,
      position: first?.evidence[0]?.position ?? null,
    })),
    ...lines.map(({ text, evidence }) => ({
      kind: 'notes' as const,
      text,
      position: evidence[0]?.position ?? null,
    })),
  ];
}
