import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { RecordingRef } from '../../../domain/processing.ts';
import type { Database, Queryable } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { foldEchoes } from '../fold-echoes.ts';
import { readFolded, unfoldSegments } from '../folded-store.ts';
import { changeTranscript, recordingOf } from '../transcript-request.ts';
import { exampleLine, lineOf, timelineSegmentSchema } from '../transcript-schemas.ts';

const echoesSchema = z
  .object({
    count: z.int(),
    echoes: z.array(
      z
        .object({
          line: timelineSegmentSchema,
          echo_of: z.int().meta({ description: 'The id of the line that it repeats.' }),
        })
        .meta({ id: 'Echo' }),
    ),
  })
  .meta({ id: 'Echoes' });

const example: z.infer<typeof echoesSchema> = {
  count: 1,
  echoes: [{ line: { ...exampleLine, id: 13, speaker: 'Ben' }, echo_of: 12 }],
};

const common = {
  access: 'project',
  tag: 'transcripts',
  responses: { 200: { description: 'What was taken out.', schema: echoesSchema, example } },
} as const;

async function echoesOf(db: Queryable, ref: RecordingRef): Promise<z.infer<typeof echoesSchema>> {
  const folded = await readFolded(db, ref);
  const echoes = folded.map(({ segment, echoOf }) => ({ line: lineOf(segment), echo_of: echoOf }));
  return { count: echoes.length, echoes };
}

export function retrieveEchoes({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_echoes_retrieve',
    method: 'GET',
    scope: 'desktop_recording:read',
    summary: 'Echoes that were taken out',
    description:
      'Lines that said, under another name and a moment later, what a line before them says: a ' +
      'microphone that hears the loudspeaker. They are not in the transcript, and not lost.',
    async handle(request) {
      const ref = recordingOf(request);
      const reply = await echoesOf(db, ref);
      if (reply.count === 0 && !(await recordingExists(db, ref.projectId, ref.recordingId))) {
        throw new MinutebookError('not_found');
      }
      return jsonReply(200, reply);
    },
  };
}

export function createEchoes({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_echoes_create',
    method: 'POST',
    scope: 'desktop_recording:write',
    summary: 'Take echoes out',
    description: 'Looks for echoes in the transcript as it is, and takes them out.',
    errors: ['storage_full'],
    async handle(request) {
      const ref = recordingOf(request);
      const reply = await changeTranscript(db, ref, async (tx) => {
        await foldEchoes(tx, ref);
        return echoesOf(tx, ref);
      });
      return jsonReply(200, reply);
    },
  };
}

export function destroyEchoes({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_echoes_destroy',
    method: 'DELETE',
    scope: 'desktop_recording:write',
    summary: 'Put echoes back',
    description: 'Puts every line that was taken out back where it was.',
    errors: ['storage_full'],
    responses: { 204: { description: 'They are back.' } },
    async handle(request) {
      const ref = recordingOf(request);
      await changeTranscript(db, ref, (tx) => unfoldSegments(tx, ref));
      return { status: 204 };
    },
  };
}
