import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { exampleNotes, notesReply, notesSchema, positionsIn } from '../notes-schemas.ts';
import { readLines, readNotes } from '../notes-store.ts';

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
      const stored = await readNotes(db, ref);
      if (stored === null) {
        const exists = await recordingExists(db, ref.projectId, recordingId);
        throw new MinutebookError(exists ? 'notes_missing' : 'not_found');
      }
      const lines = await readLines(db, ref, positionsIn(stored.notes));
      return jsonReply(200, notesReply(stored, lines));
    },
  };
}
