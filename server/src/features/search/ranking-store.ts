import type { Queryable } from '../../platform/database/database.ts';
import { type Facets, facetsOf, facetValues, type Tally } from './facets.ts';
import type { HasChoice, SearchFilter } from './search-filter.ts';
import { kindNumber, kindWeights, searchKinds } from './search-kinds.ts';

/**
 * SQL that finds recordings and ranks them, by BM25 over their words. It reads indexes alone,
 * but for the recordings' own rows.
 */

/** Something that is looked for: any of its lexemes will do. */
export interface RankedTerm {
  readonly lexemes: readonly string[];
  /** How much it says: its inverse document frequency. */
  readonly weight: number;
}

export interface RankingRequest {
  readonly projectId: number;
  /** At most 60. */
  readonly terms: readonly RankedTerm[];
  /** Terms that must occur, by their index. */
  readonly required: readonly number[];
  /** What the weights of the terms that occur must come to. */
  readonly leastWeight: number;
  /** Lexemes that must not occur; each list stands for a term. */
  readonly unwanted: readonly string[];
  readonly filter: SearchFilter;
  /** Words of an average recording. */
  readonly averageWords: number;
  /** Only behind that one in the ranking. */
  readonly after: RankingPlace | null;
  readonly limit: number;
  /** None but these; null for any. */
  readonly only: readonly string[] | null;
  /** Rows of the index that are read, as far as is known. */
  readonly expectedRows: number;
  readonly withFacets: boolean;
}

/** A place in the ranking, which is by score, then id, the highest first. */
export interface RankingPlace {
  /** In millionths, so that it is the same whatever order it is summed up in. */
  readonly score: number;
  readonly id: string;
}

export interface Ranking {
  /** All that match, on whatever page. */
  readonly count: number;
  readonly places: readonly RankingPlace[];
  readonly facets: Facets | null;
}

export async function rankRecordings(db: Queryable, request: RankingRequest): Promise<Ranking> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const text = rankingStatement(request, bind);
  // The planner takes every word for a rare one; common ones then cost a look-up for each row.
  const isCommon = request.expectedRows >= rowsWorthHashing;
  if (isCommon) await db.query({ text: 'SET LOCAL enable_nestloop = off' });
  const { rows } = await db.query<{ ranking: RankingRow }>({ text, values });
  if (isCommon) await db.query({ text: 'SET LOCAL enable_nestloop = on' });
  const [row] = rows;
  if (row === undefined) throw new Error('The ranking has no row');
  const { count, places, tally } = row.ranking;
  return { count, places, facets: tally && facetsOf(tally) };
}

interface RankingRow {
  readonly count: number;
  readonly places: readonly RankingPlace[];
  readonly tally: Tally | null;
}

/** From about so many rows on, reading all documents of the project once is cheaper. */
const rowsWorthHashing = 1000;

type Bind = (value: unknown) => string;

/** Speakers are counted in the best so many recordings: some have dozens. */
const speakersOf = 100;

function rankingStatement(request: RankingRequest, bind: Bind): string {
  const { filter, withFacets, after, limit } = request;
  const project = `${bind(request.projectId)}::integer`;
  const isBehind =
    after && `WHERE (score, id) < (${bind(after.score)}::bigint, ${bind(after.id)}::uuid)`;
  return `WITH found AS MATERIALIZED (${foundRecordings(request, project, bind)}),
    passing AS MATERIALIZED (
      SELECT f.id, f.score, r.platform, r.status, r.created_by, r.started_at
      FROM found f JOIN recordings r ON r.project_id = ${project} AND r.id = f.id
      WHERE ${filterConditions(filter, project, bind).join(' AND ')}
    )
    SELECT json_build_object(
      'count', (SELECT count(*) FROM passing),
      'places', (SELECT coalesce(json_agg(json_build_object('id', id, 'score', score)
          ORDER BY score DESC, id DESC), '[]')
        FROM (SELECT id, score FROM passing ${isBehind ?? ''}
          ORDER BY score DESC, id DESC LIMIT ${bind(limit)}) best),
      'tally', ${withFacets ? tallyJson(project) : 'NULL'}
    ) AS ranking`;
}

/** With BM25's usual constants: k1 = 1.2, b = 0.75. */
function foundRecordings(request: RankingRequest, project: string, bind: Bind): string {
  const averageWords = bind(Math.max(request.averageWords, 1));
  return `SELECT p.id, sum((2.2e6 * p.weight * ${kindWeight('p.kind')} * p.occurrences
        / (p.occurrences + 0.3::float8 + 0.9::float8 * d.words / ${averageWords}::float8)
        )::bigint)::bigint AS score
    FROM (${postingsOfTerms(request, project, bind)}) p
      JOIN search_documents d ON d.project_id = ${project} AND d.recording_id = p.id
    GROUP BY p.id HAVING ${occursEnough(request, bind)}`;
}

