import { z } from 'zod';

/** Every property is required, and null stands for nothing: the strict schemas of OpenAI. */
const evidence = z
  .array(z.object({ position: z.number().int(), quote: z.string() }))
  .describe('Words of the transcript that prove it, each with the number of its line.');
const line = z.object({ text: z.string(), evidence });

export const windowAnswer = z.object({
  summary: z.array(line),
  chapters: z.array(z.object({ title: z.string(), lines: z.array(line) })),
  decisions: z.array(line),
  tasks: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      assignee: z.string().nullable(),
      dueDate: z.string().nullable().describe('YYYY-MM-DD'),
      evidence,
    }),
  ),
});
export type WindowAnswer = z.infer<typeof windowAnswer>;
export type AnsweredLine = z.infer<typeof line>;
export type AnsweredTask = WindowAnswer['tasks'][number];

/** Numbers of given lines only: with no words of its own, it cannot say anything new. */
const groups = z.array(z.array(z.number().int()));
export const mergeAnswer = z.object({
  summary: groups.describe('The lines to keep, each group one line and its repetitions.'),
  chapters: groups.describe('Groups of chapters on the same subject.'),
  decisions: groups.describe('Groups of decisions that are the same.'),
  tasks: groups.describe('Groups of tasks that are the same.'),
});
export type MergeAnswer = z.infer<typeof mergeAnswer>;
