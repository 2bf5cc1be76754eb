import type { ErrorCode } from '../../../domain/errors.ts';
import type { SpokenSegment } from '../../../domain/spoken-segment.ts';
import type { InstalledModel, ModelFile } from '../../models/installed-model.ts';

/** What the server and the worker say to each other. Sound never goes this way: it is too much. */

export interface TranscribeCommand {
  readonly kind: 'transcribe';
  readonly model: InstalledModel;
  /** Files to compare with their SHA-256 before anything is loaded. */
  readonly unchecked: readonly ModelFile[];
  readonly ffmpegPath: string;
  readonly threads: number;
  readonly audioPath: string;
  readonly language: string | null;
  readonly speakers: boolean;
}

export type WorkerMessage =
  /** Every second, whatever the worker is at. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'files-checked' }
  | { readonly kind: 'decoded'; readonly seconds: number }
  /** Some of the segments, in order: small messages do not hold the server up. */
  | { readonly kind: 'segments'; readonly segments: readonly SpokenSegment[] }
  | { readonly kind: 'done'; readonly language: string | null }
  | { readonly kind: 'failed'; readonly code: WorkerErrorCode; readonly reason: string };

export type WorkerErrorCode = Extract<
  ErrorCode,
  'model_damaged' | 'engine_failed' | 'engine_unavailable'
>;
