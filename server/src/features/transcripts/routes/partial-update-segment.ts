import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { text } from '../../../platform/http/fields/text-fields.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { validateForRecording } from '../../recordings/recording-request.ts';
import { editSegment, type SegmentEdit } from '../corrections-store.ts';
import { readSegment } from '../timeline-store.ts';
import { changeTranscript, numberIn, recordingOf } from '../transcript-request.ts';
import { exampleLine, lineOf, timelineSegmentSchema } from '../transcript-schemas.ts';

const maxTextBytes = 64 * 1024;

const segmentInput = z
  .object({
    text: text({ maxBytes: maxTextBytes }),
    speaker: text({ nullable: true, maxLength: 255 }),
  })
  .meta({ id: 'PatchedTimelineSegment' });

export function partialUpdateSegment({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_segments_partial_update',
    method: 'PATCH',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'transcripts',
    summary: 'Correct a line',
    description:
      'Changes the text or the speaker of one line. What was heard is kept beside it, and the ' +
      'correction is carried over when the recording is transcribed again. Notes that quote the ' +
      'line as it was are marked as stale.',
    body: { schema: segmentInput, example: { text: 'Ben sends the budget on Friday.' } },
    errors: ['required', 'null', 'blank', 'max_length', 'invalid_input', 'storage_full'],
    responses: {
      200: {
        description: 'The line as it is now.',
        schema: timelineSegmentSchema,
        example: exampleLine,
      },
    },
    async handle(request) {
      const ref = recordingOf(request);
      const position = numberIn(request, 'segmentId');
      const input = await validateForRecording(db, request, ref.recordingId, segmentInput);
      if (input.text === undefined && input.speaker === undefined) {
        const detail = 'Nothing is asked for: give `text`, `speaker`, or both.';
        throw new MinutebookError('required', { detail, attr: 'text' });
      }
      const edit: SegmentEdit = {
        ...(input.text === undefined ? {} : { text: input.text }),
        ...(input.speaker === undefined ? {} : { speaker: input.speaker }),
      };
      const segment = await changeTranscript(db, ref, async (tx) => {
        const isThere = await editSegment(tx, ref, position, edit);
        return isThere ? readSegment(tx, ref, position) : null;
      });
      if (segment === null) throw new MinutebookError('not_found');
      return jsonReply(200, lineOf(segment));
    },
  };
}
