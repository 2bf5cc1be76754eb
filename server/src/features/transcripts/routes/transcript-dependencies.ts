import type { RecordingRef } from '../../../domain/processing.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';

/** What follows when another transcript is in place. */
export type OnTranscript = (tx: Transaction, recording: RecordingRef) => Promise<void>;

export interface TranscriptDependencies {
  readonly db: Database;
  readonly onTranscript: OnTranscript;
}
