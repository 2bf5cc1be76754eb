import { z } from 'zod';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { removeRecording } from '../remove-recording.ts';
import { idsField, maxIds } from '../several-recordings.ts';
import type { DestroyDependencies } from './destroy-recording.ts';
import { exampleId } from './examples.ts';

const idsInput = z.object({ ids: idsField }).meta({ id: 'BulkDelete' });

const idsSchema = z.array(z.string().meta({ format: 'uuid' }));
const resultSchema = z
  .object({ deleted: idsSchema, not_found: idsSchema })
  .meta({ id: 'BulkDeleteResult' });

export function bulkDeleteRecordings(dependencies: DestroyDependencies): ProjectOperation {
  const { db } = dependencies;
  return {
    operationId: 'desktop_recordings_bulk_delete_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings',
    summary: 'Delete several recordings',
    description:
      `Deletes up to ${maxIds} recordings, each with its transcript and its media, for good. One ` +
      'after the other: should the request fail, some may be gone already; repeated, it names them ' +
      'as `not_found`.',
    body: { schema: idsInput, example: { ids: [exampleId] } },
    errors: ['required', 'null', 'not_a_list', 'min_length', 'max_length', 'invalid_input'],
    responses: {
      200: {
        description: 'What became of each.',
        schema: resultSchema,
        example: { deleted: [exampleId], not_found: [] },
      },
    },
    async handle(request) {
      const { ids } = validateBody(idsInput, request.body);
      const deleted: string[] = [];
      const notFound: string[] = [];
      for (const id of new Set(ids)) {
        const wasThere = await db.transaction((tx) =>
          removeRecording(tx, dependencies, request.project.id, id),
        );
        (wasThere ? deleted : notFound).push(id);
      }
      return jsonReply(200, { deleted, not_found: notFound });
    },
  };
}
