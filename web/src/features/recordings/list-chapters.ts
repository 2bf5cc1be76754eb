import type { components } from '@minutebook/client';
import { useQuery } from '@tanstack/react-query';
import { notesQuery } from './retrieve-notes.ts';

interface Chapter {
  readonly title: string;
  /** Milliseconds from the beginning. */
  readonly startMs: number;
}

const none: readonly Chapter[] = [];

/** The chapters that notes divide a recording into; none where there are no notes. */
export function useChapters(id: string): readonly Chapter[] {
  return useQuery({ ...notesQuery(id), select: chaptersOf, staleTime: 30_000 }).data ?? none;
}

function chaptersOf(notes: components['schemas']['Notes'] | null): Chapter[] {
  return (notes?.chapters ?? []).flatMap(({ title, start }) =>
    start === null ? [] : [{ title, startMs: start }],
  );
}
