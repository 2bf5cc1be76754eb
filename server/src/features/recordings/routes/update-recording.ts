import { z } from 'zod';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { putInput, receiptSchema, recordingSchema } from '../recording-schemas.ts';
import { type ChangeDependencies, changeRecording } from './change-recording.ts';
import { exampleRecording } from './examples.ts';
import { fieldsParameters, ifMatch, preferMinimal } from './parameters.ts';

export function updateRecording(dependencies: ChangeDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_update',
    method: 'PUT',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings',
    summary: 'Update a recording',
    description:
      'Needs `platform`; other fields that are not given keep their values. `transcript_segments` and `extracted_tasks` replace the ' +
      'whole list; `transcript_text` follows the segments.',
    query: fieldsParameters,
    headers: [ifMatch, preferMinimal],
    body: {
      schema: putInput,
      example: { platform: 'zoom', meeting_title: 'Weekly planning' },
    },
    errors: ['required', 'precondition_failed', 'storage_full'],
    responses: {
      200: {
        description: 'The recording as it is now, or a receipt.',
        schema: z.union([recordingSchema, receiptSchema]),
        example: exampleRecording,
      },
    },
    handle: (request) => changeRecording(dependencies, request, putInput),
  };
}
