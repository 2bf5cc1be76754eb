import type { Queryable } from '../../platform/database/database.ts';
import type { Facets } from './facets.ts';
import { type FindHitsDependencies, findHits, type Hit } from './find-hits.ts';
import { type JudgedRecording, judgeRecordings } from './judge-recordings.ts';
import { parseQuery } from './parse-query.ts';
import {
  type Demand,
  planRanking,
  usualDemand,
  type WeighedUnit,
  weighUnits,
} from './plan-ranking.ts';
import { type Ranking, type RankingRequest, rankRecordings } from './rank-recordings.ts';
import type { RecordingDirectories } from './recording-directory.ts';
import { type ResolvedQuery, type ResolvedUnit, resolveQuery } from './resolve-query.ts';
import type { RankingPlace } from './score-recordings.ts';
import { foreignCursor, type SearchCursor } from './search-cursor.ts';
import type { SearchFilter } from './search-filter.ts';
import type { Stemmer } from './stemmer.ts';
import { createWordLists, type WordLists } from './word-lists.ts';
import type { Collection } from './words-store.ts';

export interface SearchRequest {
  readonly projectId: number;
  readonly query: string;
  /** The last word may be the beginning of one. */
  readonly isTyping: boolean;
  readonly filter: SearchFilter;
  readonly limit: number;
  readonly hitsPerRecording: number;
  readonly cursor: SearchCursor | null;
}

export interface SearchOutcome {
  readonly count: number;
  readonly isExact: boolean;
  readonly next: SearchCursor | null;
  readonly results: readonly { readonly id: string; readonly hits: readonly Hit[] }[];
  /** On the first page only. */
  readonly facets: Facets | null;
  readonly corrected: string | null;
  /** How much of the query what is found holds. */
  readonly matched: Demand;
}

export interface SearchDependencies {
  /** One snapshot. */
  readonly db: Queryable;
  readonly stemmer: Stemmer;
  readonly directories: RecordingDirectories;
  readonly readNotes: FindHitsDependencies['readNotes'];
}

/** Recordings that are looked at closely, and ranked by their passages, at a time. */
const pieceSize = 60;
/** Where few of a piece pass, so many times as many are looked at next: many cost little more. */
const pieceGrowth = 5;
/** Where phrases or a speaker have to be looked for: below so many, all are, and so are counted. */
const countedExactly = 300;
/** … and else so many at most for a page. */
const mostLookedInto = 1800;

const nothing: SearchOutcome = {
  ...{ count: 0, isExact: true, next: null, results: [] },
  facets: { platform: [], status: [], speaker: [], recorded_by: [], month: [] },
  ...{ corrected: null, matched: 'all' },
};

export async function runSearch(
  dependencies: SearchDependencies,
  request: SearchRequest,
): Promise<SearchOutcome> {
  const { cursor, projectId, isTyping } = request;
  const query = cursor?.q ?? request.query;
  const parsed = parseQuery(query, isTyping);
  if (parsed.wanted.length === 0) return nothing;
  const lists = createWordLists(dependencies.db, projectId, request.filter);
  const resolved = await resolveQuery({ ...dependencies, projectId, lists }, query, parsed);
  const search = await prepare(dependencies, request, lists, resolved);
  if (cursor !== null) return finish(dependencies, search, cursor.d);
  const usual = usualDemand(search.units.length);
  const found = await finish(dependencies, search, usual);
  if (found.count > 0 || search.units.length < 2) return found;
  return finish(dependencies, search, 'any');
}

interface PreparedSearch {
  readonly request: SearchRequest;
  readonly lists: WordLists;
  readonly collection: Collection;
  readonly units: readonly WeighedUnit[];
  /** All that the query asks for, before words that say nothing were left out. */
  readonly wanted: readonly ResolvedUnit[];
  readonly unwantedWords: readonly string[];
  readonly unwantedPhrases: readonly ResolvedUnit[];
  readonly needsLook: boolean;
  readonly corrected: string | null;
}

