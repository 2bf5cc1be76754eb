import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { appendBatch } from '../append-batch.ts';
import {
  minimalReply,
  recordingIdOf,
  recordingReply,
  validateForRecording,
  wantsMinimal,
} from '../recording-request.ts';
import {
  appendInput,
  appendReceiptSchema,
  recordingSchema,
  toSegment,
} from '../recording-schemas.ts';
import { exampleRecording, exampleSegment } from './examples.ts';
import { fieldsParameters, idempotencyKey, ifMatch, preferMinimal } from './parameters.ts';

export function appendSegments({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_append_segments_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'desktop_recordings',
    summary: 'Append transcript segments',
    description:
      'Adds segments at the end, in the order of arrival. A segment is known by its timestamp and ' +
      'speaker (and its text, where the timestamp is 0): one that is there already is dropped, a ' +
      'draft is replaced by what comes later. So a retry never doubles anything.',
    query: fieldsParameters,
    headers: [idempotencyKey, ifMatch, preferMinimal],
    body: { schema: appendInput, example: { segments: [exampleSegment] } },
    errors: ['required', 'precondition_failed', 'storage_full'],
    responses: {
      200: {
        description: 'The recording as it is now, or a receipt.',
        schema: z.union([recordingSchema, appendReceiptSchema]),
        example: exampleRecording,
      },
    },
    async handle(request) {
      const id = recordingIdOf(request);
      const { segments } = await validateForRecording(db, request, id, appendInput);
      const receipt = await appendBatch(db, request, id, segments.map(toSegment));
      if (!wantsMinimal(request)) return recordingReply(db, request, id);
      const { version, updatedAt, ...counts } = receipt;
      return minimalReply({ id, ...counts, updated_at: updatedAt }, version);
    },
  };
}
