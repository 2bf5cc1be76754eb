import type { Queryable } from '../../platform/database/database.ts';
import { decodeLines, firstWords, type IndexedLine, lineOfWord } from './line-map.ts';
import { filterOccurrences, findOccurrences, type Occurrences } from './occurrences.ts';
import { findPassages } from './passages.ts';
import { type DocumentMap, readDocumentMaps, readPlaces, type WordPlaces } from './places-store.ts';
import { type Demand, isEnough, type WeighedUnit } from './plan-ranking.ts';
import { anyWord, type ResolvedUnit } from './resolve-query.ts';
import type { RankingPlace } from './score-recordings.ts';
import type { SearchFilter } from './search-filter.ts';
import { kindWeights, type SearchKind, searchKinds } from './search-kinds.ts';

/** A recording of the ranking, after a look at where in it the words are. */
export interface JudgedRecording {
  readonly id: string;
  /** In millionths: its ranking, and that of its best passage. */
  readonly score: number;
  readonly occurrences: ReadonlyMap<SearchKind, Occurrences>;
}

/** The lines of a transcript. */
export interface DocumentLines {
  readonly lines: readonly IndexedLine[];
  /** See firstWords (line-map.ts). */
  readonly firsts: readonly number[];
}

export interface JudgeRequest {
  readonly projectId: number;
  readonly units: readonly WeighedUnit[];
  /** Phrases that must not occur. */
  readonly unwanted: readonly ResolvedUnit[];
  readonly demand: Demand;
  readonly filter: SearchFilter;
}

/** How much the best passage counts beside the recording as a whole. */
const passageShare = 1;

/** Those that hold what is asked for, phrases and speaker too, the best first. */
export async function judgeRecordings(
  db: Queryable,
  request: JudgeRequest,
  candidates: readonly RankingPlace[],
): Promise<JudgedRecording[]> {
  const { speaker } = request.filter;
  const places = await readLikelyPlaces(
    db,
    request,
    candidates.map(({ id }) => id),
  );
  const ids = [...places.keys()];
  const maps = new Map(
    speaker === null
      ? []
      : (await readDocumentMaps(db, request.projectId, ids, speaker)).map((map) => [
          map.recordingId,
          map,
        ]),
  );
  return candidates
    .flatMap((candidate) => {
      const own = places.get(candidate.id);
      return (own && judge(request, candidate, own, maps.get(candidate.id))) ?? [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
}

/**
 * Where the words are in each recording that may hold what is asked for. Where phrases have to
 * occur, the two rarest words of each come first: most recordings are done with then.
 */
async function readLikelyPlaces(
  db: Queryable,
  { projectId, units, unwanted, demand }: JudgeRequest,
  ids: readonly string[],
): Promise<Map<string, WordPlaces[]>> {
  const wanted = units.map(({ unit }) => unit);
  const phrases = demand === 'all' ? wanted.filter(({ words }) => words.length > 1) : [];
  const pairs = phrases.map(rarestPair);
  const first = lexemesOf(pairs);
  const others = [...lexemesOf([...wanted, ...unwanted])].filter((lexeme) => !first.has(lexeme));
  const places = new Map<string, WordPlaces[]>(ids.map((id) => [id, []]));
  const read = async (lexemes: readonly string[]) => {
    if (lexemes.length === 0) return;
    for (const one of await readPlaces(db, projectId, [...places.keys()], lexemes)) {
      places.get(one.recordingId)?.push(one);
    }
  };
  await read([...first]);
  for (const [id, own] of places) {
    if (!pairs.every((pair) => holdsAny([pair], own))) places.delete(id);
  }
  await read(others);
  return places;
}

function lexemesOf(units: readonly ResolvedUnit[]): Set<string> {
  return new Set(units.flatMap(({ words }) => words.flatMap(({ lexemes }) => lexemes)));
}

/** Of a phrase, with any words between them. */
function rarestPair(phrase: ResolvedUnit): ResolvedUnit {
  const rarest = [...phrase.words.keys()]
    .sort((a, b) => occurrencesOf(phrase, a) - occurrencesOf(phrase, b))
    .slice(0, 2);
  const words = phrase.words
    .map((word, index) => (rarest.includes(index) ? word : anyWord))
    .slice(Math.min(...rarest), Math.max(...rarest) + 1);
  return { ...phrase, words };
}

function occurrencesOf({ words }: ResolvedUnit, index: number): number {
  return words[index]?.frequency.occurrences ?? 0;
}

function judge(
  { units, unwanted, demand, filter }: JudgeRequest,
  { id, score }: RankingPlace,
  places: readonly WordPlaces[],
  map: DocumentMap | undefined,
): JudgedRecording | null {
  if (holdsAny(unwanted, places)) return null;
  const wanted = units.map(({ unit }) => unit);
  const occurrences = new Map<SearchKind, Occurrences>();
  for (const [number, own] of Map.groupBy(places, ({ kind }) => kind)) {
    const kind = searchKinds[number];
    if (kind === undefined || !isSearched(kind, filter)) continue;
    const found = findOccurrences(wanted, own);
    const spoken = filter.speaker === null ? found : bySpeaker(found, map);
    if (spoken.words.length > 0) occurrences.set(kind, spoken);
  }
  const found = [...occurrences.values()];
  const occurs = (unit: number) => found.some((one) => one.units.includes(unit));
  if (!isEnough(units, demand, occurs)) return null;
  const best = passageShare * bestPassage(units, occurrences);
  return { id, score: score + Math.round(best * 1e6), occurrences };
}

export function documentLines(map: DocumentMap | undefined): DocumentLines {
  const lines = map === undefined ? [] : decodeLines(map.lines);
  return { lines, firsts: firstWords(lines) };
}

function holdsAny(units: readonly ResolvedUnit[], places: readonly WordPlaces[]): boolean {
  if (units.length === 0) return false;
  const kinds = Map.groupBy(places, ({ kind }) => kind);
  return [...kinds.values()].some((own) => findOccurrences(units, own).words.length > 0);
}

function isSearched(kind: SearchKind, { kinds, speaker }: SearchFilter): boolean {
  if (speaker !== null && kind !== 'segment') return false;
  return kinds.length === 0 || kinds.includes(kind);
}

function bySpeaker(occurrences: Occurrences, map: DocumentMap | undefined): Occurrences {
  const speaker = map?.speaker ?? null;
  const { lines, firsts } = documentLines(map);
  return filterOccurrences(
    occurrences,
    (word) => speaker !== null && lines[lineOfWord(firsts, word)]?.speaker === speaker,
  );
}

function bestPassage(
  units: readonly WeighedUnit[],
  occurrences: ReadonlyMap<SearchKind, Occurrences>,
): number {
  const weights = units.map(({ passageWeight }) => passageWeight);
  const scores = [...occurrences].map(
    ([kind, found]) => kindWeights[kind] * (findPassages(found, weights, 1)[0]?.score ?? 0),
  );
  return Math.max(0, ...scores);
}
