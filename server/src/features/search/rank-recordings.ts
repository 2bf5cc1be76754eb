import { MinutebookError } from '../../domain/errors.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { countFacets, type Facets, facetValues } from './facets.ts';
import type { PostingList } from './posting-lists.ts';
import { countSpeakers, readPassing } from './ranking-store.ts';
import {
  type RecordingDirectories,
  type RecordingDirectory,
  readDirectory,
} from './recording-directory.ts';
import {
  bestPlaces,
  type LocatedList,
  type RankingPlace,
  type ScoringRules,
  scoreRecordings,
} from './score-recordings.ts';
import type { SearchFilter } from './search-filter.ts';
import type { WordLists } from './word-lists.ts';

export interface RankingDependencies {
  /** One snapshot. */
  readonly db: Queryable;
  readonly directories: RecordingDirectories;
  readonly lists: WordLists;
}

export interface RankingRequest extends ScoringRules {
  readonly projectId: number;
  readonly filter: SearchFilter;
  /** Only behind that one in the ranking. */
  readonly after: RankingPlace | null;
  readonly limit: number;
  /** Rows of the index that are read, as far as is known. */
  readonly expectedRows: number;
}

export interface Ranking {
  /** All that match, on whatever page. */
  readonly count: number;
  readonly places: readonly RankingPlace[];
  /** Of all that match, or of those places among them. */
  readFacets(of: 'all' | ReadonlySet<string>): Promise<Facets>;
}

/** From so many rows on, knowing all recordings of the project is cheaper than looking them up. */
const rowsOfDirectory = 1000;
/** About 60 MB on their way to us. */
const mostRows = 1_000_000;
/** Speakers are counted in the best so many recordings: some have dozens. */
const speakersOf = 100;

/**
 * Recordings that hold what is asked for, the best first. PostgreSQL only reads its index: adding up
 * ten thousand rows takes it many times as long as it takes us.
 */
export async function rankRecordings(
  dependencies: RankingDependencies,
  request: RankingRequest,
): Promise<Ranking> {
  const { db } = dependencies;
  const { projectId, terms, unwanted, filter, after, limit } = request;
  if (request.expectedRows > mostRows)
    throw new MinutebookError('search_too_slow', { retryAfterSeconds: 1 });
  const wanted = [...new Set(terms.flatMap(({ lexemes }) => lexemes))];
  const lists = await dependencies.lists.read([...wanted, ...unwanted]);
  const own = new Map(wanted.flatMap((lexeme) => entryOf(lists, lexeme)));
  const { directory, located } = await locate(dependencies, projectId, own);
  for (const lexeme of unwanted) {
    for (const [, list] of entryOf(lists, lexeme)) {
      located.set(lexeme, locateIn(directory, list));
    }
  }
  const scored = scoreRecordings(request, directory, located);
  const passing = await readPassing(db, projectId, filter, idsIfFew(directory, scored.found));
  const found = passing === null ? scored.found : among(scored.found, directory, passing);
  const best = (some: Uint32Array, place: RankingPlace | null, count: number) =>
    bestPlaces({ ...scored, found: some }, directory, { after: place, limit: count });
  const places = best(found, after, after === null ? Math.max(limit, speakersOf) : limit);
  return {
    count: found.length,
    places: places.slice(0, limit),
    async readFacets(of) {
      const isAll = of === 'all';
      const counted = isAll ? found : found.filter((index) => of.has(directory.ids.text(index)));
      const first = isAll && after === null ? places : best(counted, null, speakersOf);
      const ids = first.slice(0, speakersOf).map(({ id }) => id);
      const speakers = await countSpeakers(db, projectId, ids, facetValues);
      return countFacets(directory, counted, speakers);
    },
  };
}

function entryOf(
  lists: ReadonlyMap<string, PostingList>,
  lexeme: string,
): readonly (readonly [string, PostingList])[] {
  const list = lists.get(lexeme);
  return list === undefined ? [] : [[lexeme, list]];
}

interface Located {
  readonly directory: RecordingDirectory;
  readonly located: Map<string, LocatedList>;
}

/** The lists with a directory that has all of their recordings. */
async function locate(
  { db, directories }: RankingDependencies,
  projectId: number,
  lists: ReadonlyMap<string, PostingList>,
): Promise<Located> {
  const rows = [...lists.values()].reduce((sum, { ids }) => sum + ids.length, 0);
  if (rows < rowsOfDirectory) {
    const ids = new Set([...lists.values()].flatMap((list) => textsOf(list.ids)));
    return locateAll(await readDirectory(db, projectId, [...ids]), lists);
  }
  const known = locateAll(await directories.read(db, projectId), lists);
  const isWhole = [...known.located.values()].every(({ indices }) => !indices.includes(-1));
  // What was recorded since then is looked up with the rest.
  return isWhole ? known : locateAll(await directories.reload(db, projectId), lists);
}

function locateAll(
  directory: RecordingDirectory,
  lists: ReadonlyMap<string, PostingList>,
): Located {
  const located = [...lists].map(([lexeme, list]) => [lexeme, locateIn(directory, list)] as const);
  return { directory, located: new Map(located) };
}

function locateIn({ ids }: RecordingDirectory, list: PostingList): LocatedList {
  return { ...list, indices: list.ids.locateIn(ids) };
}

function textsOf(ids: RecordingDirectory['ids']): string[] {
  return Array.from({ length: ids.length }, (_, index) => ids.text(index));
}

function idsIfFew({ ids }: RecordingDirectory, found: Uint32Array): string[] | null {
  return found.length < rowsOfDirectory ? Array.from(found, (index) => ids.text(index)) : null;
}

/** Those of `found` that pass; both are in the order of the ids. */
function among(
  found: Uint32Array,
  { ids }: RecordingDirectory,
  passing: RecordingDirectory['ids'],
): Uint32Array {
  const indices = new Set(passing.locateIn(ids));
  return found.filter((index) => indices.has(index));
}
