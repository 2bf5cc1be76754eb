import type { RecordingRef, StepName, StepOptions } from '../../domain/processing.ts';
import type { Transaction } from '../../platform/database/database.ts';

/** A step of the pipeline, as the feature that does the work provides it. */
export interface ProcessingStep {
  readonly name: Exclude<StepName, 'media'>;
  /** How many recordings one process works on at a time. */
  readonly concurrency: number;
  /** Which of the things that runs wait for may be there by now; asked every few seconds. */
  readonly findReady: () => Promise<readonly WaitsFor[]>;
  /** Somebody asks for it to be done again; called before it is queued. */
  readonly onAsked?: (tx: Transaction, recording: RecordingRef) => Promise<void>;
  /**
   * Works on one recording, and may do so again after a crash. What throws a MinutebookError of a
   * retryable code is repeated, later and later; any other ends the step with its text.
   */
  run(recording: RecordingRef, run: StepRun): Promise<StepOutcome>;
}

export interface StepRun {
  readonly options: StepOptions;
  /** Aborted when the step is cancelled, or the process stops. */
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

export type StepOutcome =
  /** `save` runs in the transaction that ends the step; what it answers is shown with it. */
  | { readonly kind: 'done'; readonly save: (tx: Transaction) => Promise<object> }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'waiting'; readonly waitsFor: WaitsFor; readonly reason: string };

/** A speech model that somebody fetches, or a transcript that Recall.ai has not delivered yet. */
export type WaitsFor = 'model' | 'recall';
