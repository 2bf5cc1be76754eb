import { z } from 'zod';
import { MinutebookError } from '../../../../domain/errors.ts';
import type { Queryable } from '../../../../platform/database/database.ts';
import { type HttpReply, jsonReply } from '../../../../platform/http/operation.ts';
import { etagOf } from '../../recording-request.ts';
import { recordingSchema, segmentSchema, taskSchema } from '../../recording-schemas.ts';
import { readRecording } from '../../recordings-store.ts';
import { exampleSegment } from '../examples.ts';

/** The transcript as an earlier version of the API showed it, as a resource of its own. */

export const transcriptSchema = z
  .object({
    full_text: z.string(),
    segments: z.array(segmentSchema.extend({ timestamp_ms: z.number().nullable() })),
    summary: z.string().nullable(),
    extracted_tasks: z.array(taskSchema),
    tasks_generated_at: z.string().nullable(),
    summary_generated_at: z.string().nullable(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: 'Transcript' });

export const exampleTranscript = {
  full_text: 'Shall we start?',
  segments: [{ ...exampleSegment, timestamp_ms: 1500 }],
  summary: null,
  extracted_tasks: [],
  tasks_generated_at: null,
  summary_generated_at: null,
  created_at: '2026-03-02T09:00:00.123456Z',
  updated_at: '2026-03-02T09:00:04.500000Z',
};

const fields = [
  'transcript_text',
  'transcript_segments',
  'summary',
  'extracted_tasks',
  'tasks_generated_at',
  'summary_generated_at',
  'created_at',
  'updated_at',
] as const;

const storedSchema = recordingSchema.pick(
  Object.fromEntries(fields.map((field) => [field, true])) as Record<(typeof fields)[number], true>,
);

export async function transcriptReply(
  db: Queryable,
  projectId: number,
  id: string,
): Promise<HttpReply> {
  const stored = await readRecording(db, projectId, id, fields);
  if (stored === null) throw new MinutebookError('not_found');
  const recording = JSON.parse(stored.json) as z.output<typeof storedSchema>;
  const { transcript_text: text, transcript_segments: segments, ...rest } = recording;
  const body = {
    full_text: text,
    segments: segments.map((segment) => ({ ...segment, timestamp_ms: segment.timestamp })),
    ...rest,
  };
  return jsonReply(200, body, { etag: etagOf(stored.version) });
}
