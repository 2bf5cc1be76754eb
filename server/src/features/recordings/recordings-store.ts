import type { Task } from '../../domain/recording.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { insertEvents } from '../../platform/events/record-event-store.ts';
import { type RecordingField, recordingFields } from './recording-schemas.ts';
import { rankOf } from './recording-status-sql.ts';
import { clearTranscript } from './transcript-tables.ts';

/**
 * SQL of recordings. Whole recordings leave PostgreSQL as JSON text and go to the client as they
 * are: building them in JavaScript would hold the event loop for tens of milliseconds.
 */

/**
 * Moves the version and `updated_at`, and has the search indexer look again; every write of a
 * recording contains this.
 */
export const touch = `version = version + 1, search_due = true,
  updated_at = greatest(clock_timestamp(), updated_at + interval '1 microsecond')`;

const timestampFields = new Set<RecordingField>([
  'tasks_generated_at',
  'summary_generated_at',
  'started_at',
  'completed_at',
  'created_at',
  'updated_at',
]);

const ownAddress = `CASE WHEN starts_with(r.video_url, '/') THEN (
  SELECT convert_from(value, 'UTF8') FROM installation WHERE name = 'public-url'
) || r.video_url ELSE r.video_url END`;

/** By the primary key of the media, in the statement that reads the page. */
const hasVideo = `(
  SELECT m.has_video FROM media m
  WHERE m.project_id = r.project_id AND m.recording_id = r.id AND m.state <> 'deleted'
)`;

function columnOf(field: RecordingField): string {
  if (field === 'team') return 'r.project_id AS team';
  if (field === 'has_video') return `${hasVideo} AS has_video`;
  // What the server wrote itself is a path; its own address goes before it, as it is now.
  if (field === 'video_url') return `${ownAddress} AS video_url`;
  // What was said when the upload was opened shows until there is an error, or a client's own text.
  if (field === 'error_message')
    return 'coalesce(r.error_message, r.upload_notice) AS error_message';
  if (field === 'participants') return 'array_to_json(r.participants) AS participants';
  if (field === 'transcript_text') return `coalesce(t.text, '') AS transcript_text`;
  if (field === 'transcript_segments') return `coalesce(t.segments, '[]') AS transcript_segments`;
  if (timestampFields.has(field)) return `${wireTimestamp(`r.${field}`)} AS ${field}`;
  return `r.${field}`;
}

/** SQL for the text and the JSON of a recording's segments, as `t`, of those asked for. */
function transcriptJoin(fields: readonly RecordingField[]): string {
  const parts = [
    ...(fields.includes('transcript_text') ? [`string_agg(s.text, ' ') AS text`] : []),
    ...(fields.includes('transcript_segments') ? ['json_agg(s) AS segments'] : []),
  ];
  if (parts.length === 0) return '';
  return `LEFT JOIN LATERAL (
    SELECT ${parts.join(', ')} FROM (
      SELECT timestamp_ms AS timestamp, speaker, text, confidence, is_final
      FROM transcript_segments
      WHERE project_id = r.project_id AND recording_id = r.id ORDER BY position
    ) s
  ) t ON true`;
}

function selectJson(fields: readonly RecordingField[]): string {
  return `(SELECT row_to_json(w)::text FROM (SELECT ${fields.map(columnOf).join(', ')}) w)`;
}

export interface StoredRecording {
  /** The recording in its wire form. */
  readonly json: string;
  readonly version: string;
}

