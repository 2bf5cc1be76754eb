import type { Notes, NotesSource } from '../../domain/notes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import { renamesBetween } from '../../domain/speaker-renames.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { ProcessingStep, StepOutcome, StepRun } from '../processing/step.ts';
import { followRenames } from './follow-renames.ts';
import {
  fillRecording,
  type NewNotes,
  offerFields,
  putNotes,
  readNotesSource,
} from './notes-store.ts';
import { summaryOf, tasksOf } from './notes-text.ts';

/** Makes notes of a transcript: by a language model, or without one. */
export interface NoteWriter {
  write(source: NotesSource, run: NoteRun): Promise<NotesOutcome>;
}

export interface NoteRun {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  /** The project's template; null for the usual one. */
  readonly template: string | null;
}

export type NotesOutcome =
  | { readonly kind: 'notes'; readonly notes: Notes }
  /** So little was said that notes would invent something. */
  | { readonly kind: 'too-little' };

export interface WriteNotesDependencies {
  readonly db: Database;
  readonly writer: NoteWriter;
  readonly readTemplate: (projectId: number) => Promise<NotesTemplate | null>;
}

export interface NotesTemplate {
  readonly text: string;
  readonly version: string;
}

export function writeNotes(dependencies: WriteNotesDependencies): ProcessingStep {
  return {
    name: 'notes',
    concurrency: 1,
    findReady: async () => [],
    onAsked: offerFields,
    run: (recording, run) => write(dependencies, recording, run),
  };
}

async function write(
  { db, writer, readTemplate }: WriteNotesDependencies,
  ref: RecordingRef,
  { signal, onProgress }: StepRun,
): Promise<StepOutcome> {
  const source = await readNotesSource(db, ref);
  if (source === null || source.lines.length === 0) {
    return { kind: 'skipped', reason: 'There is no transcript to make notes of.' };
  }
  const template = await readTemplate(ref.projectId);
  const run = { signal, onProgress, template: template?.text ?? null };
  const outcome = await writer.write(source, run);
  if (outcome.kind === 'too-little') {
    return { kind: 'skipped', reason: 'Too little was said to make notes of.' };
  }
  const { notes } = outcome;
  const made = {
    notes,
    transcriptRevision: source.transcriptRevision,
    templateVersion: notes.kind === 'generated' ? (template?.version ?? null) : null,
  };
  return { kind: 'done', save: (tx) => save(tx, ref, source, made) };
}

async function save(
  tx: Transaction,
  ref: RecordingRef,
  source: NotesSource,
  made: NewNotes,
): Promise<object> {
  const { notes } = made;
  const fields = { summary: summaryOf(notes), tasks: tasksOf(notes) };
  const written = await fillRecording(tx, ref, fields);
  if (written !== null) {
    await putNotes(tx, ref, made);
    // Speakers may have been renamed while the notes were written.
    const now = await readNotesSource(tx, ref);
    const renames = renamesBetween(source.lines, now?.lines ?? []);
    if (renames.size > 0) await followRenames(tx, ref, renames);
  }
  return {
    kind: notes.kind,
    author: notes.author,
    summary_lines: notes.summary.length,
    chapters: notes.chapters.length,
    decisions: notes.decisions.length,
    tasks: notes.tasks.length,
    dropped_lines: notes.droppedLines,
    input_tokens: notes.inputTokens,
    output_tokens: notes.outputTokens,
    summary_written: written?.summaryWritten ?? false,
    tasks_written: written?.tasksWritten ?? false,
  };
}
