import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
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
export function startRecurringTasks(options: RecurringTasksOptions): AsyncDisposable {
  const stop = new AbortController();
  const running = run(options, stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

async function run(options: RecurringTasksOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const task of options.tasks) {
      if (signal.aborted) return;
      try {
        if (await claim(options.db, task)) await task.run(signal);
      } catch (error) {
        if (!signal.aborted) options.onError(error);
      }
    }
    await delay(options.lookEveryMs ?? lookEveryDefaultMs, undefined, { signal }).catch(() => {
      // Stopped while waiting.
    });
  }
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
