import type { RecordingRef } from '../../domain/processing.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { HttpReply, OperationRequest } from '../../platform/http/operation.ts';
import type { ShownNotes, ShownTask } from './shown-notes.ts';

/** What sharing needs of other features. */
export interface SharingDependencies {
  readonly db: Database;
  /** As people reach this server; null for the address that they ask at. */
  readonly publicUrl: string | null;
  /** Counts a wrong link against the address it comes from; throws `throttled` beyond the limit. */
  readonly countFailure: (clientAddress: string) => Promise<void>;
  /** Told when an opening could not be counted, which no request fails for. */
  readonly onBackgroundError: (error: unknown) => void;
  readonly describeNotes: (db: Queryable, recording: RecordingRef) => Promise<ShownNotes | null>;
  readonly describeTasks: (
    db: Queryable,
    recording: RecordingRef,
  ) => Promise<readonly (ShownTask & { readonly is_suggestion: boolean })[] | null>;
  /** Null where there is nothing to play. */
  readonly readMediaOutline: (db: Queryable, recording: RecordingRef) => Promise<ShownMedia | null>;
  readonly serveMedia: (
    recording: RecordingRef,
    what: SharedFile,
    request: Pick<OperationRequest, 'headers' | 'isHead'>,
  ) => Promise<HttpReply>;
}

export type SharedFile = 'media' | 'poster' | 'waveform';

export interface ShownMedia {
  readonly hasVideo: boolean;
  readonly hasPoster: boolean;
  readonly hasWaveform: boolean;
  readonly durationMs: number | null;
}
