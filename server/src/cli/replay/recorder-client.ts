import { z } from 'zod';
import { CommandFailure } from '../command-error.ts';
import { type ApiAnswer, type ApiRequest, ConnectionLost } from './http-exchange.ts';
import type { PatientRequests } from './patient-requests.ts';
import { explainRefusal, listing, type Target } from './refusals.ts';
import type { Transcript, WireSegment } from './transcript.ts';

/** What a desktop recorder asks of the server, in the words of the API. */

export interface RecorderClient {
  /** Throws a UsageError where the server, the key or the project is not what it should be. */
  checkAccess(signal: AbortSignal): Promise<void>;
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
  // Recorders speak of environments; that is the same as a project.
  const base = `/api/environments/${encodeURIComponent(target.project)}/desktop_recordings/`;

  async function ask<T>(
    purpose: string,
    request: ApiRequest,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const answer = await send(requests, target, request, signal);
    if (answer.status >= 300) throw explainRefusal(purpose, answer, target);
    const result = schema.safeParse(answer.body);
    if (result.success) return result.data;
    throw new CommandFailure(
      `${target.baseUrl} took the request to ${purpose}, but its answer is not Minutebook's. Check --base-url.`,
    );
  }

  return {
    async checkAccess(signal) {
      const request = { method: 'GET', path: `${base}?limit=1&fields=id` } as const;
      await ask(listing, request, z.object({ count: z.int() }), signal);
    },
    async create(platform, idempotencyKey, signal) {
      const request = { method: 'POST', path: base, body: { platform }, idempotencyKey } as const;
      return (await ask('create a recording', request, createdSchema, signal)).id;
    },
    async change(id, changes, signal) {
      const request = { method: 'PATCH', path: `${base}${id}/`, body: changes } as const;
      await ask('change a recording', request, z.object({ id: z.string() }), signal);
    },
    append(id, segments, idempotencyKey, signal) {
      const path = `${base}${id}/append_segments/`;
      const request = { method: 'POST', path, body: { segments }, idempotencyKey } as const;
      return ask('append segments', request, receiptSchema, signal);
    },
    async readTranscript(id, signal) {
      const path = `${base}${id}/?fields=transcript_text,transcript_segments`;
      const request = { method: 'GET', path } as const;
      const body = await ask('read a recording', request, transcriptSchema, signal);
      return { segments: body.transcript_segments, text: body.transcript_text };
    },
  };
}

async function send(
  requests: PatientRequests,
  { baseUrl }: Target,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  try {
    return await requests.send(request, signal);
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    throw new CommandFailure(
      `No server answers at ${baseUrl} (${error.message}). Start one with "npm start", or name another with --base-url.`,
    );
  }
}
