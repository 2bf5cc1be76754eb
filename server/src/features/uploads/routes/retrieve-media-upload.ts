import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { readUploadState } from '../builtin/upload-state.ts';

const uploadStateSchema = z
  .object({
    id: z.string().meta({ format: 'uuid' }),
    recording_id: z.string().meta({ format: 'uuid' }),
    offset: z.number().meta({ description: 'Bytes that are stored.' }),
    length: z.number().nullable().meta({ description: 'Null while it is not known.' }),
    is_complete: z.boolean(),
    updated_at: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'UploadState' });

export function retrieveMediaUpload({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_upload_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'media',
    summary: 'How far the upload is',
    description: 'Of the upload to this server; 404 where none was begun.',
    errors: ['upload_not_found'],
    responses: {
      200: {
        description: 'The upload.',
        schema: uploadStateSchema,
        example: {
          id: '7d1c5c0e-6f0d-8a41-9d0f-0d2b7e44aa10',
          recording_id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
          offset: 1048576,
          length: 48211034,
          is_complete: false,
          updated_at: '2026-11-23T09:31:12.481Z',
        },
      },
    },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const projectId = request.project.id;
      const state = await readUploadState(db, { projectId, recordingId });
      if (state !== null) return jsonReply(200, state, { 'cache-control': 'no-store' });
      const exists = await recordingExists(db, projectId, recordingId);
      throw new MinutebookError(exists ? 'upload_not_found' : 'not_found');
    },
  };
}
