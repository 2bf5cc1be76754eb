export interface FacetValue {
  readonly value: string | number;
  readonly count: number;
}

export type FacetName = 'platform' | 'status' | 'speaker' | 'recorded_by' | 'month';
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** Values of a facet that are told. */
export const facetValues = 30;

/** What facets are made of: few rows, however many recordings. */
export interface Tally {
  readonly recordings: readonly {
    readonly platform: string;
    readonly status: string;
    readonly recordedBy: number | null;
    readonly count: number;
  }[];
  /** In UTC, such as 2026-11-23. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly speakers: readonly FacetValue[];
}

/** The commonest values of each first; months from the latest on. */
export function facetsOf({ recordings, days, speakers }: Tally): Facets {
  return {
    platform: commonest(countBy(recordings, ({ platform }) => platform)),
    status: commonest(countBy(recordings, ({ status }) => status)),
    speaker: speakers,
    recorded_by: commonest(countBy(recordings, ({ recordedBy }) => recordedBy)),
    month: countBy(days, ({ day }) => day.slice(0, 7))
      .sort((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, facetValues),
  };
}

function countBy<Row extends { readonly count: number }>(
  rows: readonly Row[],
  facetOf: (row: Row) => string | number | null,
): FacetValue[] {
  const counts = new Map<string | number, number>();
  for (const row of rows) {
    const value = facetOf(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + row.count);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function commonest(values: readonly FacetValue[]): readonly FacetValue[] {
  return values
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, facetValues);
}
