import { z } from 'zod';
import {
  defaultPlatform,
  platforms,
  type Segment,
  statusAliases,
  statuses,
  type Task,
} from '../../domain/recording.ts';
import { isMeetingAppUrl, isWebUrl } from '../../domain/web-url.ts';
import { item, list } from '../../platform/http/fields/list-fields.ts';
import { float, integer, nullableBoolean } from '../../platform/http/fields/number-fields.ts';
import { choice, text, timestamp, url, uuid } from '../../platform/http/fields/text-fields.ts';
import { uploadServiceNames } from '../uploads/upload-service.ts';

/** The shapes of recordings on the wire: what is sent, in `…Schema`, and what is taken, in `…Input`. */

export const segmentSchema = z
  .object({
    timestamp: z
      .number()
      .nullable()
      .meta({ description: 'Milliseconds since the recording began.' }),
    speaker: z.string().nullable(),
    text: z.string(),
    confidence: z.number().nullable(),
    is_final: z.boolean().nullable().meta({ description: 'false for a draft.' }),
  })
  .meta({ id: 'TranscriptSegment' });

export const taskSchema = z
  .object({
    title: z.string(),
    description: z.string().optional(),
    assignee: z.string().nullable(),
  })
  .meta({ id: 'ExtractedTask' });

const timestampSchema = z.string().meta({ format: 'date-time' });
const idSchema = z.string().meta({ format: 'uuid' });

/** A recording, its keys in the order in which they are sent. */
export const recordingSchema = z
  .object({
    id: idSchema,
    team: z.int().meta({ description: 'The project.' }),
    created_by: z.int().nullable().meta({ description: 'The user whose key made it.' }),
    sdk_upload_id: idSchema,
    recall_recording_id: idSchema.nullable(),
    platform: z.enum(platforms),
    meeting_title: z.string().nullable(),
    meeting_url: z.string().nullable(),
    duration_seconds: z.int().nullable(),
    status: z.enum(statuses),
    notes: z.string().nullable(),
    error_message: z.string().nullable(),
    video_url: z.string().nullable(),
    video_size_bytes: z
      .number()
      .nullable()
      .meta({ override: { type: ['integer', 'null'], format: 'int64' } }),
    participants: z.array(z.string()),
    transcript_text: z
      .string()
      .meta({ description: 'The texts of the segments, joined by spaces.' }),
    transcript_segments: z.array(segmentSchema),
    summary: z.string().nullable(),
    extracted_tasks: z.array(taskSchema),
    tasks_generated_at: timestampSchema.nullable(),
    summary_generated_at: timestampSchema.nullable(),
    started_at: timestampSchema,
    completed_at: timestampSchema.nullable(),
    created_at: timestampSchema,
    updated_at: timestampSchema,
    has_video: z
      .boolean()
      .nullable()
      .optional()
      .meta({
        description:
          'Whether the media have a picture, and so a poster; null while that is not known, and ' +
          'without media. Only where `fields` names it.',
      }),
  })
  .meta({ id: 'DesktopRecording' });

export type RecordingField = keyof z.output<typeof recordingSchema>;
export const everyField = Object.keys(recordingSchema.shape) as RecordingField[];
/** What is answered unless `fields` says otherwise: what clients of the API have always been sent. */
export const recordingFields = everyField.filter((field) => field !== 'has_video');

export const createdRecordingSchema = recordingSchema
  .omit({ has_video: true })
  .extend({ upload_token: z.string() })
  .meta({ id: 'CreatedDesktopRecording' });

/** What a write answers under `Prefer: return=minimal`. */
export const receiptSchema = z
  .object({ id: idSchema, updated_at: timestampSchema })
  .meta({ id: 'WriteReceipt' });

export const appendReceiptSchema = z
  .object({
    id: idSchema,
    appended: z.int(),
    replaced: z.int().meta({ description: 'Drafts that a later segment took the place of.' }),
    duplicate: z.int().meta({ description: 'Segments that were there already.' }),
    updated_at: timestampSchema,
  })
  .meta({ id: 'AppendReceipt' });

