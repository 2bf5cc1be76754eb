import type { JobHandler, JobQueue, JobRun } from '../../src/platform/jobs/job-queue.ts';

interface WaitingJob {
  readonly name: string;
  readonly payload: object;
  readonly key: string | undefined;
  /** Until it may run; 0 for at once. */
  waitSeconds: number;
}

/** A queue that works when told to; a job that throws is kept among `failed`, for a later run. */
export function createMemoryJobs() {
  const handlers: JobHandler<object>[] = [];
  const waiting: WaitingJob[] = [];
  const failed: { readonly job: WaitingJob; readonly error: unknown }[] = [];
  const run: JobRun = {
    signal: new AbortController().signal,
    attempt: 1,
    isLastAttempt: false,
  };

  const queue: JobQueue = {
    async enqueue(_tx, kind, payload, options = {}) {
      const { key, startAfterSeconds: waitSeconds = 0 } = options;
      const isThere = waiting.some((job) => job.name === kind.name && job.key === key);
      if (key === undefined || !isThere)
        waiting.push({ name: kind.name, payload, key, waitSeconds });
    },
  };

  return {
    ...queue,
    handlers,
    waiting,
    failed,
    /** Moves the time on for jobs that are to start later. */
    pass(seconds: number) {
      for (const job of waiting) job.waitSeconds = Math.max(0, job.waitSeconds - seconds);
    },
    async run() {
      for (let job = nextDue(waiting); job !== undefined; job = nextDue(waiting)) {
        const { name, payload } = job;
        const handler = handlers.find(({ kind }) => kind.name === name);
        if (handler === undefined) throw new Error(`Nobody does ${name}.`);
        try {
          await handler.handle(payload, run);
        } catch (error) {
          failed.push({ job, error });
        }
      }
    },
    /** Tries again what failed. */
    async retry() {
      waiting.push(...failed.splice(0).map(({ job }) => job));
      await this.run();
    },
  };
}

function nextDue(waiting: WaitingJob[]): WaitingJob | undefined {
  const index = waiting.findIndex(({ waitSeconds }) => waitSeconds === 0);
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}
