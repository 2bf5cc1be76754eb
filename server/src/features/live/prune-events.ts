import type { Database } from '../../platform/database/database.ts';
import type { RecurringTask } from '../../platform/jobs/job-queue.ts';
import { listProjectsWithEvents, pruneEvents, sequenceEvents } from './events-store.ts';

const prunedAtOnce = 5000;

/** Keeps the log in order where nobody reads: it is numbered, and what is old is forgotten. */
export function pruneEventLog({
  db,
  keepHours,
}: {
  readonly db: Database;
  readonly keepHours: number;
}): RecurringTask {
  return {
    name: 'prune-events',
    everySeconds: 60,
    async run(signal) {
      for (const projectId of await listProjectsWithEvents(db)) {
        if (signal.aborted) return;
        await sequenceEvents(db, projectId);
        while (!signal.aborted) {
          if ((await pruneEvents(db, projectId, keepHours, prunedAtOnce)) < prunedAtOnce) break;
        }
      }
    },
  };
}