async function prepare(
  { db, directories }: SearchDependencies,
  request: SearchRequest,
  lists: WordLists,
  { wanted, unwanted, corrected }: ResolvedQuery,
): Promise<PreparedSearch> {
  const { cursor, filter } = request;
  const collection =
    cursor === null
      ? await directories.readCollection(db, request.projectId)
      : { recordings: cursor.n[0], words: cursor.n[1] };
  const counted = cursor === null ? wanted : withCounts(wanted, cursor.f);
  const units = weighUnits(counted, collection);
  const isPhrase = ({ words }: ResolvedUnit) => words.length > 1;
  const unwantedPhrases = unwanted.filter(isPhrase);
  const hasPhrase = units.some(({ unit }) => isPhrase(unit)) || unwantedPhrases.length > 0;
  return {
    ...{ request, lists, collection, units, wanted: counted, unwantedPhrases },
    unwantedWords: unwanted
      .filter((unit) => !isPhrase(unit))
      .flatMap(({ words }) => words.flatMap(({ lexemes }) => lexemes)),
    needsLook: hasPhrase || filter.speaker !== null,
    corrected: cursor?.q ?? corrected,
  };
}

/** The words with the counts of the first page. */
function withCounts(
  units: readonly ResolvedUnit[],
  counts: SearchCursor['f'],
): readonly ResolvedUnit[] {
  const words = units.flatMap((unit) => unit.words);
  if (words.length !== counts.length) throw foreignCursor();
  let at = 0;
  return units.map((unit) => ({
    ...unit,
    words: unit.words.map((word) => {
      const [recordings = 0, occurrences = 0] = counts[at++] ?? [];
      return { ...word, frequency: { recordings, occurrences } };
    }),
  }));
}

interface Position {
  readonly after: RankingPlace | null;
  readonly until: RankingPlace | null;
  readonly last: RankingPlace | null;
}

async function finish(
  dependencies: SearchDependencies,
  search: PreparedSearch,
  demand: Demand,
): Promise<SearchOutcome> {
  const { request, units } = search;
  const page = await collectPage(dependencies, search, demand);
  const hits = await findHits(
    { ...dependencies, projectId: request.projectId },
    page.recordings,
    units,
    request.hitsPerRecording,
  );
  return {
    count: page.count,
    isExact: page.isExact,
    next: page.next === null ? null : toCursor(search, demand, page, page.next),
    results: page.recordings.map(({ id }) => ({ id, hits: hits.get(id) ?? [] })),
    facets: page.facets,
    corrected: search.corrected,
    matched: demand,
  };
}

interface Page {
  readonly recordings: readonly JudgedRecording[];
  readonly count: number;
  readonly isExact: boolean;
  readonly facets: Facets | null;
  readonly next: Position | null;
}

async function collectPage(
  dependencies: SearchDependencies,
  search: PreparedSearch,
  demand: Demand,
): Promise<Page> {
  const { request, needsLook } = search;
  const { cursor, limit } = request;
  const start = startOf(cursor);
  const ranking = await rankPage(dependencies, search, demand, start);
  const isExact = cursor?.x ?? (!needsLook || ranking.count < countedExactly);
  const recordings: JudgedRecording[] = [];
  let { count } = ranking;
  let shown: 'all' | ReadonlySet<string> = 'all';
  let next: Position | null = null;
  const pieces = judgePieces(dependencies, search, demand, { start, ranking, isExact });
  for await (const { judged, at, end, isLast } of pieces) {
    if (cursor === null && needsLook && isExact) {
      // All that were found have been looked at.
      count = judged.length;
      shown = new Set(judged.map(({ id }) => id));
    }
    const rest = judged.filter((one) => at.last === null || isBehind(one, at.last));
    recordings.push(...rest.slice(0, limit - recordings.length));
    const last = recordings.at(-1);
    const isCut = recordings.length === limit && last !== undefined && last !== rest.at(-1);
    if (isCut) next = { ...at, until: end, last: { score: last.score, id: last.id } };
    else next = isLast ? null : { after: end, until: null, last: null };
    if (recordings.length === limit) break;
  }
  count = cursor?.c ?? count;
  const seen = (cursor?.s ?? 0) + recordings.length;
  const facets = cursor === null ? await ranking.readFacets(shown) : null;
  return { recordings, count, isExact, facets, next: isExact && seen >= count ? null : next };
}