const maxSegmentBytes = 64 * 1024;
const maxLongTextBytes = 1024 * 1024;
const maxNameLength = 255;
const maxUrlLength = 200;
const maxItems = 1000;

const optionalText = { nullable: true, blank: true } as const;

const segmentInput = item({
  timestamp: float({ nullable: true }),
  speaker: text(optionalText),
  text: text({ required: true, maxBytes: maxSegmentBytes }),
  confidence: float({ nullable: true }),
  is_final: nullableBoolean(),
});
export type SegmentInput = z.output<typeof segmentInput>;

/** Segments of an earlier version of the API, whose timestamp had another name. */
const earlierSegmentInput = item({
  timestamp: float({ nullable: true }),
  timestamp_ms: float({ nullable: true }),
  speaker: text(optionalText),
  text: text({ required: true, maxBytes: maxSegmentBytes }),
  confidence: float({ nullable: true }),
  is_final: nullableBoolean(),
});
export type EarlierSegmentInput = z.output<typeof earlierSegmentInput>;

const taskInput = item({
  title: text({ required: true }),
  description: text({ blank: true }),
  assignee: text(optionalText),
});

/** Everything a client may change, in the order in which faults are reported. */
const changes = {
  recall_recording_id: uuid({ nullable: true }),
  platform: choice(platforms, { blankInForms: true }),
  meeting_title: text({ ...optionalText, maxLength: maxNameLength }),
  meeting_url: url({
    nullable: true,
    maxLength: maxUrlLength,
    accepts: (value) => isWebUrl(value) || isMeetingAppUrl(value),
  }),
  duration_seconds: integer({ nullable: true, min: -2147483648n, max: 2147483647n }),
  status: choice(statuses, {}, statusAliases),
  notes: text({ ...optionalText, maxBytes: maxLongTextBytes }),
  error_message: text({ ...optionalText, maxBytes: maxLongTextBytes }),
  video_url: url({ nullable: true, maxLength: maxUrlLength, accepts: isWebUrl }),
  video_size_bytes: integer({
    nullable: true,
    min: -9223372036854775808n,
    max: 9223372036854775807n,
  }),
  participants: list(text({ required: true, maxLength: maxNameLength }), { maxItems }),
  transcript_segments: list(segmentInput, {}),
  summary: text({ ...optionalText, maxBytes: maxLongTextBytes }),
  extracted_tasks: list(taskInput, { maxItems }),
  tasks_generated_at: timestamp({ nullable: true }),
  summary_generated_at: timestamp({ nullable: true }),
  started_at: timestamp({}),
  completed_at: timestamp({ nullable: true }),
} as const;

export const patchInput = z.object(changes).meta({ id: 'PatchedDesktopRecording' });
export const putInput = z
  .object({ ...changes, platform: choice(platforms, { required: true }) })
  .meta({ id: 'DesktopRecordingUpdate' });
export type RecordingChanges = z.output<typeof patchInput>;

export const createInput = z
  .object({ platform: choice(platforms, {}), upload_service: choice(uploadServiceNames, {}) })
  .meta({ id: 'CreateDesktopRecording', example: { platform: defaultPlatform } });

export const appendInput = z
  .object({ segments: list(segmentInput, { required: true, minItems: 1 }) })
  .meta({ id: 'AppendSegments' });

export const earlierTranscriptInput = z
  .object({
    segments: list(earlierSegmentInput, {}),
    full_text: text({ blank: true, nullable: true }),
  })
  .meta({ id: 'UploadTranscript' });

export function toSegment(input: SegmentInput): Segment {
  return {
    timestamp: input.timestamp ?? null,
    speaker: input.speaker ?? null,
    text: input.text,
    confidence: input.confidence ?? null,
    isFinal: input.is_final ?? null,
  };
}

export function fromEarlierSegment(input: EarlierSegmentInput): Segment {
  return toSegment({ ...input, timestamp: input.timestamp ?? input.timestamp_ms ?? null });
}

export function toTask(input: z.output<typeof taskInput>): Task {
  return {
    title: input.title,
    ...(input.description === undefined ? {} : { description: input.description }),
    assignee: input.assignee ?? null,
  };
}
