import { z } from 'zod';
import { CommandFailure } from '../command-error.ts';
import { type ApiRequest, ConnectionLost } from '../replay/http-exchange.ts';
import type { PatientRequests } from '../replay/patient-requests.ts';
import { listing, type Target } from '../replay/refusals.ts';
import { explainRefusal } from './explain-refusal.ts';

/** What an upload asks of the API besides the upload itself. */

const createdSchema = z.object({
  id: z.uuid(),
  meeting_title: z.string().nullable(),
  sdk_upload_id: z.string().min(1),
  upload_token: z.string().min(1),
});
export type CreatedRecording = z.output<typeof createdSchema>;

export interface RecordingsClient {
  /** Throws a UsageError where the key or the project is not what it should be. */
  checkAccess(signal: AbortSignal): Promise<void>;
  /** The same key gives the same recording for a day. */
  create(platform: string, idempotencyKey: string, signal: AbortSignal): Promise<CreatedRecording>;
  describe(id: string, title: string, startedAt: Date, signal: AbortSignal): Promise<void>;
}

/** No server answered, for longer than anyone waits. */
export class ServerAway extends CommandFailure {}

export function createRecordingsClient(
  requests: PatientRequests,
  target: Target,
): RecordingsClient {
  const base = `/api/projects/${encodeURIComponent(target.project)}/desktop_recordings/`;

  async function ask<T>(
    purpose: string,
    request: ApiRequest,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const answer = await requests.send(request, signal).catch((error: unknown) => {
      if (error instanceof ConnectionLost) throw serverAway(target.baseUrl, error.message);
      throw error;
    });
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
    create(platform, idempotencyKey, signal) {
      // Named outright: a server that sends recorders to Recall still takes files itself.
      const body = { platform, upload_service: 'builtin' };
      const request = { method: 'POST', path: base, body, idempotencyKey } as const;
      return ask('create a recording', request, createdSchema, signal);
    },
    async describe(id, title, startedAt, signal) {
      const body = { meeting_title: title, started_at: startedAt.toISOString() };
      const request = { method: 'PATCH', path: `${base}${id}/`, body } as const;
      await ask('change a recording', request, z.object({ id: z.string() }), signal);
    },
  };
}

export function serverAway(baseUrl: string, reason: string): ServerAway {
  return new ServerAway(
    `No server answers at ${baseUrl} (${reason}). Start one with "npm start", or name another with --base-url.`,
  );
}
