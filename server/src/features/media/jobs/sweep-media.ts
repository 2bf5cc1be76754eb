import type { Database } from '../../../platform/database/database.ts';
import type { JobQueue, RecurringTask } from '../../../platform/jobs/job-queue.ts';
import { processMediaJob } from '../media-jobs.ts';
import { findUnprocessed } from '../media-store.ts';

const recordingsPerRun = 50;

/** Brings back media that wait, e.g. because ffmpeg was not installed when they arrived. */
export function sweepMedia({ db, jobs }: { db: Database; jobs: JobQueue }): RecurringTask {
  return {
    name: 'sweep-media',
    everySeconds: 60,
    async run() {
      const waiting = await findUnprocessed(db, recordingsPerRun);
      if (waiting.length === 0) return;
      await db.transaction(async (tx) => {
        for (const payload of waiting) {
          await jobs.enqueue(tx, processMediaJob, payload, { key: payload.recordingId });
        }
      });
    },
  };
}
