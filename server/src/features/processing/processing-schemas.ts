import { z } from 'zod';
import { stepNames, stepStates } from '../../domain/processing.ts';
import type { StepFacts } from './steps-store.ts';

/** Steps on the wire. */

const time = z.string().meta({ format: 'date-time' });

export const stepSchema = z
  .object({
    step: z.enum(stepNames),
    state: z.enum(stepStates),
    attempts: z.int(),
    percent: z.int().nullable().meta({ description: 'Of the present attempt; null if unknown.' }),
    error_code: z.string().nullable().meta({ description: 'See the list of errors.' }),
    reason: z.string().nullable().meta({
      description: 'Why it waits, was skipped, is tried again or failed, and what to do.',
    }),
    result: z.record(z.string(), z.unknown()).nullable(),
    queued_at: time.nullable(),
    started_at: time.nullable(),
    finished_at: time.nullable(),
  })
  .meta({ id: 'ProcessingStep' });

export type StepReport = z.infer<typeof stepSchema>;

export const processingSchema = z.object({ steps: z.array(stepSchema) }).meta({ id: 'Processing' });

export function reportOf(facts: StepFacts): StepReport {
  return {
    step: facts.step,
    state: facts.state,
    attempts: facts.attempts,
    percent: facts.percent,
    error_code: facts.errorCode,
    reason: facts.reason,
    result: facts.result as StepReport['result'],
    queued_at: facts.queuedAt,
    started_at: facts.startedAt,
    finished_at: facts.finishedAt,
  };
}

export const exampleSteps: StepReport[] = [
  {
    step: 'media',
    state: 'done',
    attempts: 1,
    percent: 100,
    error_code: null,
    reason: null,
    result: { duration_ms: 1871240, has_video: true, has_audio: true },
    queued_at: '2026-11-23T09:31:12.520000Z',
    started_at: null,
    finished_at: '2026-11-23T09:31:20.114000Z',
  },
  {
    step: 'transcript',
    state: 'waiting',
    attempts: 1,
    percent: 0,
    error_code: null,
    reason:
      'No speech model is installed. Fetch one with `npx minutebook models pull`; what waits for it goes on by itself.',
    result: null,
    queued_at: '2026-11-23T09:31:20.114000Z',
    started_at: '2026-11-23T09:31:20.871000Z',
    finished_at: null,
  },
];