/** A part for each term, so that the planner knows from its words how many rows there will be. */
function postingsOfTerms(request: RankingRequest, project: string, bind: Bind): string {
  const { terms, filter, unwanted, only } = request;
  const kinds = filter.speaker === null ? filter.kinds : (['segment'] as const);
  const conditions = [
    `p.project_id = ${project}`,
    ...(kinds.length === 0 ? [] : [`p.kind = ANY(${bind(kinds.map(kindNumber))}::smallint[])`]),
    ...(filter.recordingId === null ? [] : [`p.recording_id = ${bind(filter.recordingId)}::uuid`]),
    ...(only === null ? [] : [`p.recording_id = ANY(${bind(only)}::uuid[])`]),
    ...(unwanted.length === 0
      ? []
      : [
          `NOT EXISTS (SELECT 1 FROM search_postings no WHERE no.project_id = ${project}
            AND no.lexeme = ANY(${bind(unwanted)}::text[]) AND no.recording_id = p.recording_id)`,
        ]),
  ].join(' AND ');
  const parts = terms.map(
    ({ lexemes, weight }, slot) => `SELECT p.recording_id AS id, p.kind, p.occurrences,
        ${bind(weight)}::float8 AS weight, ${bind((1n << BigInt(slot)).toString())}::bigint AS slots
      FROM search_postings p WHERE ${conditions} AND p.lexeme = ANY(${bind(lexemes)}::text[])`,
  );
  return parts.join(' UNION ALL ');
}

function kindWeight(kind: string): string {
  const cases = searchKinds.map(
    (name) => `WHEN ${kindNumber(name)} THEN ${kindWeights[name]}::float8`,
  );
  return `CASE ${kind} ${cases.join(' ')} END`;
}

function occursEnough({ terms, required, leastWeight }: RankingRequest, bind: Bind): string {
  const occurring = 'bit_or(p.slots)';
  const mask = bind(required.reduce((slots, slot) => slots | (1n << BigInt(slot)), 0n).toString());
  const all = `${occurring} & ${mask}::bigint = ${mask}::bigint`;
  if (leastWeight <= 0) return all;
  const weights = terms.map(
    ({ weight }, slot) => `${bind(weight)}::float8 * (${occurring} >> ${slot} & 1)`,
  );
  return `${all} AND ${weights.join(' + ')} >= ${bind(leastWeight)}::float8`;
}

const hasConditions: Readonly<Record<HasChoice, string>> = {
  task: 'json_array_length(r.extracted_tasks) > 0',
  summary: `r.summary <> ''`,
  notes: `(r.notes <> '' OR EXISTS (SELECT 1 FROM notes n
    WHERE n.project_id = r.project_id AND n.recording_id = r.id))`,
  media: `EXISTS (SELECT 1 FROM media m WHERE m.project_id = r.project_id
    AND m.recording_id = r.id AND m.state <> 'deleted')`,
  video: `EXISTS (SELECT 1 FROM media m WHERE m.project_id = r.project_id
    AND m.recording_id = r.id AND m.state <> 'deleted' AND m.has_video)`,
  transcript: `EXISTS (SELECT 1 FROM search_documents d
    WHERE d.project_id = r.project_id AND d.recording_id = r.id AND d.words > 0)`,
};

function filterConditions(filter: SearchFilter, project: string, bind: Bind): string[] {
  const { platform, status, createdBy, startedFrom, startedBefore, speaker } = filter;
  return [
    `r.project_id = ${project}`,
    ...(platform === null ? [] : [`r.platform = ${bind(platform)}`]),
    ...(status === null ? [] : [`r.status = ${bind(status)}`]),
    ...(createdBy === null ? [] : [`r.created_by = ${bind(createdBy)}`]),
    ...(startedFrom === null ? [] : [`r.started_at >= ${bind(startedFrom)}::timestamptz`]),
    ...(startedBefore === null ? [] : [`r.started_at < ${bind(startedBefore)}::timestamptz`]),
    ...(speaker === null
      ? []
      : [
          `EXISTS (SELECT 1 FROM search_documents d WHERE d.project_id = ${project}
            AND d.recording_id = r.id AND ${bind(speaker)} = ANY(d.speakers))`,
        ]),
    ...filter.has.map((choice) => hasConditions[choice]),
  ];
}

function tallyJson(project: string): string {
  const rows = (query: string) => `(SELECT coalesce(json_agg(r), '[]') FROM (${query}) r)`;
  return `json_build_object(
    'recordings', ${rows(`SELECT platform, status, created_by AS "recordedBy", count(*) AS count
      FROM passing GROUP BY platform, status, created_by`)},
    'days', ${rows(`SELECT (started_at AT TIME ZONE 'UTC')::date AS day, count(*) AS count
      FROM passing GROUP BY 1`)},
    'speakers', ${rows(`SELECT s.speaker COLLATE "C" AS value, count(*) AS count
      FROM (SELECT id FROM passing ORDER BY score DESC, id DESC LIMIT ${speakersOf}) best
        CROSS JOIN LATERAL (SELECT unnest(speakers) AS speaker FROM search_documents
          WHERE project_id = ${project} AND recording_id = best.id OFFSET 0) s
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${facetValues}`)})`;
}
