import type { Database, Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import type { EventType } from '../../platform/events/recording-event.ts';

/**
 * SQL that reads the event log. A change writes its event without a sequence, so that changes
 * never wait for each other. Who reads gives out the sequences first, holding the row of the
 * project's head: they become visible in their order, and none is ever seen after a higher one.
 */

export interface StoredEvent {
  readonly sequence: number;
  readonly recordingId: string;
  readonly type: EventType;
  /** JSON text, an object. */
  readonly data: string;
  /** In its wire form. */
  readonly createdAt: string;
}

/** Events that get their sequence in one transaction. */
const sequencedAtOnce = 5000;

/**
 * Gives a sequence to every event that was committed before the call, and answers with the last
 * one given. Any number of processes may do so at the same time.
 */
export async function sequenceEvents(db: Database, projectId: number): Promise<number> {
  for (;;) {
    const { last, hasNew } = await readHead(db, projectId);
    if (!hasNew) return last;
    const given = await db.transaction(async (tx) => {
      await lockHead(tx, projectId);
      // A statement of its own: it sees what those did who held the head before.
      return giveSequences(tx, projectId);
    });
    if (given.count < sequencedAtOnce) return given.last;
  }
}

async function readHead(
  db: Queryable,
  projectId: number,
): Promise<{ last: number; hasNew: boolean }> {
  const { rows } = await db.query<{ last: number; hasNew: boolean }>({
    name: 'events-head-read',
    text: `SELECT
        coalesce((SELECT last_sequence FROM event_heads WHERE project_id = $1), 0)::float8 AS last,
        EXISTS (SELECT 1 FROM events WHERE project_id = $1 AND sequence IS NULL) AS "hasNew"`,
    values: [projectId],
  });
  return rows[0] ?? { last: 0, hasNew: false };
}

/** Which projects have events beyond the sequence up to which each is known. */
export async function findProjectsWithNews(
  db: Queryable,
  known: ReadonlyMap<number, number>,
): Promise<number[]> {
  const { rows } = await db.query<{ projectId: number }>({
    name: 'events-find-news',
    text: `SELECT k.project_id AS "projectId"
      FROM unnest($1::integer[], $2::bigint[]) AS k (project_id, head)
      WHERE EXISTS (SELECT 1 FROM events WHERE project_id = k.project_id AND sequence IS NULL)
        OR EXISTS (SELECT 1 FROM event_heads
          WHERE project_id = k.project_id AND last_sequence > k.head)`,
    values: [[...known.keys()], [...known.values()]],
  });
  return rows.map(({ projectId }) => projectId);
}

async function lockHead(tx: Transaction, projectId: number): Promise<void> {
  const lock = {
    name: 'events-head-lock',
    text: 'SELECT 1 FROM event_heads WHERE project_id = $1 FOR UPDATE',
    values: [projectId],
  };
  if ((await tx.query(lock)).rowCount > 0) return;
  await tx.query({
    text: 'INSERT INTO event_heads (project_id) VALUES ($1) ON CONFLICT DO NOTHING',
    values: [projectId],
  });
  await tx.query(lock);
}

async function giveSequences(
  tx: Transaction,
  projectId: number,
): Promise<{ count: number; last: number }> {
  const { rows } = await tx.query<{ count: number; last: number }>({
    name: 'events-sequence',
    text: `WITH new AS (
        SELECT number, row_number() OVER (ORDER BY number) AS rank FROM (
          SELECT number FROM events WHERE project_id = $1 AND sequence IS NULL
          ORDER BY number LIMIT $2
        ) oldest
      ), given AS (
        UPDATE events e SET sequence = h.last_sequence + new.rank
        FROM new, event_heads h
        WHERE e.project_id = $1 AND e.number = new.number AND h.project_id = $1
        RETURNING 1
      ), counted AS (
        SELECT count(*) AS count FROM given
      )
      UPDATE event_heads SET last_sequence = last_sequence + counted.count
      FROM counted WHERE project_id = $1
      RETURNING counted.count::integer AS count, last_sequence::float8 AS last`,
    values: [projectId, sequencedAtOnce],
  });
  return rows[0] ?? { count: 0, last: 0 };
}

export interface EventRange {
  readonly projectId: number;
  /** Null for the whole project. */
  readonly recordingId: string | null;
  readonly after: number;
  readonly upTo: number;
  readonly limit: number;
}

export interface EventPage {
  readonly events: readonly StoredEvent[];
  /** Events up to this sequence are no longer kept. */
  readonly prunedTo: number;
}

/** Events in their order, and in the same snapshot what is no longer there. */
export async function readEvents(db: Queryable, range: EventRange): Promise<EventPage> {
  const { recordingId } = range;
  const { rows } = await db.query<{ events: StoredEvent[] | null; prunedTo: number }>({
    name: recordingId === null ? 'events-read' : 'events-read-recording',
    text: `SELECT h.pruned_to::float8 AS "prunedTo", (
        SELECT json_agg(e ORDER BY e.sequence) FROM (
          SELECT sequence, recording_id AS "recordingId", type, data::text AS data,
            ${wireTimestamp('created_at')} AS "createdAt"
          FROM events
          WHERE project_id = $1 AND sequence > $2::bigint AND sequence <= $3::bigint
            ${recordingId === null ? '' : 'AND recording_id = $5'}
          ORDER BY sequence LIMIT $4
        ) e
      ) AS events
      FROM event_heads h WHERE h.project_id = $1`,
    values: [
      ...[range.projectId, range.after, range.upTo, range.limit],
      ...(recordingId === null ? [] : [recordingId]),
    ],
  });
  const [row] = rows;
  return { events: row?.events ?? [], prunedTo: row?.prunedTo ?? 0 };
}

export interface SegmentPlace {
  readonly recordingId: string;
  readonly position: number;
}

export interface PlacedSegment extends SegmentPlace {
  /** As the API shows it, JSON text. */
  readonly json: string;
}

/** Those segments as they stand now; those that are gone are missing. */
export async function readSegmentsAt(
  db: Queryable,
  projectId: number,
  places: readonly SegmentPlace[],
): Promise<PlacedSegment[]> {
  const { rows } = await db.query<PlacedSegment>({
    name: 'events-segments',
    text: `SELECT s.recording_id AS "recordingId", s.position, (
        SELECT row_to_json(w)::text FROM (
          SELECT s.position, s.timestamp_ms AS timestamp, s.speaker, s.text, s.confidence,
            s.is_final
        ) w
      ) AS json
      FROM unnest($2::uuid[], $3::integer[]) AS place (recording_id, position)
      JOIN transcript_segments s ON s.project_id = $1
        AND s.recording_id = place.recording_id AND s.position = place.position`,
    values: [
      projectId,
      places.map(({ recordingId }) => recordingId),
      places.map(({ position }) => position),
    ],
  });
  return rows;
}

/** Whether anything is kept of a recording, which may be deleted, after that sequence. */
export async function hasEventsAfter(
  db: Queryable,
  projectId: number,
  recordingId: string,
  after: number,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `SELECT 1 FROM events
      WHERE project_id = $1 AND recording_id = $2 AND sequence > $3::bigint LIMIT 1`,
    values: [projectId, recordingId, after],
  });
  return rowCount > 0;
}

