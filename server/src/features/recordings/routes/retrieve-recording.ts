import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { etagOf, recordingIdOf, requestedFields, versionsIn } from '../recording-request.ts';
import { recordingSchema } from '../recording-schemas.ts';
import { readRecording } from '../recordings-store.ts';
import { exampleRecording } from './examples.ts';
import { fieldsParameters, ifNoneMatch } from './parameters.ts';

export function retrieveRecording({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'desktop_recordings',
    summary: 'Retrieve a recording',
    description: 'The recording with its whole transcript.',
    query: fieldsParameters,
    headers: [ifNoneMatch],
    responses: {
      200: {
        description: 'The recording.',
        schema: recordingSchema,
        example: exampleRecording,
        headers: { ETag: 'The version of the recording.' },
      },
      304: { description: 'The client has this version already.' },
    },
    async handle(request) {
      const id = recordingIdOf(request);
      const { 'if-none-match': ifNoneMatch } = request.headers;
      const known = versionsIn(ifNoneMatch) ?? [];
      const fields = requestedFields(request);
      const stored = await readRecording(db.large, request.project.id, id, fields, known);
      if (stored === null) throw new MinutebookError('not_found');
      const headers = { etag: etagOf(stored.version) };
      if (known.includes(stored.version) || ifNoneMatch?.trim() === '*') {
        return { status: 304, headers };
      }
      return { status: 200, headers, body: stored.json };
    },
  };
}
