import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { receiveWholeFile } from '../builtin/small-upload.ts';
import type { UploadDependencies } from '../builtin/upload-dependencies.ts';

const uploadedSchema = z
  .object({ id: z.string().meta({ format: 'uuid' }), size_bytes: z.number() })
  .meta({ id: 'UploadedMedia' });

export function createMediaUpload({
  db,
  builtinUploads,
}: {
  db: Database;
  builtinUploads: UploadDependencies;
}): ProjectOperation {
  return {
    operationId: 'desktop_recordings_upload_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'media',
    summary: 'Upload the media in one request',
    description:
      'For small files: the body is the file, or a form whose first file it is. It cannot be ' +
      'resumed; for anything large use tus at `/api/uploads/` with the upload token.',
    readsBodyItself: {
      contentTypes: ['video/webm', 'video/mp4', 'audio/mpeg', 'multipart/form-data'],
    },
    errors: [
      'upload_request_invalid',
      'upload_exists',
      'media_deleted',
      'upload_too_large',
      'upload_locked',
      'media_storage_full',
      'storage_unavailable',
    ],
    responses: {
      201: {
        description: 'The file is stored, and will be processed.',
        schema: uploadedSchema,
        example: { id: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44', size_bytes: 1048576 },
      },
    },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const projectId = request.project.id;
      if (!(await recordingExists(db, projectId, recordingId))) {
        throw new MinutebookError('not_found');
      }
      const { incoming } = request;
      const target = { projectId, recordingId, request: incoming };
      const { sizeBytes } = await receiveWholeFile(builtinUploads, target).catch(async (error) => {
        // Deleted while the file arrived, which whatever noticed it calls by another name.
        const isGone = !(await recordingExists(db, projectId, recordingId));
        throw isGone ? new MinutebookError('not_found', { cause: error }) : error;
      });
      return jsonReply(201, { id: recordingId, size_bytes: sizeBytes });
    },
  };
}
