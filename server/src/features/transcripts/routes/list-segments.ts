import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation, queryValue } from '../../../platform/http/operation.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { readTimeline } from '../timeline-store.ts';
import { recordingOf } from '../transcript-request.ts';
import { exampleLine, lineOf, timelineSegmentSchema } from '../transcript-schemas.ts';

const segmentsSchema = z
  .object({ segments: z.array(timelineSegmentSchema) })
  .meta({ id: 'TimelineSegments' });

export function listSegments({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_segments_list',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'transcripts',
    summary: 'The transcript, line by line',
    description:
      'What `transcript_segments` of the recording holds, with what is known beside: the id of ' +
      'each line, when it ends, its words with their times, and what a person corrected.',
    query: [
      {
        name: 'words',
        description: 'Whether to answer the words of each line with their times.',
        schema: { type: 'boolean', default: false },
        example: true,
      },
    ],
    responses: {
      200: {
        description: 'The lines in their order.',
        schema: segmentsSchema,
        example: { segments: [exampleLine] },
      },
    },
    async handle(request) {
      const ref = recordingOf(request);
      const segments = await readTimeline(db.large, ref);
      if (segments.length === 0 && !(await recordingExists(db, ref.projectId, ref.recordingId))) {
        throw new MinutebookError('not_found');
      }
      const withWords = queryValue(request.query, 'words') === 'true';
      return jsonReply(200, { segments: segments.map((one) => lineOf(one, withWords)) });
    },
  };
}
