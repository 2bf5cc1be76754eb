import type { SpokenSegment } from '../../../domain/spoken-segment.ts';

/** What a transcript file says, whatever wrote it. */

export const transcriptFormats = [
  'minutebook',
  'webvtt',
  'srt',
  'deepgram',
  'assemblyai',
  'whisper',
  'aws',
  'azure',
  'recall',
  'zoom-chat',
  'irc',
  'stm',
  'rttm',
  'markdown',
  'text',
  'meeting-summary',
] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];

export interface ImportedTranscript {
  readonly format: TranscriptFormat;
  /** As the file names it (`en`, `en-US`); null where it does not. */
  readonly language: string | null;
  readonly title: string | null;
  readonly startedAt: Date | null;
  /** Names of those who speak, in the order in which they first do. */
  readonly participants: readonly string[];
  readonly segments: readonly SpokenSegment[];
  /** Who spoke when, of a file that has no words. */
  readonly turns: readonly SpeakerTurn[];
  /** What was decided and is to be done, where the file lists it. */
  readonly decisions: readonly string[];
  readonly actions: readonly string[];
}

export interface SpeakerTurn {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: string;
}

/** What a reader of one format found; the rest is empty. */
export type Findings = Partial<Omit<ImportedTranscript, 'format' | 'participants'>>;
