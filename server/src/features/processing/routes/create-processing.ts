import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { stepNames } from '../../../domain/processing.ts';
import { choice, text } from '../../../platform/http/fields/text-fields.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf, validateForRecording } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { isLanguageTag, languageHelp } from '../language-tag.ts';
import type { ProcessingDependencies } from '../processing-dependencies.ts';
import { exampleSteps, processingSchema } from '../processing-schemas.ts';
import { readProcessing } from '../read-processing.ts';

const processingInput = z
  .object({
    from: choice(stepNames, {}),
    engine: text({ nullable: true, maxLength: 100 }),
    language: text({ nullable: true, maxLength: 35 }),
  })
  .meta({ id: 'StartProcessing' });

export function createProcessing(dependencies: ProcessingDependencies): ProjectOperation {
  const { db, engines, restart, restartMedia } = dependencies;
  return {
    operationId: 'desktop_recordings_processing_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'processing',
    summary: 'Do it again',
    description:
      'Begins anew from a step (`transcript` where none is given) and goes on to the end, with ' +
      'another engine or language if you like. The transcript of before is kept as a revision; ' +
      'corrections and names are carried over. A run under way gives way. From `notes`, a ' +
      'summary and tasks that a client has set until now are written over, since you ask for it.',
    body: {
      schema: processingInput,
      example: { from: 'transcript', engine: 'local', language: 'en' },
    },
    errors: ['invalid_choice', 'invalid_input', 'media_not_ready', 'storage_full'],
    responses: {
      202: {
        description: 'It is queued.',
        schema: processingSchema,
        example: { steps: exampleSteps },
      },
    },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const ref = { projectId: request.project.id, recordingId };
      const input = await validateForRecording(db, request, recordingId, processingInput);
      const { from = 'transcript', engine = null, language = null } = input;
      if (engine !== null && !engines.includes(engine)) {
        const detail = `There is no engine "${engine}" here. Choose one of: ${engines.join(', ')}.`;
        throw new MinutebookError('invalid_choice', { detail, attr: 'engine' });
      }
      if (language !== null && !isLanguageTag(language)) {
        throw new MinutebookError('invalid_input', { detail: languageHelp, attr: 'language' });
      }
      if (!(await recordingExists(db, ref.projectId, recordingId))) {
        throw new MinutebookError('not_found');
      }
      await db.transaction(async (tx) => {
        if (from !== 'media') await restart(tx, ref, from, { engine, language, isAskedFor: true });
        else if (!(await restartMedia(tx, ref))) throw new MinutebookError('media_not_ready');
      });
      return jsonReply(202, { steps: await readProcessing(dependencies, ref) });
    },
  };
}
