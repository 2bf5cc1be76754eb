import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';

/** SQL of how long recordings are kept. Ages are in days since the server has what it is about. */

export interface RetentionRules {
  /** Null for ever. */
  readonly mediaDays: number | null;
  readonly recordingDays: number | null;
}

export interface StoredRules extends RetentionRules {
  /** In its wire form; null where nothing was ever set. */
  readonly updatedAt: string | null;
}

export async function readRules(db: Queryable, projectId: number): Promise<StoredRules> {
  const { rows } = await db.query<StoredRules>({
    text: `SELECT media_days AS "mediaDays", recording_days AS "recordingDays",
        ${wireTimestamp('updated_at')} AS "updatedAt"
      FROM retention_settings WHERE project_id = $1`,
    values: [projectId],
  });
  return rows[0] ?? { mediaDays: null, recordingDays: null, updatedAt: null };
}

/** Sets what is given and leaves the rest. */
export async function changeRules(
  db: Queryable,
  projectId: number,
  userId: number,
  { mediaDays, recordingDays }: Partial<RetentionRules>,
): Promise<void> {
  await db.query({
    text: `INSERT INTO retention_settings AS s (project_id, media_days, recording_days, updated_by)
      VALUES ($1, $3, $5, $6)
      ON CONFLICT (project_id) DO UPDATE SET
        media_days = CASE WHEN $2 THEN $3 ELSE s.media_days END,
        recording_days = CASE WHEN $4 THEN $5 ELSE s.recording_days END,
        updated_by = $6, updated_at = clock_timestamp()`,
    values: [
      projectId,
      mediaDays !== undefined,
      mediaDays ?? null,
      recordingDays !== undefined,
      recordingDays ?? null,
      userId,
    ],
  });
}

/** Projects that do not keep everything for ever, in any order. */
export async function listLimitedProjects(
  db: Queryable,
): Promise<(RetentionRules & { readonly projectId: number })[]> {
  const { rows } = await db.query<RetentionRules & { projectId: number }>({
    text: `SELECT project_id AS "projectId", media_days AS "mediaDays",
        recording_days AS "recordingDays"
      FROM retention_settings
      WHERE media_days IS NOT NULL OR recording_days IS NOT NULL ORDER BY random()`,
  });
  return rows;
}

/** What a rule is about: the recording as a whole, or only its media. */
export type Retained = 'recordings' | 'media';

const isKept = `EXISTS (SELECT 1 FROM kept_recordings k
  WHERE k.project_id = r.project_id AND k.recording_id = r.id)`;

/** Recordings whose time has come, the oldest first, but for `skipped`. */
export async function findDue(
  db: Queryable,
  what: Retained,
  { projectId, days }: { readonly projectId: number; readonly days: number },
  { limit, skipped }: { readonly limit: number; readonly skipped: readonly string[] },
): Promise<string[]> {
  const [join, age] =
    what === 'recordings'
      ? ['', 'r.created_at']
      : [
          `JOIN media m ON m.project_id = r.project_id AND m.recording_id = r.id
            AND m.state <> 'deleted'`,
          'm.received_at',
        ];
  const { rows } = await db.query<{ id: string }>({
    text: `SELECT r.id FROM recordings r ${join}
      WHERE r.project_id = $1 AND ${age} <= clock_timestamp() - make_interval(days => $2)
        AND r.id <> ALL($3::uuid[]) AND NOT ${isKept}
      ORDER BY ${age} LIMIT $4`,
    values: [projectId, days, skipped, limit],
  });
  return rows.map(({ id }) => id);
}

/**
 * Whether the recording may still go, by a rule of that many days: the rule may have been changed
 * and the recording exempted since it was found. The caller holds the lock of the recording's row.
 */
export async function isStillDue(
  tx: Transaction,
  what: Retained,
  { projectId, recordingId }: RecordingRef,
  days: number,
): Promise<boolean> {
  const column = what === 'recordings' ? 'recording_days' : 'media_days';
  const { rowCount } = await tx.query({
    text: `SELECT 1 FROM retention_settings s
      WHERE s.project_id = $1 AND s.${column} <= $3 AND NOT EXISTS (
        SELECT 1 FROM kept_recordings k WHERE k.project_id = $1 AND k.recording_id = $2)`,
    values: [projectId, recordingId, days],
  });
  return rowCount > 0;
}

export interface Extent {
  readonly recordings: number;
  readonly bytes: number;
}

export interface DueExtent {
  /** Those whose media go while their text stays. */
  readonly media: Extent;
  readonly recordings: Extent;
  /** Whose time would have come, were they not exempted. */
  readonly kept: number;
}

/** How much would go now under these rules. */
export async function measureDue(
  db: Queryable,
  projectId: number,
  { mediaDays, recordingDays }: RetentionRules,
): Promise<DueExtent> {
  const { rows } = await db.query<Record<keyof typeof columns, number>>({
    text: `SELECT ${Object.entries(columns)
      .map(([name, sql]) => `coalesce(${sql}, 0)::float8 AS "${name}"`)
      .join(', ')}
      FROM (
        SELECT due.*, (SELECT sum(size_bytes) FROM media_files f
            WHERE f.project_id = $1 AND f.recording_id = due.id) AS bytes
        FROM (
          SELECT r.id, ${isKept} AS kept,
            coalesce(r.created_at <= clock_timestamp() - make_interval(days => $2), false) AS whole,
            coalesce(m.received_at <= clock_timestamp() - make_interval(days => $3), false) AS media
          FROM recordings r LEFT JOIN media m ON m.project_id = r.project_id
            AND m.recording_id = r.id AND m.state <> 'deleted'
          WHERE r.project_id = $1
        ) due WHERE whole OR media
      ) found`,
    values: [projectId, recordingDays, mediaDays],
  });
  const found = rows[0];
  return {
    media: { recordings: found?.mediaCount ?? 0, bytes: found?.mediaBytes ?? 0 },
    recordings: { recordings: found?.wholeCount ?? 0, bytes: found?.wholeBytes ?? 0 },
    kept: found?.kept ?? 0,
  };
}

const columns = {
  mediaCount: 'count(*) FILTER (WHERE NOT kept AND NOT whole)',
  mediaBytes: 'sum(bytes) FILTER (WHERE NOT kept AND NOT whole)',
  wholeCount: 'count(*) FILTER (WHERE NOT kept AND whole)',
  wholeBytes: 'sum(bytes) FILTER (WHERE NOT kept AND whole)',
  kept: 'count(*) FILTER (WHERE kept)',
} as const;