interface JudgedPiece {
  readonly judged: readonly JudgedRecording[];
  /** Where in the ranking it begins. */
  readonly at: Position;
  /** Its last place in the ranking. */
  readonly end: RankingPlace | null;
  /** Whether the ranking ends with it. */
  readonly isLast: boolean;
}

/** The ranking from `start` on, looked at piece by piece; within each, the best first. */
async function* judgePieces(
  { db }: SearchDependencies,
  search: PreparedSearch,
  demand: Demand,
  { start, ranking, isExact }: { start: Position; ranking: Ranking; isExact: boolean },
): AsyncGenerator<JudgedPiece> {
  const { request, needsLook } = search;
  const judging = { ...request, ...search, unwanted: search.unwantedPhrases, demand };
  const { places } = ranking;
  const isWhole = places.length < mostRanked(search);
  let at = start;
  let from = 0;
  let size = needsLook && isExact ? countedExactly : sizeOfPiece(search);
  do {
    const to = at.until === null ? Math.min(from + size, places.length) : endOf(places, at.until);
    const judged = await judgeRecordings(db, judging, places.slice(from, to));
    const end = at.until ?? places[to - 1] ?? null;
    yield { judged, at, end, isLast: isWhole && to === places.length };
    at = { after: end, until: null, last: null };
    from = to;
    size *= pieceGrowth;
  } while (from < places.length);
}

/** Of a single word, one passage says as much as another. */
function sizeOfPiece({ request, units, needsLook }: PreparedSearch): number {
  if (units.length === 1 && !needsLook) return request.limit + 1;
  return Math.max(pieceSize, request.limit + 1);
}

/** What is left of a piece of the page before, and another one; more where many may not pass. */
function mostRanked(search: PreparedSearch): number {
  return search.needsLook ? mostLookedInto : 2 * sizeOfPiece(search);
}

/** How many places are not behind that one: recordings added meanwhile may be among them. */
function endOf(places: readonly RankingPlace[], until: RankingPlace): number {
  const index = places.findIndex((place) => isBehind(place, until));
  return index < 0 ? places.length : index;
}

function startOf(cursor: SearchCursor | null): Position {
  const placeOf = (place: readonly [number, string] | null | undefined) =>
    place ? { score: place[0], id: place[1] } : null;
  return { after: placeOf(cursor?.a), until: placeOf(cursor?.e), last: placeOf(cursor?.l) };
}

function isBehind(one: RankingPlace, last: RankingPlace): boolean {
  return one.score < last.score || (one.score === last.score && one.id < last.id);
}

function rankPage(
  dependencies: SearchDependencies,
  search: PreparedSearch,
  demand: Demand,
  { after }: Position,
): Promise<Ranking> {
  return rankRecordings(
    { ...dependencies, lists: search.lists },
    {
      ...rankingOf(search, demand),
      ...{ after, limit: mostRanked(search) },
    },
  );
}

function rankingOf(
  { units, unwantedWords, collection, request }: PreparedSearch,
  demand: Demand,
): Omit<RankingRequest, 'after' | 'limit'> {
  const { terms, required, leastWeight } = planRanking(units, demand);
  return {
    ...{ terms, required, leastWeight, unwanted: unwantedWords },
    ...{ projectId: request.projectId, filter: request.filter },
    expectedRows: units
      .flatMap(({ unit }) => unit.words)
      .reduce((sum, { frequency }) => sum + frequency.recordings, 0),
    averageWords: collection.words / Math.max(collection.recordings, 1),
  };
}

function toCursor(
  { request, collection, wanted, corrected }: PreparedSearch,
  demand: Demand,
  { recordings, count, isExact }: Page,
  { after, until, last }: Position,
): SearchCursor {
  const pair = (place: RankingPlace | null): [number, string] | null =>
    place === null ? null : [place.score, place.id];
  return {
    n: [collection.recordings, collection.words],
    f: wanted.flatMap(({ words }) =>
      words.map(({ frequency }): [number, number] => [frequency.recordings, frequency.occurrences]),
    ),
    ...{ d: demand, q: corrected, a: pair(after), e: pair(until), l: pair(last) },
    ...{ s: (request.cursor?.s ?? 0) + recordings.length, c: count, x: isExact },
  };
}
