import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { describeNotes } from '../describe-notes.ts';
import { exampleNotes, notesSchema } from '../notes-schemas.ts';

export function retrieveNotes({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_notes_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'notes',
    summary: 'Notes with their evidence',
    description:
      'Summary, chapters, decisions and tasks, each line with the lines of the transcript that ' +
      'support it and the words quoted from them. A line whose quote was corrected or replaced ' +
      'since is marked as stale; write the notes anew with `POST …/processing/` from `notes`.',
    errors: ['notes_missing'],
    responses: { 200: { description: 'The notes.', schema: notesSchema, example: exampleNotes } },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const ref = { projectId: request.project.id, recordingId };
      const notes = await describeNotes(db, ref);
      if (notes !== null) return jsonReply(200, notes);
      const exists = await recordingExists(db, ref.projectId, recordingId);
      throw new MinutebookError(exists ? 'notes_missing' : 'not_found');
    },
  };
}
