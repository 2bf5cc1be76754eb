import type { Transaction } from '../database/database.ts';
import type { RecordingEvent } from './recording-event.ts';

/** SQL that writes the event log; whoever changes a recording does so with its change. */

/** For statements that write their events themselves; what follows selects these columns. */
export const insertEvents = 'INSERT INTO events (project_id, recording_id, type, data)';

/**
 * Writes an event in the transaction of the change that it tells of. The caller holds the row that
 * it changes: the order of events about one recording is the order of these locks.
 */
export async function recordEvent(
  tx: Transaction,
  { projectId, recordingId, type, data = {} }: RecordingEvent,
): Promise<void> {
  await tx.query({
    name: 'events-record',
    text: `${insertEvents} VALUES ($1, $2, $3, $4)`,
    values: [projectId, recordingId, type, JSON.stringify(data)],
  });
  tx.announce(projectId);
}