/** `knownVersions` are those the reader has already: their JSON is not built, and empty. */
export async function readRecording(
  db: Queryable,
  projectId: number,
  id: string,
  fields: readonly RecordingField[] = recordingFields,
  knownVersions: readonly string[] = [],
): Promise<StoredRecording | null> {
  const { rows } = await db.query<StoredRecording>({
    ...(fields === recordingFields ? { name: 'recordings-read' } : {}),
    text: `SELECT r.version::text AS version,
        CASE WHEN r.version = ANY($3::bigint[]) THEN '' ELSE ${selectJson(fields)} END AS json
      FROM recordings r ${transcriptJoin(fields)}
      WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, id, knownVersions],
  });
  return rows[0] ?? null;
}

/** Wire forms of several recordings, by id; those that are gone are missing. */
export async function readRecordings(
  db: Queryable,
  projectId: number,
  ids: readonly string[],
  fields: readonly RecordingField[],
): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; json: string }>({
    ...(fields === recordingFields ? { name: 'recordings-read-many' } : {}),
    text: `SELECT r.id, ${selectJson(fields)} AS json FROM recordings r ${transcriptJoin(fields)}
      WHERE r.project_id = $1 AND r.id = ANY($2::uuid[])`,
    values: [projectId, ids],
  });
  return new Map(rows.map((row) => [row.id, row.json]));
}

/** Upper bounds of the segments each recording holds, in the order of `ids`. */
export async function countSegments(
  db: Queryable,
  projectId: number,
  ids: readonly string[],
): Promise<number[]> {
  const { rows } = await db.query<{ id: string; count: number }>({
    name: 'recordings-count-segments',
    text: `SELECT id, next_position AS count FROM recordings
      WHERE project_id = $1 AND id = ANY($2::uuid[])`,
    values: [projectId, ids],
  });
  const counts = new Map(rows.map((row) => [row.id, row.count]));
  return ids.map((id) => counts.get(id) ?? 0);
}

export async function recordingExists(
  db: Queryable,
  projectId: number,
  id: string,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'recordings-exists',
    text: 'SELECT 1 FROM recordings WHERE project_id = $1 AND id = $2',
    values: [projectId, id],
  });
  return rowCount > 0;
}

export interface NewRecording {
  readonly projectId: number;
  readonly id: string;
  readonly createdBy: number;
  readonly sdkUploadId: string;
  readonly platform: string;
  readonly uploadService?: string;
  /** Shown as `error_message` while there is no other. */
  readonly uploadNotice?: string | null;
}

/** Does nothing where the recording exists already, so that it may be repeated. */
export async function insertRecording(db: Queryable, recording: NewRecording): Promise<void> {
  const { rowCount } = await db.query({
    name: 'recordings-insert',
    text: `WITH inserted AS (
        INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform,
          upload_service, upload_notice)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (project_id, id) DO NOTHING
        RETURNING project_id, id, platform
      )
      ${insertEvents} SELECT project_id, id, 'recording.created',
        json_build_object('platform', platform) FROM inserted`,
    values: [
      recording.projectId,
      recording.id,
      recording.createdBy,
      recording.sdkUploadId,
      recording.platform,
      recording.uploadService ?? null,
      recording.uploadNotice ?? null,
    ],
  });
  if (rowCount > 0) db.announce(recording.projectId);
}

/** Columns that a client may set, transcript apart, and their values as SQL takes them. */
export type ColumnChanges = Partial<{
  recall_recording_id: string | null;
  platform: string;
  meeting_title: string | null;
  meeting_url: string | null;
  duration_seconds: string | null;
  status: string;
  notes: string | null;
  error_message: string | null;
  video_url: string | null;
  video_size_bytes: string | null;
  participants: readonly string[];
  summary: string | null;
  extracted_tasks: readonly Task[];
  tasks_generated_at: string | null;
  summary_generated_at: string | null;
  started_at: string;
  completed_at: string | null;
}>;

export interface WrittenRecording {
  readonly version: string;
  /** In its wire form. */
  readonly updatedAt: string;
}

/**
 * Sets the given columns and no others; null where there is no such recording, or none of
 * `expectedVersions`. A recording that first becomes ready or failed gets its `completed_at`.
 */
export async function updateRecording(
  db: Queryable,
  projectId: number,
  id: string,
  changes: ColumnChanges,
  expectedVersions: readonly string[] | null,
): Promise<WrittenRecording | null> {
  const values: unknown[] = [projectId, id, expectedVersions];
  const assignments = Object.entries(changes).map(([column, value]) => {
    values.push(column === 'extracted_tasks' ? JSON.stringify(value) : value);
    const value$ = `$${values.length}`;
    return column === 'status' ? statusAssignment(value$) : `${column} = ${value$}`;
  });
  // A client's word, null too, takes the place of the notice.
  if (changes.error_message !== undefined) assignments.push('upload_notice = NULL');
  // Its own text stays a client's, until it takes it back.
  for (const [column, by] of writers) {
    const value = changes[column];
    if (value === undefined) continue;
    const isEmpty = value === null || value.length === 0;
    assignments.push(`${by} = ${isEmpty ? 'NULL' : `'client'`}`);
  }
  if (isFinished(changes.status) && changes.completed_at === undefined) {
    assignments.push('completed_at = coalesce(completed_at, clock_timestamp())');
  }
  const columns = Object.keys(changes);
  const compared = isFinished(changes.status) ? new Set([...columns, 'completed_at']) : columns;
  const { rows } = await db.query<WrittenRecording>({
    text: updateWithEvent([...compared], {
      assignments,
      condition: '$3::bigint[] IS NULL OR version = ANY($3::bigint[])',
    }),
    values,
  });
  if (rows.length > 0) db.announce(projectId);
  return rows[0] ?? null;
}

/**
 * A statement that updates the recording of the project $1 and the id $2, and tells which of the
 * columns have another value afterwards; where none has, there is no event.
 */
export function updateWithEvent(
  columns: readonly string[],
  {
    assignments,
    condition,
  }: { readonly assignments: readonly string[]; readonly condition: string },
): string {
  const before = columns.map((column) => `, ${column}::text AS old_${column}`);
  const changed = columns.map(
    (column) => `CASE WHEN ${column}::text IS DISTINCT FROM old_${column} THEN '${column}' END`,
  );
  return `WITH before AS (
      SELECT id AS old_id${before.join('')} FROM recordings
      WHERE project_id = $1 AND id = $2 FOR UPDATE
    ), written AS (
      UPDATE recordings SET ${[...assignments, touch].join(', ')} FROM before
      WHERE project_id = $1 AND id = old_id AND (${condition})
      RETURNING version, updated_at,
        array_remove(ARRAY[${changed.join(', ')}]::text[], NULL) AS changed
    ), event AS (
      ${insertEvents} SELECT $1, $2, 'recording.updated', json_build_object('fields', changed)
      FROM written WHERE cardinality(changed) > 0
    )
    SELECT version::text AS version, ${wireTimestamp('updated_at')} AS "updatedAt" FROM written`;
}

/** Columns that the server fills too, and where it is kept who did. */
const writers = [
  ['summary', 'summary_by'],
  ['extracted_tasks', 'tasks_by'],
] as const;

/** A client's status counts unless the server has got further, or has come to the end itself. */
function statusAssignment(parameter: string): string {
  const isBefore = `${rankOf(`${parameter}::text`)} < ${rankOf('reached_status')}`;
  return `status = CASE WHEN ${isBefore} OR reached_status IN ('ready', 'error')
    THEN status ELSE ${parameter}::text END`;
}

function isFinished(status: string | undefined): boolean {
  return status === 'ready' || status === 'error';
}

/**
 * Deletes a recording and all that hangs on it; false where there is none. The row goes first:
 * its lock keeps segments that arrive at the same moment from being left behind.
 */
export async function deleteRecording(
  tx: Transaction,
  projectId: number,
  id: string,
  expectedVersions: readonly string[] | null,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `DELETE FROM recordings WHERE project_id = $1 AND id = $2
      AND ($3::bigint[] IS NULL OR version = ANY($3::bigint[]))`,
    values: [projectId, id, expectedVersions],
  });
  if (rowCount === 0) return false;
  await clearTranscript(tx, projectId, id);
  return true;
}
