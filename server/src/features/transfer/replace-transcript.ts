import type { RecordingRef } from '../../domain/processing.ts';
import type { SpokenSegment } from '../../domain/spoken-segment.ts';
import type { Database } from '../../platform/database/database.ts';
import type { TranscriptFormat } from './imports/imported-transcript.ts';

export interface TranscriptReplacement extends RecordingRef {
  /** In their order; two may have the same time and speaker. */
  readonly segments: readonly SpokenSegment[];
  readonly source: 'import';
  readonly engine: TranscriptFormat;
  readonly language: string | null;
  /** The user who asked for it. */
  readonly createdBy: number;
}

/**
 * Puts a transcript in the place of a recording's own, all or nothing; `revision` counts its
 * transcripts. Throws `not_found` where the recording is gone.
 */
export type ReplaceTranscript = (
  db: Database,
  replacement: TranscriptReplacement,
) => Promise<{ readonly revision: number }>;
