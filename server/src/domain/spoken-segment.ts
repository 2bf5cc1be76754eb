/**
 * What an engine heard, or an imported file says, before it is part of a recording's timeline.
 * Times are milliseconds since the recording began.
 */

export interface SpokenWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** The engine's own measure, usually 0 to 1. */
  readonly confidence: number | null;
}

export interface SpokenSegment {
  /** Null where the source has no times. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** A name, or an engine's label (`Speaker 1`); null where nobody knows: blank, never guessed. */
  readonly speaker: string | null;
  readonly text: string;
  readonly confidence: number | null;
  /** In the order of speech; empty where the source has no words with times. */
  readonly words: readonly SpokenWord[];
}
