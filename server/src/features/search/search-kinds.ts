/** Where a hit can be. The order is that of the numbers in `search_postings.kind`: append only. */
export const searchKinds = ['segment', 'title', 'notes', 'summary', 'task', 'person'] as const;

export type SearchKind = (typeof searchKinds)[number];

export const segmentKind = 0;

export function kindNumber(kind: SearchKind): number {
  return searchKinds.indexOf(kind);
}

/** How much more a word says where people put few words. */
export const kindWeights: Readonly<Record<SearchKind, number>> = {
  segment: 1,
  title: 1.5,
  notes: 1,
  summary: 0.8,
  task: 0.8,
  person: 1,
};
