/**
 * Notes of a recording: lines that each point at what was said. A segment is named by its
 * position, which is never given to another segment of the recording.
 */

export interface Evidence {
  readonly position: number;
  /** Words of that segment, as they stand there. */
  readonly quote: string;
}

export interface NoteLine {
  readonly text: string;
  /** At least one. */
  readonly evidence: readonly Evidence[];
}

export interface NoteTask {
  readonly title: string;
  readonly description: string;
  readonly assignee: string | null;
  /** A day, `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly evidence: readonly Evidence[];
}

/** A task of a recording, and what became of it. */
export interface TrackedTask extends NoteTask {
  /** In its wire form; null while there is something to do. */
  readonly completedAt: string | null;
  /** Of an extract, and nobody has confirmed it. */
  readonly isSuggestion: boolean;
}

export interface Chapter {
  readonly title: string;
  /** Milliseconds since the recording began; null where the transcript has no times. */
  readonly startMs: number | null;
  readonly lines: readonly NoteLine[];
}

export interface Notes {
  /** `extract`: sentences as they were said; `generated`: written by a language model. */
  readonly kind: 'extract' | 'generated';
  /** Who wrote them: `extract`, or provider and model (`openai/gpt-4.1-mini`). */
  readonly author: string;
  readonly summary: readonly NoteLine[];
  readonly chapters: readonly Chapter[];
  readonly decisions: readonly NoteLine[];
  /** Suggestions to confirm where `kind` is `extract`. */
  readonly tasks: readonly NoteTask[];
  /** Lines that were left out since their quote is not in the segments that they name. */
  readonly droppedLines: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** A line of the transcript, as notes are made of it. */
export interface HeardLine {
  readonly position: number;
  readonly timestampMs: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

/** What notes are made of. */
export interface NotesSource {
  readonly title: string | null;
  /** When the meeting was held; days such as "on Friday" are counted from here. */
  readonly startedAt: Date;
  readonly participants: readonly string[];
  readonly lines: readonly HeardLine[];
}
