import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { type StepState, stepStates } from '../../../domain/processing.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation, queryValue } from '../../../platform/http/operation.ts';
import { exampleSteps, reportOf, stepSchema } from '../processing-schemas.ts';
import { listSteps } from '../steps-store.ts';

const atMost = 200;

const listedSchema = z
  .object({
    results: z.array(
      stepSchema
        .extend({ recording: z.string().meta({ format: 'uuid' }) })
        .meta({ id: 'RecordingStep' }),
    ),
  })
  .meta({ id: 'RecordingSteps' });

/** What failed for good, and what waits: somebody has to do something about it. */
export function listProcessing({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'processing_list',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'processing',
    summary: 'What failed, or waits',
    description: `Steps of the project in one state, the latest first, at most ${atMost}.`,
    query: [
      {
        name: 'state',
        description: 'Only in this state.',
        schema: { type: 'string', enum: [...stepStates], default: 'failed' },
        example: 'failed',
      },
    ],
    errors: ['invalid_choice'],
    responses: {
      200: {
        description: 'The steps.',
        schema: listedSchema,
        example: {
          results: exampleSteps.slice(1).map((step) => ({
            recording: '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44',
            ...step,
          })),
        },
      },
    },
    async handle(request) {
      const state = stateIn(queryValue(request.query, 'state') ?? 'failed');
      const steps = await listSteps(db, request.project.id, state, atMost);
      const results = steps.map((step) => ({ recording: step.recordingId, ...reportOf(step) }));
      return jsonReply(200, { results });
    },
  };
}

function stateIn(word: string): StepState {
  const state = stepStates.find((known) => known === word);
  if (state !== undefined) return state;
  const detail = `"${word}" is not a valid choice. Choose one of: ${stepStates.join(', ')}.`;
  throw new MinutebookError('invalid_choice', { detail, attr: 'state' });
}
