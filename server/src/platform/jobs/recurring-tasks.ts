import type { Database } from '../database/database.ts';
import { startBackgroundLoop } from './background-loop.ts';
import type { RecurringTask } from './job-queue.ts';

export interface RecurringTasksOptions {
  readonly db: Database;
  readonly tasks: readonly RecurringTask[];
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two looks for a task that is due. */
  readonly lookEveryMs?: number;
}

const lookEveryDefaultMs = 5000;

/**
 * Runs each task about every `everySeconds`, in one of the processes that share the database. A
 * task that a killed process had begun is begun again when it is next due.
 */
export function startRecurringTasks({
  db,
  tasks,
  onError,
  lookEveryMs = lookEveryDefaultMs,
}: RecurringTasksOptions): AsyncDisposable {
  return startBackgroundLoop({
    restMs: lookEveryMs,
    onError,
    async round(signal) {
      for (const task of tasks) {
        if (signal.aborted) break;
        try {
          if (await claim(db, task)) await task.run(signal);
        } catch (error) {
          if (!signal.aborted) onError(error);
        }
      }
      return false;
    },
  });
}

/** Whether the task is due and this process is the one to do it. */
async function claim(db: Database, { name, everySeconds }: RecurringTask): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `INSERT INTO recurring_tasks AS t (name, next_at)
      VALUES ($1, clock_timestamp() + $2 * interval '1 second')
      ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at
      WHERE t.next_at <= clock_timestamp() RETURNING 1`,
    values: [name, everySeconds],
  });
  return rowCount > 0;
}
