import type { Logger } from 'pino';
import { type RecordingRef, type StepOptions, usualOptions } from './domain/processing.ts';
import type { ProcessingStep } from './features/processing/step.ts';
import { queueStep, stepJob, stepJobKind } from './features/processing/step-job.ts';
import { hasSteps, wakeSteps } from './features/processing/steps-store.ts';
import type { Database, Transaction } from './platform/database/database.ts';
import {
  amongOthers,
  type JobHandler,
  type JobKind,
  type JobQueue,
  type RecurringTask,
} from './platform/jobs/job-queue.ts';

/**
 * The way of a recording, once it has arrived:
 *
 *   1. media        a file becomes playable, and its sound ready to be heard
 *                   (features/media/jobs/process-media.ts)
 *   2. transcript   the sound becomes words, where the recorder has not sent them
 *                   (features/transcripts/transcribe-recording.ts)
 *   3. notes        the words become a summary, decisions and tasks, each with its evidence
 *                   (features/notes/write-notes.ts)
 *
 * Each is a job, enqueued in the transaction that ends the one before. A step that fails or is
 * skipped does not hold up the next: notes can be made of live lines where the sound is lost.
 */

export interface PipelineDependencies {
  readonly db: Database;
  readonly jobs: JobQueue;
  readonly logger: Logger;
  readonly transcript: ProcessingStep;
  readonly notes: ProcessingStep;
}

export interface Pipeline {
  readonly handlers: readonly JobHandler<object>[];
  readonly recurringTasks: readonly RecurringTask[];
  /** The media are as ready as they will be. */
  onMedia(tx: Transaction, recording: RecordingRef): Promise<void>;
  /** A client says that the recording is complete, with media or without. */
  onReady(tx: Transaction, recording: RecordingRef): Promise<void>;
  /** Another transcript is in place. */
  onTranscript(tx: Transaction, recording: RecordingRef): Promise<void>;
  /** From that step on, since somebody asks for it. */
  restart(
    tx: Transaction,
    recording: RecordingRef,
    from: ProcessingStep['name'],
    options: StepOptions,
  ): Promise<void>;
}

const wakeEverySeconds = 15;
const wokenAtOnce = 100;

export function pipelineJobKinds(
  steps: Pick<PipelineDependencies, 'transcript' | 'notes'>,
): readonly JobKind<object>[] {
  return [steps.transcript, steps.notes].map(stepJobKind);
}

export function createPipeline({
  db,
  jobs,
  logger,
  transcript,
  notes,
}: PipelineDependencies): Pipeline {
  const queue = (step: ProcessingStep) => (tx: Transaction, ref: RecordingRef, how: StepOptions) =>
    queueStep(tx, jobs, step, ref, how);
  const queueTranscript = queue(transcript);
  const queueNotes = queue(notes);
  const onEnd = (tx: Transaction, ref: RecordingRef) => queueNotes(tx, ref, usualOptions);
  return {
    handlers: [
      amongOthers(stepJob(transcript, { db, logger, onEnd })),
      amongOthers(stepJob(notes, { db, logger, onEnd: async () => {} })),
    ],
    recurringTasks: [wakeWaiting({ db, jobs }, transcript), wakeWaiting({ db, jobs }, notes)],
    onMedia: (tx, recording) => queueTranscript(tx, recording, usualOptions),
    async onReady(tx, recording) {
      if (!(await hasSteps(tx, recording))) await queueTranscript(tx, recording, usualOptions);
    },
    onTranscript: (tx, recording) => queueNotes(tx, recording, usualOptions),
    async restart(tx, recording, from, options) {
      const step = from === 'transcript' ? transcript : notes;
      await step.onAsked?.(tx, recording);
      await queue(step)(tx, recording, options);
    },
  };
}

/** Steps that waited, e.g. for a speech model, go on once it is there. */
function wakeWaiting(
  { db, jobs }: { db: Database; jobs: JobQueue },
  step: ProcessingStep,
): RecurringTask {
  return {
    name: `wake-${step.name}`,
    everySeconds: wakeEverySeconds,
    async run() {
      const ready = await step.findReady();
      if (ready.length === 0) return;
      await db.transaction(async (tx) => {
        for (const payload of await wakeSteps(tx, step.name, ready, wokenAtOnce)) {
          await jobs.enqueue(tx, stepJobKind(step), payload, { key: payload.run });
        }
      });
    },
  };
}
