import type { Chapter, NoteLine, NoteTask } from '../../../domain/notes.ts';

/** Notes of a part of a meeting; every line of them is proved. */
export interface VerifiedDraft {
  readonly summary: readonly NoteLine[];
  readonly chapters: readonly Chapter[];
  readonly decisions: readonly NoteLine[];
  readonly tasks: readonly NoteTask[];
  readonly droppedLines: number;
}
