import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import { eventTypes } from '../../../platform/events/recording-event.ts';
import type {
  HttpReply,
  ProjectOperation,
  ProjectRequest,
} from '../../../platform/http/operation.ts';
import type { EventHub } from '../event-hub.ts';
import { readEventQuery } from '../event-request.ts';
import { answerEvents } from '../read-events.ts';

/** What the events of a project and those of a recording have in common. */

export interface LiveDependencies {
  readonly db: Database;
  readonly events: EventHub;
}

const eventSchema = z
  .object({
    id: z.int().meta({ description: 'Rises within the project, without gaps.' }),
    type: z.enum(eventTypes),
    recording_id: z.string().meta({ format: 'uuid' }),
    created_at: z.string().meta({ format: 'date-time' }),
    data: z.record(z.string(), z.unknown()).meta({ description: 'See docs/live.md.' }),
  })
  .meta({ id: 'RecordingEvent' });

const eventsSchema = z
  .object({
    results: z.array(eventSchema),
    next_after: z.int().meta({ description: 'The `after` of the next request.' }),
    reset: z.boolean().meta({
      description: 'Events after `after` are no longer kept: read again what you show.',
    }),
  })
  .meta({ id: 'RecordingEvents' });

const example: z.infer<typeof eventsSchema> = {
  results: [
    {
      id: 1042,
      type: 'segments.appended',
      recording_id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
      created_at: '2026-11-23T09:31:12.520000Z',
      data: {
        positions: [120],
        segments: [
          {
            position: 120,
            timestamp: 61_200,
            speaker: 'Anna',
            text: 'Ben sends the budget on Friday.',
            confidence: 0.94,
            is_final: true,
          },
        ],
      },
    },
  ],
  next_after: 1042,
  reset: false,
};

const contentType = 'text/event-stream';

export const eventOperation = {
  method: 'GET',
  access: 'project',
  scope: 'desktop_recording:read',
  tag: 'events',
  query: [
    {
      name: 'after',
      description:
        'The last event that you have; 0 for all that are kept. Without it, what comes from now on.',
      schema: { type: 'integer', minimum: 0 },
    },
    {
      name: 'format',
      description: '`json` for one answer with what there is; so does `Accept: application/json`.',
      schema: { type: 'string', enum: ['sse', 'json'], default: 'sse' },
    },
    {
      name: 'limit',
      description: 'Events in a JSON answer, at most 1000.',
      schema: { type: 'integer', default: 100 },
    },
  ],
  headers: [
    {
      name: 'Last-Event-ID',
      description: 'As `after`; the larger of the two counts.',
      schema: { type: 'string' },
    },
  ],
  answersFile: { contentType },
  errors: ['invalid_input', 'too_many_streams'],
  responses: { 200: { description: 'The events.', schema: eventsSchema, example } },
} as const satisfies Partial<ProjectOperation>;

export async function replyWithEvents(
  { db, events }: LiveDependencies,
  request: ProjectRequest,
  recordingId: string | null,
): Promise<HttpReply> {
  const { after, asJson, limit } = readEventQuery(request);
  const following = { projectId: request.project.id, recordingId };
  const headers = { 'cache-control': 'no-store' };
  if (asJson) {
    const body = await answerEvents(db, { ...following, after, limit });
    return { status: 200, headers, body };
  }
  const streamHeaders = { ...headers, 'content-type': contentType, 'x-accel-buffering': 'no' };
  if (request.isHead) return { status: 200, headers: streamHeaders };
  const { mayStay } = request;
  const file = await events.open({ ...following, after, mayStay });
  return { status: 200, headers: streamHeaders, file };
}
