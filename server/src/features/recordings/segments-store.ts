import type { Segment } from '../../domain/recording.ts';
import type { BatchEntry } from '../../domain/segment-identity.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { insertEvents, recordEvent } from '../../platform/events/record-event-store.ts';
import { touch } from './recordings-store.ts';
import { clearTranscript } from './transcript-tables.ts';

/** SQL that writes transcript segments. */

export interface AppendRequest {
  readonly projectId: number;
  readonly recordingId: string;
  readonly entries: readonly BatchEntry[];
  /** Segments as they came, before repeats within the batch were folded. */
  readonly sent: number;
  /** Under which the batch is taken once only, for a day; null for no such promise. */
  readonly idempotency: { readonly digest: string; readonly requestDigest: string } | null;
  readonly expectedVersions: readonly string[] | null;
}

export interface AppendOutcome {
  readonly version: string;
  /** In its wire form. */
  readonly updatedAt: string;
  /** False when the batch was taken before, under the same idempotency key. */
  readonly taken: boolean;
  readonly appended: number;
  readonly replaced: number;
  /** Identities of the folded entries that were stored, in either way. */
  readonly foldedStored: readonly string[];
}

/**
 * Appends a batch in one statement, which is a transaction of its own. Updating the recording's
 * row first makes appends to one recording wait for each other, and hands out positions; the
 * unique index on identity then decides, with all that was committed before in sight, whether a
 * segment is new, takes the place of a draft or is dropped. Null where there is no such recording,
 * or it is at none of `expectedVersions`, unless this is a repeat of a batch that was taken.
 */
export async function appendSegments(
  db: Queryable,
  { projectId, recordingId, entries, sent, idempotency, expectedVersions }: AppendRequest,
): Promise<AppendOutcome | null> {
  const column = <Key extends keyof Segment>(key: Key) =>
    entries.map(({ segment }) => segment[key]);
  const { rows } = await db.query<AppendOutcome>({
    name: 'segments-append',
    text: appendStatement,
    values: [
      projectId,
      recordingId,
      entries.map((entry) => entry.identity),
      column('timestamp'),
      column('speaker'),
      column('text'),
      column('confidence'),
      column('isFinal'),
      entries.filter(isFolded).map((entry) => entry.identity),
      expectedVersions,
      idempotency?.digest ?? null,
      idempotency?.requestDigest ?? null,
      sent,
      entries.map((entry) => entry.replacedInBatch),
    ],
  });
  const outcome = rows[0] ?? null;
  if (outcome !== null && outcome.appended + outcome.replaced > 0) db.announce(projectId);
  return outcome;
}

/** Segments that one event of a batch names at most. */
const segmentsPerEvent = 100;

export function isFolded(entry: BatchEntry): boolean {
  return entry.replacedInBatch > 0 || entry.droppedInBatch > 0;
}

