import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import { talkTimeOf } from '../../../domain/talk-time.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { readTimeline } from '../timeline-store.ts';
import { recordingOf } from '../transcript-request.ts';

const talkTimeSchema = z
  .object({
    duration_ms: z.number().meta({ description: 'Of all speakers together.' }),
    speakers: z.array(
      z
        .object({
          speaker: z.string().nullable().meta({ description: 'null where nobody knows.' }),
          duration_ms: z.number(),
          share: z.number().meta({ description: 'Of `duration_ms` of all, 0 to 1.' }),
          lines: z.int(),
          words: z.int(),
          longest_turn_ms: z.number(),
        })
        .meta({ id: 'SpeakerTalkTime' }),
    ),
  })
  .meta({ id: 'TalkTime' });

export function retrieveTalkTime({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_talk_time_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'transcripts',
    summary: 'Who spoke how long',
    description:
      'By the lines of the transcript, drafts left out. Where a line has no end, it lasts as long as ' +
      'its words need, or until the next begins.',
    responses: {
      200: {
        description: 'The speakers, in the order in which they first speak.',
        schema: talkTimeSchema,
        example: {
          duration_ms: 1_204_000,
          speakers: [
            {
              speaker: 'Anna',
              duration_ms: 903_000,
              share: 0.75,
              lines: 41,
              words: 2210,
              longest_turn_ms: 91_500,
            },
          ],
        },
      },
    },
    async handle(request) {
      const ref = recordingOf(request);
      const segments = await readTimeline(db.large, ref);
      if (segments.length === 0 && !(await recordingExists(db, ref.projectId, ref.recordingId))) {
        throw new MinutebookError('not_found');
      }
      const speakers = talkTimeOf(segments.filter(({ isFinal }) => isFinal !== false));
      return jsonReply(200, {
        duration_ms: Math.round(speakers.reduce((sum, one) => sum + one.durationMs, 0)),
        speakers: speakers.map((one) => ({
          speaker: one.speaker,
          duration_ms: Math.round(one.durationMs),
          share: Math.round(one.share * 10_000) / 10_000,
          lines: one.lines,
          words: one.words,
          longest_turn_ms: Math.round(one.longestTurnMs),
        })),
      });
    },
  };
}
