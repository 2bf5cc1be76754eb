import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { RecordingRef } from '../../../domain/processing.ts';
import { joinRenames, type SpeakerRename } from '../../../domain/speaker-renames.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import { item, list } from '../../../platform/http/fields/list-fields.ts';
import { integer } from '../../../platform/http/fields/number-fields.ts';
import { text } from '../../../platform/http/fields/text-fields.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { validateForRecording } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { editSegment, renameParticipant, renameSpeaker } from '../corrections-store.ts';
import { readSpeakers } from '../timeline-store.ts';
import { changeTranscript, recordingOf } from '../transcript-request.ts';
import { exampleSpeakers, speakersReply, speakersSchema } from '../transcript-schemas.ts';
import type { TranscriptDependencies } from './transcript-dependencies.ts';

const maxChanges = 1000;
const maxNameLength = 255;
const lastPosition = 2n ** 31n - 1n;

const speakersInput = z
  .object({
    renames: list(
      item({
        from: text({ required: true, maxLength: maxNameLength }),
        to: text({ required: true, nullable: true, maxLength: maxNameLength }),
      }),
      { maxItems: maxChanges },
    ),
    lines: list(
      item({
        id: integer({ required: true, min: 0n, max: lastPosition }),
        speaker: text({ required: true, nullable: true, maxLength: maxNameLength }),
      }),
      { maxItems: maxChanges },
    ),
  })
  .meta({ id: 'PatchedSpeakers' });

const common = {
  access: 'project',
  tag: 'transcripts',
  responses: {
    200: { description: 'Who speaks.', schema: speakersSchema, example: exampleSpeakers },
  },
} as const;

export function retrieveSpeakers({ db }: { db: Database }): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_speakers_retrieve',
    method: 'GET',
    scope: 'desktop_recording:read',
    summary: 'Who speaks',
    description: 'The speakers of the transcript, in the order in which they first speak.',
    async handle(request) {
      const ref = recordingOf(request);
      const speakers = await readSpeakers(db, ref);
      if (speakers.length === 0 && !(await recordingExists(db, ref.projectId, ref.recordingId))) {
        throw new MinutebookError('not_found');
      }
      return jsonReply(200, speakersReply(speakers));
    },
  };
}

export function changeSpeakers({
  db,
  onRenamed,
}: Pick<TranscriptDependencies, 'db' | 'onRenamed'>): ProjectOperation {
  return {
    ...common,
    operationId: 'desktop_recordings_speakers_partial_update',
    method: 'PATCH',
    scope: 'desktop_recording:write',
    summary: 'Say who speaks',
    description:
      'Renames speakers, in the order given, and says of single lines who speaks. Two speakers ' +
      'who get one name become one; null leaves it blank. The participants and the assignees of tasks ' +
      'follow, and where the old name is a label such as `Speaker 1`, so does what the server noted. ' +
      'The names are carried over when the recording is transcribed again.',
    body: {
      schema: speakersInput,
      example: {
        renames: [{ from: 'Speaker 1', to: 'Anna' }],
        lines: [{ id: 12, speaker: 'Ben' }],
      },
    },
    errors: ['invalid_input', 'not_a_list', 'required', 'max_length', 'storage_full'],
    async handle(request) {
      const ref = recordingOf(request);
      const input = await validateForRecording(db, request, ref.recordingId, speakersInput);
      const { renames = [], lines = [] } = input;
      if (input.renames === undefined && input.lines === undefined) {
        const detail = 'Nothing is asked for: give `renames`, `lines`, or both.';
        throw new MinutebookError('required', { detail, attr: 'renames' });
      }
      const speakers = await changeTranscript(db, ref, async (tx) => {
        const renamed = [];
        for (const one of renames) if (await rename(tx, ref, one)) renamed.push(one);
        if (renamed.length > 0) await onRenamed(tx, ref, joinRenames(renamed));
        for (const [index, { id, speaker }] of lines.entries()) {
          if (await editSegment(tx, ref, Number(id), { speaker })) continue;
          const detail = `The transcript has no line ${id}.`;
          throw new MinutebookError('invalid_input', { detail, attr: `lines__${index}__id` });
        }
        return readSpeakers(tx, ref);
      });
      return jsonReply(200, speakersReply(speakers));
    },
  };
}

/** False where nobody has that name. */
async function rename(
  tx: Transaction,
  ref: RecordingRef,
  { from, to }: SpeakerRename,
): Promise<boolean> {
  if (from === to || (await renameSpeaker(tx, ref, from, to)) === 0) return false;
  await renameParticipant(tx, ref, from, to);
  return true;
}
