import { z } from 'zod';
import { withoutAddress } from './without-address.ts';

/** Notes and tasks as whoever has a link sees them. */

const evidenceSchema = z
  .object({
    segment: z.int().meta({ description: 'The id of the line of the transcript.' }),
    quote: z.string(),
    timestamp: z.number().nullable().meta({ description: 'Milliseconds; where to play from.' }),
    speaker: z.string().nullable(),
    is_stale: z.boolean(),
  })
  .meta({ id: 'SharedEvidence' });

const lineSchema = z
  .object({ text: z.string(), evidence: z.array(evidenceSchema), is_stale: z.boolean() })
  .meta({ id: 'SharedNoteLine' });

export const sharedNotesSchema = z
  .object({
    kind: z.enum(['extract', 'generated']),
    created_at: z.string().meta({ format: 'date-time' }),
    is_stale: z.boolean(),
    summary: z.array(lineSchema),
    chapters: z.array(
      z
        .object({ title: z.string(), start: z.number().nullable(), lines: z.array(lineSchema) })
        .meta({ id: 'SharedChapter' }),
    ),
    decisions: z.array(lineSchema),
  })
  .meta({ id: 'SharedNotes' });

export const sharedTaskSchema = z
  .object({
    title: z.string(),
    description: z.string(),
    assignee: z.string().nullable(),
    due_date: z.string().nullable().meta({ format: 'date' }),
    is_completed: z.boolean(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'SharedTask' });

export type ShownNotes = z.infer<typeof sharedNotesSchema>;
export type ShownTask = z.infer<typeof sharedTaskSchema>;
type Evidence = z.infer<typeof evidenceSchema>;
type Line = z.infer<typeof lineSchema>;

/** What others may see of them, and nothing that may be in them beside. */
export function notesForOthers(notes: ShownNotes): ShownNotes {
  return {
    kind: notes.kind,
    created_at: notes.created_at,
    is_stale: notes.is_stale,
    summary: notes.summary.map(lineForOthers),
    chapters: notes.chapters.map(({ title, start, lines }) => ({
      title,
      start,
      lines: lines.map(lineForOthers),
    })),
    decisions: notes.decisions.map(lineForOthers),
  };
}

export function taskForOthers(task: ShownTask): ShownTask {
  return {
    title: task.title,
    description: task.description,
    assignee: task.assignee && withoutAddress(task.assignee),
    due_date: task.due_date,
    is_completed: task.is_completed,
    evidence: task.evidence.map(evidenceForOthers),
  };
}

function lineForOthers({ text, evidence, is_stale }: Line): Line {
  return { text, evidence: evidence.map(evidenceForOthers), is_stale };
}

function evidenceForOthers({ segment, quote, timestamp, speaker, is_stale }: Evidence): Evidence {
  return { segment, quote, timestamp, speaker: speaker && withoutAddress(speaker), is_stale };
}
