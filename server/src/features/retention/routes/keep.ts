import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import {
  type HttpReply,
  jsonReply,
  type ProjectOperation,
  type ProjectRequest,
} from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { keepRecording, readKept, unkeepRecording } from '../kept-store.ts';

const keptSchema = z
  .object({
    is_kept: z.boolean(),
    kept_by: z.int().nullable(),
    kept_at: z.string().meta({ format: 'date-time' }).nullable(),
  })
  .meta({ id: 'Kept' });

const responses = {
  200: {
    description: 'Whether it is.',
    schema: keptSchema,
    example: { is_kept: true, kept_by: 1, kept_at: '2026-11-23T09:31:12.520000Z' },
  },
} as const;
const common = { access: 'project', tag: 'retention' } as const;

export function retrieveKeep({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_keep_retrieve',
    method: 'GET',
    scope: 'desktop_recording:read',
    summary: 'Whether a recording is exempted from retention',
    description: 'Retention leaves alone what is kept.',
    responses,
    handle: (request) => keptReply(db, request),
  };
}

export function createKeep({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_keep_create',
    method: 'POST',
    scope: 'desktop_recording:write',
    summary: 'Exempt a recording from retention',
    description: 'It stays until somebody deletes it, however old it gets. Repeating it is fine.',
    errors: ['storage_full'],
    responses,
    async handle(request) {
      await keepRecording(db, refOf(request), request.principal.userId);
      return keptReply(db, request);
    },
  };
}

export function destroyKeep({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_keep_destroy',
    method: 'DELETE',
    scope: 'desktop_recording:write',
    summary: 'Exempt a recording no longer',
    description: 'Where its time has come already, retention deletes it within minutes.',
    responses: { 204: { description: 'It is not exempted.' } },
    async handle(request) {
      await keptReply(db, request);
      await unkeepRecording(db, refOf(request));
      return { status: 204 };
    },
  };
}

function refOf(request: ProjectRequest) {
  return { projectId: request.project.id, recordingId: recordingIdOf(request) };
}

/** Throws `not_found` where there is no such recording. */
async function keptReply(db: Database, request: ProjectRequest): Promise<HttpReply> {
  const kept = await readKept(db, refOf(request));
  if (kept === null) throw new MinutebookError('not_found');
  const { keptBy, keptAt } = kept;
  return jsonReply(200, { is_kept: keptAt !== null, kept_by: keptBy, kept_at: keptAt });
}
