import { z } from 'zod';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { patchInput, receiptSchema, recordingSchema } from '../recording-schemas.ts';
import { type ChangeDependencies, changeRecording } from './change-recording.ts';
import { exampleRecording } from './examples.ts';
import { fieldsParameters, ifMatch, preferMinimal } from './parameters.ts';

export function partialUpdateRecording(dependencies: ChangeDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_partial_update',
    method: 'PATCH',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings',
    summary: 'Change a recording',
    description:
      'Sets the fields that are given. `transcript_segments` and `extracted_tasks` replace the ' +
      'whole list; `transcript_text` follows the segments.',
    query: fieldsParameters,
    headers: [ifMatch, preferMinimal],
    body: {
      schema: patchInput,
      example: { meeting_title: 'Weekly planning', status: 'uploading' },
    },
    errors: ['invalid_input', 'precondition_failed', 'storage_full'],
    responses: {
      200: {
        description: 'The recording as it is now, or a receipt.',
        schema: z.union([recordingSchema, receiptSchema]),
        example: exampleRecording,
      },
    },
    handle: (request) => changeRecording(dependencies, request, patchInput),
  };
}
