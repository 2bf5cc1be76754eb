import type { paths } from '@minutebook/client';
import { platforms, statuses } from '../recordings/listed-recording.ts';
import type { ListFilters } from '../recordings/matches-filters.ts';

type SearchPath = paths['/api/projects/{project_id}/desktop_recordings/search/'];
type SearchQuery = NonNullable<SearchPath['get']['parameters']['query']>;

/** What the library is narrowed by, as it stands in the address; the days are those of the place. */
export interface LibraryFilters {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly platform?: string | undefined;
  readonly speaker?: string | undefined;
  readonly has?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type FilterName = Exclude<keyof LibraryFilters, 'q'>;

export const hasChoices = ['task', 'summary', 'notes', 'media', 'video', 'transcript'] as const;

/** Whether words are looked for; else the list is shown. */
export function isSearching({ q }: LibraryFilters): boolean {
  return q !== undefined && q.trim() !== '';
}

/** What the list understands of the filters; what nobody knows is left out. */
export function toListFilters(filters: LibraryFilters): ListFilters {
  const { from, before } = toTimes(filters.from, filters.to);
  return {
    ...knownChoices(filters),
    ...(from && { startedAfter: from }),
    ...(before && { startedBefore: before }),
  };
}

/** The question that the search is asked. */
export function toSearchQuery(filters: LibraryFilters): SearchQuery {
  const { q = '', speaker } = filters;
  const { from, before } = toTimes(filters.from, filters.to);
  const has = oneOf(hasChoices, filters.has);
  return {
    q: q.trim(),
    // A last word without a space behind it may not be written to its end yet.
    ...(/[\p{L}\p{N}]$/u.test(q) && { typing: '1' as const }),
    ...knownChoices(filters),
    ...(speaker && { speaker }),
    ...(has && { has }),
    ...(from && { from }),
    ...(before && { to: before }),
  };
}

function knownChoices(filters: LibraryFilters) {
  const status = oneOf(statuses, filters.status);
  const platform = oneOf(platforms, filters.platform);
  return { ...(status && { status }), ...(platform && { platform }) };
}

/** The names of the filters that narrow something. */
export function activeFilters(filters: LibraryFilters): FilterName[] {
  const names: readonly FilterName[] = ['status', 'platform', 'speaker', 'has', 'from', 'to'];
  return names.filter((name) => filters[name] !== undefined && filters[name] !== '');
}

/** Filters that only a search understands go with its words. */
export function withWords(filters: LibraryFilters, words: string): LibraryFilters {
  const q = words.trim() === '' ? undefined : words;
  return q === undefined
    ? { ...filters, q, speaker: undefined, has: undefined }
    : { ...filters, q };
}

export const noFilters: LibraryFilters = {
  ...{ status: undefined, platform: undefined, speaker: undefined },
  ...{ has: undefined, from: undefined, to: undefined },
};

/** From the first moment of a day, up to the last of another. */
function toTimes(from: string | undefined, to: string | undefined) {
  return { from: startOfDay(from, 0), before: startOfDay(to, 1) };
}

/** The first moment of a day like `2026-11-23`, or of a later one; undefined for what is no day. */
function startOfDay(day: string | undefined, daysLater: number): string | undefined {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const start = new Date(`${day}T00:00:00`);
  if (Number.isNaN(start.getTime())) return undefined;
  start.setDate(start.getDate() + daysLater);
  return start.toISOString();
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  value: string | undefined,
): Choice | undefined {
  return choices.find((choice) => choice === value);
}
