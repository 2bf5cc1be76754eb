import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { errorCatalogue, isMinutebookError } from '../../domain/errors.ts';
import type { RecordingRef, StepOptions } from '../../domain/processing.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { JobHandler, JobKind, JobQueue, JobRun } from '../../platform/jobs/job-queue.ts';
import type { ProcessingStep, StepOutcome } from './step.ts';
import {
  type BegunStep,
  beginStep,
  endAttempt,
  putQueuedStep,
  reportProgress,
  type StepEnd,
  type StepRef,
} from './steps-store.ts';

/** A step as a job: its row says how far it is, and decides whether the job is still wanted. */

export interface StepPayload extends RecordingRef {
  readonly run: string;
}

/** Waits 10 s, 20 s, 40 s and so on up to an hour: about half a day of a provider's absence. */
export function stepJobKind({ name, concurrency }: ProcessingStep): JobKind<StepPayload> {
  return { name: `step-${name}`, retryLimit: 20, retryDelaySeconds: 10, concurrency };
}

/** Begins a new run of a step, which takes the place of one under way. */
export async function queueStep(
  tx: Transaction,
  jobs: JobQueue,
  step: ProcessingStep,
  { projectId, recordingId }: RecordingRef,
  options: StepOptions,
): Promise<void> {
  const run = randomUUID();
  const ref = { projectId, recordingId, step: step.name };
  if (!(await putQueuedStep(tx, ref, run, options))) return;
  await jobs.enqueue(tx, stepJobKind(step), { projectId, recordingId, run }, { key: run });
}

export interface StepJobDependencies {
  readonly db: Database;
  readonly logger: Logger;
  /** What comes after the step, whatever has become of it. */
  readonly onEnd: (tx: Transaction, recording: RecordingRef, options: StepOptions) => Promise<void>;
}

export function stepJob(
  step: ProcessingStep,
  dependencies: StepJobDependencies,
): JobHandler<StepPayload> {
  const { db } = dependencies;
  return {
    kind: stepJobKind(step),
    async handle({ projectId, recordingId, run }, jobRun) {
      const ref: StepRef = { projectId, recordingId, step: step.name };
      const begun = await beginStep(db, ref, run);
      if (begun === null) return;
      const { options } = begun;
      if (jobRun.isLastAttempt) {
        await giveUp(dependencies, ref, { run, options }, begun);
        return;
      }
      await using watch = watchRun(db, ref, run);
      const signal = AbortSignal.any([jobRun.signal, watch.unwanted]);
      try {
        const { onProgress } = watch;
        const outcome = await step.run(ref, { options, signal, onProgress });
        await end(dependencies, ref, { run, options }, outcome);
      } catch (error) {
        if (watch.unwanted.aborted) return;
        await endBadly(dependencies, ref, { run, options }, error, jobRun);
      }
    },
  };
}

interface Attempt {
  readonly run: string;
  readonly options: StepOptions;
}

async function end(
  { db, onEnd }: StepJobDependencies,
  ref: StepRef,
  { run, options }: Attempt,
  outcome: StepOutcome,
): Promise<void> {
  if (outcome.kind === 'waiting') {
    await endAttempt(db, ref, run, {
      state: 'waiting',
      waitsFor: outcome.waitsFor,
      reason: outcome.reason,
    });
    return;
  }
  await db
    .transaction(async (tx) => {
      const stepEnd: StepEnd =
        outcome.kind === 'done'
          ? { state: 'done', result: await outcome.save(tx) }
          : { state: 'skipped', reason: outcome.reason };
      if (!(await endAttempt(tx, ref, run, stepEnd))) throw new Unwanted();
      await onEnd(tx, ref, options);
    })
    .catch(unlessUnwanted);
}

/** Rolls back what a run saved that was cancelled or replaced at the last moment. */
class Unwanted extends Error {}

function unlessUnwanted(error: unknown): void {
  if (!(error instanceof Unwanted)) throw error;
}

/** The last attempt is not made: were the process to die of it, nobody would say so. */
async function giveUp(
  dependencies: StepJobDependencies,
  ref: StepRef,
  attempt: Attempt,
  { errorCode, reason }: BegunStep,
): Promise<void> {
  const code = errorCode ?? 'error';
  const why = reason ?? 'The server stopped each time that it worked on this.';
  await fail(dependencies, ref, attempt, { code, reason: `${why} It was tried too often.` });
}

async function endBadly(
  dependencies: StepJobDependencies,
  ref: StepRef,
  { run, options }: Attempt,
  error: unknown,
  jobRun: JobRun,
): Promise<void> {
  const { code, reason, isRetryable } = explain(error);
  if (jobRun.signal.aborted || isRetryable) {
    const why = jobRun.signal.aborted ? {} : { errorCode: code, reason };
    await endAttempt(dependencies.db, ref, run, { state: 'queued', ...why });
    throw error;
  }
  const { recordingId, step } = ref;
  dependencies.logger.error({ err: error, recordingId, step }, 'a step failed');
  await fail(dependencies, ref, { run, options }, { code, reason });
}

async function fail(
  { db, onEnd }: StepJobDependencies,
  ref: StepRef,
  { run, options }: Attempt,
  { code, reason }: { code: string; reason: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const isWanted = await endAttempt(tx, ref, run, { state: 'failed', errorCode: code, reason });
    if (isWanted) await onEnd(tx, ref, options);
  });
}

function explain(error: unknown): { code: string; reason: string; isRetryable: boolean } {
  if (isMinutebookError(error)) {
    const { code, detail } = error;
    return { code, reason: detail, isRetryable: errorCatalogue[code].retryable };
  }
  const reason =
    'Something went wrong that should not. Whoever runs the server finds it in its log.';
  return { code: 'error', reason, isRetryable: true };
}

const lookEveryMs = 1000;

interface RunWatch extends AsyncDisposable {
  /** Aborted once the run was cancelled or replaced, or its recording deleted. */
  readonly unwanted: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

/** Writes the progress down every second, and so hears whether the run is still wanted. */
function watchRun(db: Database, ref: StepRef, run: string): RunWatch {
  const unwanted = new AbortController();
  let percent = 0;
  let writing: Promise<void> | undefined;
  async function write(): Promise<void> {
    // A database that is away for a moment says nothing about the run.
    const isWanted = await reportProgress(db, ref, run, percent).catch(() => true);
    if (!isWanted) unwanted.abort(new Error('The step was cancelled.'));
  }
  const timer = setInterval(() => {
    writing ??= write().finally(() => {
      writing = undefined;
    });
  }, lookEveryMs);
  return {
    unwanted: unwanted.signal,
    onProgress(fraction) {
      percent = Math.round(Math.min(1, Math.max(0, fraction)) * 100);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await writing;
    },
  };
}
