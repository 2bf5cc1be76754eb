import type { Queryable } from '../../platform/database/database.ts';
import { decodePostings, mostOccurrences, type PostingList } from './posting-lists.ts';
import { RecordingIds } from './recording-ids.ts';
import type { HasChoice, SearchFilter } from './search-filter.ts';
import { kindNumber } from './search-kinds.ts';

/** SQL that reads what recordings are ranked by; each answer is one row or few, however many they are. */

type Bind = (value: unknown) => string;

/** The list of each lexeme that occurs; of some kinds of text and of one recording where the filter says so. */
export async function readPostingLists(
  db: Queryable,
  projectId: number,
  lexemes: readonly string[],
  { recordingId, speaker, kinds }: Pick<SearchFilter, 'recordingId' | 'speaker' | 'kinds'>,
): Promise<Map<string, PostingList>> {
  const values: unknown[] = [projectId, lexemes];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const searched = speaker === null ? kinds : (['segment'] as const);
  const conditions = [
    'project_id = $1 AND lexeme = ANY($2::text[])',
    ...(searched.length === 0 ? [] : [`kind = ANY(${bind(searched.map(kindNumber))}::smallint[])`]),
    ...(recordingId === null ? [] : [`recording_id = ${bind(recordingId)}::uuid`]),
  ];
  const { rows } = await db.query<{ lexeme: string; postings: Buffer }>({
    text: `SELECT lexeme, string_agg(uuid_send(recording_id)
          || int4send(least(occurrences, ${mostOccurrences}) * 256 + kind), ''
          ORDER BY recording_id) AS postings
      FROM search_postings WHERE ${conditions.join(' AND ')} GROUP BY lexeme`,
    values,
  });
  return new Map(rows.map(({ lexeme, postings }) => [lexeme, decodePostings(postings)]));
}

export interface DirectoryRow {
  /** Of each recording its id and four bytes for its words. */
  readonly documents: Buffer;
  readonly platforms: readonly string[];
  readonly statuses: readonly string[];
  readonly creators: readonly (number | null)[];
  /** When each started, in days since 1970. */
  readonly days: readonly (number | null)[];
}

/** Of the project's recordings that are in the index, or of these; in the order of their ids. */
export async function readDirectoryRow(
  db: Queryable,
  projectId: number,
  recordingIds: readonly string[] | null,
): Promise<DirectoryRow> {
  const { rows } = await db.query<DirectoryRow>({
    text: `SELECT coalesce(string_agg(uuid_send(id) || int4send(words), ''), '') AS documents,
        coalesce(json_agg(platform), '[]') AS platforms, coalesce(json_agg(status), '[]') AS statuses,
        coalesce(json_agg(created_by), '[]') AS creators, coalesce(json_agg(day), '[]') AS days
      FROM (SELECT d.recording_id AS id, d.words, r.platform, r.status, r.created_by,
          (r.started_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS day
        FROM search_documents d
          JOIN recordings r ON r.project_id = d.project_id AND r.id = d.recording_id
        WHERE d.project_id = $1 ${recordingIds === null ? '' : 'AND d.recording_id = ANY($2::uuid[])'}
        ORDER BY d.recording_id) documents`,
    values: recordingIds === null ? [projectId] : [projectId, recordingIds],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('An aggregate has no row');
  return row;
}

/** Those that pass a filter, of the project's recordings or of these; null where it lets all pass. */
export async function readPassing(
  db: Queryable,
  projectId: number,
  filter: SearchFilter,
  recordingIds: readonly string[] | null,
): Promise<RecordingIds | null> {
  const values: unknown[] = [projectId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = filterConditions(filter, bind);
  if (conditions.length === 0) return null;
  if (recordingIds !== null) conditions.push(`r.id = ANY(${bind(recordingIds)}::uuid[])`);
  const { rows } = await db.query<{ ids: Buffer }>({
    text: `SELECT coalesce(string_agg(uuid_send(r.id), '' ORDER BY r.id), '') AS ids
      FROM recordings r WHERE r.project_id = $1 AND ${conditions.join(' AND ')}`,
    values,
  });
  return new RecordingIds(rows[0]?.ids ?? Buffer.alloc(0));
}

export interface SpeakerCount {
  readonly value: string;
  readonly count: number;
}

/** In how many of these recordings each speaks, the commonest first. */
export async function countSpeakers(
  db: Queryable,
  projectId: number,
  recordingIds: readonly string[],
  limit: number,
): Promise<SpeakerCount[]> {
  const { rows } = await db.query<SpeakerCount>({
    text: `SELECT s.speaker COLLATE "C" AS value, count(*)::integer AS count
      FROM unnest($2::uuid[]) AS r (id)
        CROSS JOIN LATERAL (SELECT unnest(speakers) AS speaker FROM search_documents
          WHERE project_id = $1 AND recording_id = r.id OFFSET 0) s
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $3`,
    values: [projectId, recordingIds, limit],
  });
  return rows;
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

function filterConditions(filter: SearchFilter, bind: Bind): string[] {
  const { platform, status, createdBy, startedFrom, startedBefore, speaker } = filter;
  return [
    ...(platform === null ? [] : [`r.platform = ${bind(platform)}`]),
    ...(status === null ? [] : [`r.status = ${bind(status)}`]),
    ...(createdBy === null ? [] : [`r.created_by = ${bind(createdBy)}`]),
    ...(startedFrom === null ? [] : [`r.started_at >= ${bind(startedFrom)}::timestamptz`]),
    ...(startedBefore === null ? [] : [`r.started_at < ${bind(startedBefore)}::timestamptz`]),
    ...(speaker === null
      ? []
      : [
          `EXISTS (SELECT 1 FROM search_documents d WHERE d.project_id = r.project_id
            AND d.recording_id = r.id AND ${bind(speaker)} = ANY(d.speakers))`,
        ]),
    ...filter.has.map((choice) => hasConditions[choice]),
  ];
}
