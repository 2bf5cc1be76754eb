import type { RecordingRef, StepOptions } from '../../domain/processing.ts';
import type { Database, Queryable, Transaction } from '../../platform/database/database.ts';
import type { StepReport } from './processing-schemas.ts';
import type { ProcessingStep } from './step.ts';

export interface ProcessingDependencies {
  readonly db: Database;
  /** The media's step, which the media keep themselves; null where none have arrived. */
  readonly readMediaStep: (db: Queryable, recording: RecordingRef) => Promise<StepReport | null>;
  /** Has failed media processed again; false where there are none that could be. */
  readonly restartMedia: (tx: Transaction, recording: RecordingRef) => Promise<boolean>;
  readonly restart: (
    tx: Transaction,
    recording: RecordingRef,
    from: ProcessingStep['name'],
    options: StepOptions,
  ) => Promise<void>;
  /** Names of the engines that this server has. */
  readonly engines: readonly string[];
}