const appendStatement = `
  WITH written AS (
    UPDATE recordings SET
      next_position = next_position + cardinality($3::uuid[]),
      unindexed_from = coalesce(unindexed_from, next_position),
      segments_sent = segments_sent + $13::integer,
      ${touch}
    WHERE project_id = $1 AND id = $2 AND ($10::bigint[] IS NULL OR version = ANY($10::bigint[])
      OR EXISTS (SELECT 1 FROM idempotency_keys WHERE project_id = $1 AND digest = $11::uuid))
    RETURNING next_position - cardinality($3::uuid[]) AS base, version, updated_at
  ), claim AS (
    INSERT INTO idempotency_keys (project_id, digest, request_digest, recording_id)
    SELECT $1, $11::uuid, $12::uuid, $2 FROM written WHERE $11::uuid IS NOT NULL
    ON CONFLICT (project_id, digest) DO NOTHING
    RETURNING 1
  ), recording AS (
    SELECT written.*, $11::uuid IS NULL OR EXISTS (SELECT 1 FROM claim) AS taken FROM written
  ), stored AS (
    INSERT INTO transcript_segments AS s (project_id, recording_id, position,
      identity, timestamp_ms, speaker, text, confidence, is_final, replacements)
    SELECT $1, $2, recording.base + entry.number::integer - 1,
      entry.identity, entry.timestamp_ms, entry.speaker, entry.text, entry.confidence, entry.is_final,
      entry.replacements
    FROM recording, unnest($3::uuid[], $4::double precision[], $5::text[], $6::text[],
        $7::double precision[], $8::boolean[], $14::integer[]) WITH ORDINALITY
      AS entry (identity, timestamp_ms, speaker, text, confidence, is_final, replacements, number)
    WHERE recording.taken AND NOT EXISTS (SELECT 1 FROM retired_identities retired
      WHERE retired.project_id = $1 AND retired.recording_id = $2
        AND retired.identity = entry.identity)
    ON CONFLICT (project_id, recording_id, identity) WHERE identity IS NOT NULL
    DO UPDATE SET timestamp_ms = excluded.timestamp_ms, speaker = excluded.speaker,
      text = excluded.text, confidence = excluded.confidence, is_final = excluded.is_final,
      reindex = true, replacements = s.replacements + 1 + excluded.replacements
    WHERE s.is_final IS FALSE
    RETURNING s.identity, s.position, s.reindex AS replaced
  ), event AS (
    ${insertEvents}
    SELECT $1, $2, CASE WHEN replaced THEN 'segments.replaced' ELSE 'segments.appended' END,
      json_build_object('positions', json_agg(position ORDER BY position))
    FROM stored, recording GROUP BY replaced, (position - base) / ${segmentsPerEvent}
    ORDER BY min(position)
  )
  SELECT recording.version::text AS version, ${wireTimestamp('recording.updated_at')} AS "updatedAt",
    recording.taken, counts.*
  FROM recording, (
    SELECT count(*) FILTER (WHERE NOT replaced)::integer AS appended,
      count(*) FILTER (WHERE replaced)::integer AS replaced,
      coalesce(array_agg(identity::text) FILTER (WHERE identity = ANY($9::uuid[])), '{}')
        AS "foldedStored"
    FROM stored
  ) counts`;

/**
 * Puts a new transcript in the place of the old one. The caller has updated the recording's row
 * in the same transaction, and so holds its lock. `identities` run beside the segments. Positions
 * go on where those before ended: notes that name one never mean another line.
 */
export async function replaceSegments(
  tx: Transaction,
  projectId: number,
  recordingId: string,
  segments: readonly Segment[],
  identities: readonly (string | null)[],
): Promise<void> {
  await clearTranscript(tx, projectId, recordingId);
  await tx.query({
    text: `WITH written AS (
        UPDATE recordings SET next_position = next_position + cardinality($3::uuid[]),
          unindexed_from = 0, segments_sent = cardinality($3::uuid[])
        WHERE project_id = $1 AND id = $2
        RETURNING next_position - cardinality($3::uuid[]) AS base
      )
      INSERT INTO transcript_segments (project_id, recording_id, position,
        identity, timestamp_ms, speaker, text, confidence, is_final)
      SELECT $1, $2, written.base + number - 1, identity, timestamp_ms, speaker, text, confidence,
        is_final
      FROM written, unnest($3::uuid[], $4::double precision[], $5::text[], $6::text[],
          $7::double precision[], $8::boolean[]) WITH ORDINALITY
        AS entry (identity, timestamp_ms, speaker, text, confidence, is_final, number)`,
    values: [
      projectId,
      recordingId,
      identities,
      segments.map((segment) => segment.timestamp),
      segments.map((segment) => segment.speaker),
      segments.map((segment) => segment.text),
      segments.map((segment) => segment.confidence),
      segments.map((segment) => segment.isFinal),
    ],
  });
  await recordEvent(tx, {
    ...{ projectId, recordingId, type: 'segments.replaced' },
    data: { all: true },
  });
}
