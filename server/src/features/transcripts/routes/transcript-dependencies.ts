import type { RecordingRef } from '../../../domain/processing.ts';
import type { SpeakerRenames } from '../../../domain/speaker-renames.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';

/** What follows when another transcript is in place. */
export type OnTranscript = (tx: Transaction, recording: RecordingRef) => Promise<void>;

/** What follows when speakers have other names. */
export type OnRenamed = (
  tx: Transaction,
  recording: RecordingRef,
  renames: SpeakerRenames,
) => Promise<void>;

export interface TranscriptDependencies {
  readonly db: Database;
  readonly onTranscript: OnTranscript;
  readonly onRenamed: OnRenamed;
}
