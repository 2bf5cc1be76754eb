import { z } from 'zod';
import { platforms, statuses } from '../../domain/recording.ts';
import type { RecordingField } from '../recordings/recording-schemas.ts';
import { searchKinds } from './search-kinds.ts';

/** The shapes of the search on the wire. */

const hitSchema = z
  .object({
    kind: z.enum(searchKinds),
    timestamp: z
      .number()
      .nullable()
      .meta({ description: 'Milliseconds since the recording began.' }),
    position: z
      .int()
      .nullable()
      .meta({ description: 'The line of the transcript, as `…/segments/` names it.' }),
    speaker: z.string().nullable(),
    snippet: z
      .array(z.object({ text: z.string(), match: z.boolean() }))
      .meta({ description: 'Plain text in pieces; never HTML.' }),
  })
  .meta({ id: 'SearchHit' });

const foundRecordingSchema = z
  .object({
    id: z.string().meta({ format: 'uuid' }),
    created_by: z.int().nullable(),
    platform: z.enum(platforms),
    meeting_title: z.string().nullable(),
    duration_seconds: z.int().nullable(),
    status: z.enum(statuses),
    participants: z.array(z.string()),
    started_at: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'FoundRecording' });

/** What of a recording a result shows. */
export const foundFields = Object.keys(foundRecordingSchema.shape) as RecordingField[];

const facetSchema = z.array(
  z.object({ value: z.union([z.string(), z.int()]), count: z.int() }).meta({ id: 'FacetValue' }),
);

export const searchAnswerSchema = z
  .object({
    count: z.int().meta({ description: 'Recordings found.' }),
    count_is_exact: z.boolean().meta({
      description: 'false where more would have to be read to know; it is then an upper bound.',
    }),
    next: z.string().nullable(),
    results: z.array(z.object({ recording: foundRecordingSchema, hits: z.array(hitSchema) })),
    facets: z
      .object({
        platform: facetSchema,
        status: facetSchema,
        speaker: facetSchema,
        recorded_by: facetSchema,
        month: facetSchema,
      })
      .nullable()
      .meta({ description: 'How the recordings found are spread; null behind the first page.' }),
    corrected_query: z
      .string()
      .nullable()
      .meta({ description: 'What was searched for instead, where a word occurs nowhere.' }),
    matched: z
      .enum(['all', 'most', 'any'])
      .meta({ description: 'How many of the words each result holds.' }),
    took_ms: z.int(),
  })
  .meta({ id: 'SearchAnswer' });

export const exampleSearchAnswer = {
  count: 1,
  count_is_exact: true,
  next: null,
  results: [
    {
      recording: {
        id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
        created_by: 1,
        platform: 'zoom',
        meeting_title: 'Weekly planning',
        duration_seconds: 1804,
        status: 'ready',
        participants: ['Ann', 'Ben'],
        started_at: '2026-03-02T09:00:00.123456Z',
      },
      hits: [
        {
          kind: 'segment',
          timestamp: 754_200,
          position: 211,
          speaker: 'Ann',
          snippet: [
            { text: 'So the ', match: false },
            { text: 'budget', match: true },
            { text: ' goes out on Friday.', match: false },
          ],
        },
      ],
    },
  ],
  facets: {
    platform: [{ value: 'zoom', count: 1 }],
    status: [{ value: 'ready', count: 1 }],
    speaker: [
      { value: 'Ann', count: 1 },
      { value: 'Ben', count: 1 },
    ],
    recorded_by: [{ value: 1, count: 1 }],
    month: [{ value: '2026-03', count: 1 }],
  },
  corrected_query: null,
  matched: 'all',
  took_ms: 12,
};
