import type { SearchKind } from './search-kinds.ts';

export const hasChoices = ['task', 'summary', 'notes', 'media', 'video', 'transcript'] as const;

export type HasChoice = (typeof hasChoices)[number];

/** Which recordings, and where in them; null or empty for no restriction. */
export interface SearchFilter {
  readonly platform: string | null;
  readonly status: string | null;
  readonly createdBy: number | null;
  /** Timestamps as PostgreSQL takes them. */
  readonly startedFrom: string | null;
  readonly startedBefore: string | null;
  readonly has: readonly HasChoice[];
  readonly recordingId: string | null;
  /** Who said it; only lines of the transcript are then found. */
  readonly speaker: string | null;
  readonly kinds: readonly SearchKind[];
}
