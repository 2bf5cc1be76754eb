import type { Database } from '../../platform/database/database.ts';
import type { Resource } from '../../platform/http/operation.ts';
import { retrieveNotes } from './routes/retrieve-notes.ts';
import { changeTasks, retrieveTasks } from './routes/tasks.ts';

/** A recording's notes, to be mounted below each project family. */
export function notesResources(dependencies: { readonly db: Database }): readonly Resource[] {
  return [
    {
      path: '/desktop_recordings/:recordingId/notes',
      title: 'Notes',
      operations: [retrieveNotes(dependencies)],
    },
    {
      path: '/desktop_recordings/:recordingId/tasks',
      title: 'Tasks',
      operations: [retrieveTasks(dependencies), changeTasks(dependencies)],
    },
  ];
}
