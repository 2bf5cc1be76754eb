import type { SpokenSegment } from '../domain/spoken-segment.ts';

/**
 * Speech to text: a port with one adapter per engine in `providers/`. An adapter decides which of
 * its failures are worth repeating, by the code of the MinutebookError that it throws:
 * `engine_unavailable` is; `engine_refused`, `engine_failed` and `speech_model_missing` are not.
 */
export interface Transcriber {
  /** `local`, `openai`, `deepgram` or `assemblyai`. */
  readonly engine: string;
  transcribe(request: TranscriptionRequest, run: EngineRun): Promise<Transcription>;
}

export interface TranscriptionRequest {
  /** A local file: one channel at 16 kHz, FLAC. */
  readonly audioPath: string;
  readonly durationMs: number;
  /** BCP 47 (`en`, `de-CH`), or null to let the engine find out. */
  readonly language: string | null;
  /** Names and terms that are likely to be said. */
  readonly vocabulary: readonly string[];
  /** Whether to tell speakers apart; the labels are the engine's. */
  readonly speakers: boolean;
}

export interface EngineRun {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

export interface Transcription {
  /** As the engine calls it: `parakeet-tdt-0.6b-v3-int8`, `whisper-1`. */
  readonly model: string;
  /** What was spoken, where the engine says so. */
  readonly language: string | null;
  /** In the order of speech; empty where nobody spoke. */
  readonly segments: readonly SpokenSegment[];
}
