import type { HttpReply, ProjectOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import {
  type CreateDependencies,
  type CreatedRecording,
  createRecordingUpload,
} from '../create-recording-upload.ts';
import { etagOf } from '../recording-request.ts';
import { createdRecordingSchema, createInput } from '../recording-schemas.ts';
import { exampleCreated } from './examples.ts';
import { idempotencyKey } from './parameters.ts';

export function createRecording(dependencies: CreateDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings',
    summary: 'Create a recording',
    description:
      'Makes a recording and opens the upload for its media. The `upload_token` is in this answer ' +
      'only; a recorder hands it to its SDK.',
    headers: [idempotencyKey],
    body: { schema: createInput, example: { platform: 'zoom' } },
    errors: [
      'invalid_choice',
      'idempotency_key_in_use',
      'idempotency_key_reused',
      'upload_service_not_configured',
      'upload_service_failed',
      'storage_full',
    ],
    responses: {
      201: {
        description: 'The recording, and the token to upload its media with.',
        schema: createdRecordingSchema,
        example: exampleCreated,
      },
    },
    async handle(request) {
      const body = validateBody(createInput, request.body);
      return createdReply(
        await createRecordingUpload(dependencies, request, {
          ...(body.platform === undefined ? {} : { platform: body.platform }),
          ...(body.upload_service === undefined ? {} : { uploadService: body.upload_service }),
        }),
      );
    },
  };
}

/** The token follows the recording's own keys, which PostgreSQL has written already. */
export function createdReply({ json, version, uploadToken }: CreatedRecording): HttpReply {
  const body = `${json.slice(0, -1)},"upload_token":${JSON.stringify(uploadToken)}}`;
  return { status: 201, headers: { etag: etagOf(version) }, body };
}
