import type { CodedColumn, RecordingDirectory } from './recording-directory.ts';

export interface FacetValue {
  readonly value: string | number;
  readonly count: number;
}

export type FacetName = 'platform' | 'status' | 'speaker' | 'recorded_by' | 'month';
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** Values of a facet that are told. */
export const facetValues = 30;

/** Of the recordings at these indices; the commonest values first, months from the latest on. */
export function countFacets(
  directory: RecordingDirectory,
  indices: Uint32Array,
  speaker: readonly FacetValue[],
): Facets {
  const count = (column: CodedColumn) => countValues(column, indices);
  return {
    platform: commonest(count(directory.platform)),
    status: commonest(count(directory.status)),
    speaker,
    recorded_by: commonest(count(directory.recordedBy)),
    month: count(directory.month)
      .sort((a, b) => (a.value < b.value ? 1 : -1))
      .slice(0, facetValues),
  };
}

function countValues({ values, codes }: CodedColumn, indices: Uint32Array): FacetValue[] {
  const counts = new Uint32Array(values.length);
  for (const index of indices) {
    const code = codes[index] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return values.flatMap((value, code) => {
    const count = counts[code] ?? 0;
    return value === null || count === 0 ? [] : { value, count };
  });
}

function commonest(values: readonly FacetValue[]): readonly FacetValue[] {
  return values
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, facetValues);
}
