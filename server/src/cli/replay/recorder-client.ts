import { z } from 'zod';
import type { PatientRequests } from '../api-client/patient-requests.ts';
import { createRecordingsApi } from '../api-client/recordings-api.ts';
import type { Target } from '../api-client/refusals.ts';
import type { Transcript, WireSegment } from './transcript.ts';

/** What a desktop recorder asks of the server, in the words of the API. */

export interface RecorderClient {
  /** The id of the new recording. */
  create(platform: string, idempotencyKey: string, signal: AbortSignal): Promise<string>;
  change(id: string, changes: RecordingChanges, signal: AbortSignal): Promise<void>;
  append(
    id: string,
    segments: readonly WireSegment[],
    idempotencyKey: string,
    signal: AbortSignal,
  ): Promise<Receipt>;
  readTranscript(id: string, signal: AbortSignal): Promise<Transcript>;
}

export interface RecordingChanges {
  readonly status?: 'recording' | 'uploading' | 'ready' | 'error';
  readonly meeting_title?: string;
  readonly participants?: readonly string[];
  readonly started_at?: string;
  readonly error_message?: string;
}

const receiptSchema = z.object({ appended: z.int(), duplicate: z.int() });
export type Receipt = z.output<typeof receiptSchema>;

const createdSchema = z.object({ id: z.uuid() });
const transcriptSchema = z.object({
  transcript_text: z.string(),
  transcript_segments: z.array(
    z.object({
      timestamp: z.number().nullable(),
      speaker: z.string().nullable(),
      text: z.string(),
      confidence: z.number().nullable(),
      is_final: z.boolean().nullable(),
    }),
  ),
});

export function createRecorderClient(requests: PatientRequests, target: Target): RecorderClient {
  const recordings = createRecordingsApi(requests, target);
  return {
    async create(platform, idempotencyKey, signal) {
      return (await recordings.create({ platform }, idempotencyKey, createdSchema, signal)).id;
    },
    change: recordings.change,
    append(id, segments, idempotencyKey, signal) {
      const path = `${id}/append_segments/`;
      const request = { method: 'POST', path, body: { segments }, idempotencyKey } as const;
      return recordings.ask('append segments', request, receiptSchema, signal);
    },
    async readTranscript(id, signal) {
      const path = `${id}/?fields=transcript_text,transcript_segments`;
      const request = { method: 'GET', path } as const;
      const body = await recordings.ask('read a recording', request, transcriptSchema, signal);
      return { segments: body.transcript_segments, text: body.transcript_text };
    },
  };
}
