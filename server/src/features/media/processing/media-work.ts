import type { MediaTools } from '../../../platform/ffmpeg/find-tools.ts';
import type { ToolResult } from '../../../platform/ffmpeg/run-tool.ts';
import type { ProcessingLimits } from './processing-limits.ts';

/** One file at work, and what may be used on it. */
export interface MediaWork {
  /** Absolute path of the file as it arrived. */
  readonly source: string;
  readonly sizeBytes: number;
  /** Absolute path of an empty folder; all that is made appears in it. */
  readonly scratchFolder: string;
  readonly tools: MediaTools;
  readonly limits: ProcessingLimits;
  readonly signal: AbortSignal;
}

/** `refused`: this is no recording that we take. `failed`: it may be one, and did not come through. */
export type ProcessingFailure =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly retryable: boolean; readonly message: string };

export function refused(message: string): ProcessingFailure {
  return { kind: 'refused', message };
}

/** What a tool that did not end by itself means for the file. */
export function unfinished(
  result: Exclude<ToolResult, { kind: 'ended' }>,
): Extract<ProcessingFailure, { kind: 'failed' }> {
  const messages = {
    'timed-out': 'Processing the file took too long and was stopped.',
    missing: 'The server has no ffmpeg: the file is processed once it is installed.',
    aborted: 'Processing was stopped before it was finished.',
  };
  return { kind: 'failed', retryable: true, message: messages[result.kind] };
}
