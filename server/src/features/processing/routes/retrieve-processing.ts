import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import type { ProcessingDependencies } from '../processing-dependencies.ts';
import { exampleSteps, processingSchema } from '../processing-schemas.ts';
import { readProcessing } from '../read-processing.ts';

export function retrieveProcessing(dependencies: ProcessingDependencies): ProjectOperation {
  return {
    operationId: 'desktop_recordings_processing_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'processing',
    summary: 'How far a recording is',
    description:
      'The steps that a recording goes through once it has arrived: its media, its transcript, its ' +
      'notes. A step that waits says what for.',
    responses: {
      200: {
        description: 'The steps so far.',
        schema: processingSchema,
        example: { steps: exampleSteps },
      },
    },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const ref = { projectId: request.project.id, recordingId };
      return jsonReply(200, { steps: await readProcessing(dependencies, ref) });
    },
  };
}
