/** The steps that a recording goes through after it has arrived, and how far each can be. */

export const stepNames = ['media', 'transcript', 'notes'] as const;
export type StepName = (typeof stepNames)[number];

export const stepStates = [
  // For something that a person has to bring, such as a speech model.
  'waiting',
  'queued',
  'running',
  'done',
  // Nothing to do, e.g. a transcript where there is no sound.
  'skipped',
  'failed',
  'cancelled',
] as const;
export type StepState = (typeof stepStates)[number];

export interface RecordingRef {
  readonly projectId: number;
  readonly recordingId: string;
}

/** What a run of a step was asked for, beside what is configured. */
export interface StepOptions {
  /** Name of an engine; null for the configured one. */
  readonly engine: string | null;
  /** BCP 47; null for the configured one, or to find out. */
  readonly language: string | null;
  /** Whether somebody asked for it, so that what is there already gives way. */
  readonly isAskedFor: boolean;
}

export const usualOptions: StepOptions = { engine: null, language: null, isAskedFor: false };
