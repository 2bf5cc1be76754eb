import { z } from 'zod';
import type { Evidence, HeardLine, NoteLine, Notes } from '../../domain/notes.ts';
import type { StoredNotes } from './notes-store.ts';

/** Notes on the wire. */

export const evidenceSchema = z
  .object({
    segment: z.int().meta({ description: 'The id of the line of the transcript.' }),
    quote: z.string().meta({ description: 'Words of that line, as they stood there.' }),
    timestamp: z.number().nullable().meta({ description: 'Milliseconds; where to play from.' }),
    speaker: z.string().nullable(),
    is_stale: z.boolean().meta({ description: 'The line no longer holds the quote, or is gone.' }),
  })
  .meta({ id: 'Evidence' });

const lineSchema = z
  .object({
    text: z.string(),
    evidence: z.array(evidenceSchema),
    is_stale: z.boolean().meta({ description: 'The transcript was changed since.' }),
  })
  .meta({ id: 'NoteLine' });

export const notesSchema = z
  .object({
    kind: z.enum(['extract', 'generated']).meta({
      description: '`extract`: sentences as they were said; `generated`: by a language model.',
    }),
    author: z.string(),
    created_at: z.string().meta({ format: 'date-time' }),
    transcript_revision: z.int(),
    template_version: z.string().nullable(),
    is_stale: z.boolean(),
    summary: z.array(lineSchema),
    chapters: z.array(
      z
        .object({ title: z.string(), start: z.number().nullable(), lines: z.array(lineSchema) })
        .meta({ id: 'Chapter' }),
    ),
    decisions: z.array(lineSchema),
    tasks: z.array(
      z
        .object({
          title: z.string(),
          description: z.string(),
          assignee: z.string().nullable(),
          due_date: z.string().nullable().meta({ format: 'date' }),
          is_suggestion: z.boolean(),
          evidence: z.array(evidenceSchema),
          is_stale: z.boolean(),
        })
        .meta({ id: 'NoteTask' }),
    ),
    dropped_lines: z.int().meta({
      description: 'Lines left out since their quote is not in the transcript.',
    }),
    usage: z.object({ input_tokens: z.int(), output_tokens: z.int() }).meta({ id: 'TokenUsage' }),
  })
  .meta({ id: 'Notes' });

export type NotesReply = z.infer<typeof notesSchema>;
type EvidenceReply = z.infer<typeof evidenceSchema>;

/** Positions of every line that the notes point at. */
export function positionsIn({ summary, chapters, decisions, tasks }: Notes): number[] {
  const lines = [...summary, ...chapters.flatMap((one) => one.lines), ...decisions, ...tasks];
  return lines.flatMap(({ evidence }) => evidence.map(({ position }) => position));
}

/** The notes beside the lines as they are now. */
export function notesReply(
  { notes, createdAt, transcriptRevision, templateVersion }: StoredNotes,
  now: ReadonlyMap<number, HeardLine>,
): NotesReply {
  const evidenceOf = ({ position, quote }: Evidence): EvidenceReply => {
    const line = now.get(position);
    return {
      segment: position,
      quote,
      timestamp: line?.timestampMs ?? null,
      speaker: line?.speaker ?? null,
      is_stale: line === undefined || !line.text.includes(quote),
    };
  };
  const withEvidence = (evidence: readonly Evidence[]) => {
    const checked = evidence.map(evidenceOf);
    return { evidence: checked, is_stale: checked.some((one) => one.is_stale) };
  };
  const lineOf = ({ text, evidence }: NoteLine) => ({ text, ...withEvidence(evidence) });
  const summary = notes.summary.map(lineOf);
  const chapters = notes.chapters.map(({ title, startMs, lines }) => ({
    title,
    start: startMs,
    lines: lines.map(lineOf),
  }));
  const decisions = notes.decisions.map(lineOf);
  const tasks = notes.tasks.map(({ title, description, assignee, dueDate, evidence }) => ({
    title,
    description,
    assignee,
    due_date: dueDate,
    is_suggestion: notes.kind === 'extract',
    ...withEvidence(evidence),
  }));
  const all = [...summary, ...chapters.flatMap(({ lines }) => lines), ...decisions, ...tasks];
  return {
    kind: notes.kind,
    author: notes.author,
    created_at: createdAt,
    transcript_revision: transcriptRevision,
    template_version: templateVersion,
    is_stale: all.some((one) => one.is_stale),
    summary,
    chapters,
    decisions,
    tasks,
    dropped_lines: notes.droppedLines,
    usage: { input_tokens: notes.inputTokens, output_tokens: notes.outputTokens },
  };
}

const evidence: EvidenceReply = {
  segment: 12,
  quote: 'Ben sends the budget on Friday',
  timestamp: 61_200,
  speaker: 'Anna',
  is_stale: false,
};

export const exampleNotes: NotesReply = {
  kind: 'generated',
  author: 'ollama/qwen3:8b',
  created_at: '2026-11-23T09:34:10.113000Z',
  transcript_revision: 2,
  template_version: null,
  is_stale: false,
  summary: [{ text: 'The budget is sent on Friday.', evidence: [evidence], is_stale: false }],
  chapters: [],
  decisions: [],
  tasks: [
    {
      title: 'Send the budget',
      description: '',
      assignee: 'Ben',
      due_date: '2026-11-27',
      is_suggestion: false,
      evidence: [evidence],
      is_stale: false,
    },
  ],
  dropped_lines: 0,
  usage: { input_tokens: 5210, output_tokens: 388 },
};
