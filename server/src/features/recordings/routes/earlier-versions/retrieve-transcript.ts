import type { Queryable } from '../../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recording-request.ts';
import { exampleTranscript, transcriptReply, transcriptSchema } from './transcript-answer.ts';

export function retrieveTranscript({ db }: { db: Queryable }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_transcript_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'desktop_recordings (earlier versions)',
    deprecated: true,
    summary: 'Retrieve a transcript',
    description: 'Kept for recorders of earlier versions. Read the recording instead.',
    responses: {
      200: { description: 'The transcript.', schema: transcriptSchema, example: exampleTranscript },
    },
    handle: (request) => transcriptReply(db, request.project.id, recordingIdOf(request)),
  };
}
