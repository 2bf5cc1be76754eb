import { z } from 'zod';
import { CommandFailure } from '../command-error.ts';
import { type ApiAnswer, type ApiRequest, ConnectionLost } from './http-exchange.ts';
import type { PatientRequests } from './patient-requests.ts';
import { explainRefusal, listing, type Target } from './refusals.ts';

/** Recordings as the API has them; whatever goes wrong is told in the words of the command line. */
export interface RecordingsApi {
  /** Throws a UsageError where the server, the key or the project is not what it should be. */
  checkAccess(signal: AbortSignal): Promise<void>;
  /** The same key with the same body gives the same recording for a day. */
  create<T>(
    body: Readonly<Record<string, string>>,
    idempotencyKey: string,
    answer: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T>;
  change(id: string, changes: object, signal: AbortSignal): Promise<void>;
  /** Any other request that the server did not refuse; its path is below that of the list. */
  send(purpose: string, request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer>;
  /** The same, with what its answer holds. */
  ask<T>(
    purpose: string,
    request: ApiRequest,
    answer: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T>;
}

/** No server answered, for longer than anyone waits. */
export class ServerAway extends CommandFailure {}

export function serverAway(baseUrl: string, reason: string): ServerAway {
  return new ServerAway(
    `No server answers at ${baseUrl} (${reason}). Start one with "npm start", or name another with --base-url.`,
  );
}

export function createRecordingsApi(requests: PatientRequests, target: Target): RecordingsApi {
  // Recorders speak of environments; that is the same as a project.
  const list = `/api/environments/${encodeURIComponent(target.project)}/desktop_recordings/`;

  async function send(purpose: string, request: ApiRequest, signal: AbortSignal) {
    const whole = { ...request, path: `${list}${request.path}` };
    const answer = await sendOrExplain(requests, target, whole, signal);
    if (answer.status >= 300) throw explainRefusal(purpose, answer, target);
    return answer;
  }

  async function ask<T>(
    purpose: string,
    request: ApiRequest,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const answer = await send(purpose, request, signal);
    return readAnswer(purpose, answer, schema, target);
  }

  return {
    send,
    ask,
    async checkAccess(signal) {
      const request = { method: 'GET', path: '?limit=1&fields=id' } as const;
      await ask(listing, request, z.object({ count: z.int() }), signal);
    },
    create(body, idempotencyKey, answer, signal) {
      const request = { method: 'POST', path: '', body, idempotencyKey } as const;
      return ask('create a recording', request, answer, signal);
    },
    async change(id, changes, signal) {
      const request = { method: 'PATCH', path: `${id}/`, body: changes } as const;
      await ask('change a recording', request, z.object({ id: z.string() }), signal);
    },
  };
}

/** What an answer holds. Throws where it is not Minutebook's. */
export function readAnswer<T>(
  purpose: string,
  { body }: ApiAnswer,
  schema: z.ZodType<T>,
  { baseUrl }: Target,
): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new CommandFailure(
    `${baseUrl} took the request to ${purpose}, but its answer is not Minutebook's. Check --base-url.`,
  );
}

async function sendOrExplain(
  requests: PatientRequests,
  { baseUrl }: Target,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  try {
    return await requests.send(request, signal);
  } catch (error) {
    if (error instanceof ConnectionLost) throw serverAway(baseUrl, error.message);
    throw error;
  }
}