/** Projects of which events are kept. */
export async function listProjectsWithEvents(db: Queryable): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>({
    text: `SELECT p.id FROM projects p
      WHERE EXISTS (SELECT 1 FROM events WHERE project_id = p.id) ORDER BY p.id`,
  });
  return rows.map(({ id }) => id);
}

/**
 * Forgets at most `limit` events that are older than so many hours, the first ones first; how
 * many. What has no sequence yet is kept.
 */
export async function pruneEvents(
  db: Database,
  projectId: number,
  keepHours: number,
  limit: number,
): Promise<number> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<{ last: number | null; count: number }>({
      text: `WITH oldest AS (
          SELECT sequence, created_at FROM events
          WHERE project_id = $1 AND sequence IS NOT NULL ORDER BY sequence LIMIT $3
        ), first_kept AS (
          SELECT min(sequence) AS sequence FROM oldest
          WHERE created_at >= clock_timestamp() - $2 * interval '1 hour'
        )
        SELECT max(oldest.sequence)::float8 AS last, count(*)::integer AS count
        FROM oldest, first_kept
        WHERE oldest.sequence < coalesce(first_kept.sequence, oldest.sequence + 1)`,
      values: [projectId, keepHours, limit],
    });
    const { last = null, count = 0 } = rows[0] ?? {};
    if (last === null) return 0;
    // Readers find both in one snapshot: the events, or that they are gone.
    await tx.query({
      text: `UPDATE event_heads SET pruned_to = greatest(pruned_to, $2::bigint)
        WHERE project_id = $1`,
      values: [projectId, last],
    });
    await tx.query({
      text: 'DELETE FROM events WHERE project_id = $1 AND sequence <= $2::bigint',
      values: [projectId, last],
    });
    return count;
  });
}
