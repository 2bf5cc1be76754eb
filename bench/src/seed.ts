import { newId } from '../../server/src/domain/ids.ts';
import { indexRecording } from '../../server/src/features/recordings/search-store.ts';
import type {
  Database,
  Statement,
  Transaction,
} from '../../server/src/platform/database/database.ts';
import { makeSentences, rareWord } from './sentences.ts';

/** Recordings that are there before anything is measured. */

export interface RecordingSet {
  readonly recordings: number;
  readonly segmentsEach: number;
  /** Segments that hold the rare word; none unless told. */
  readonly rareSegments?: number;
}

export const projectId = 1;

const sentenceCount = 4096;
/** Rows of segments that one statement writes, about. */
const segmentsPerChunk = 40_000;
/** Recordings that were made at the same time, so that their segments lie mixed on the disk. */
const recordedAtOnce = 50;
/** One for each core that there surely is. */
const parallelChunks = 2;

/** Writes sets with their search blocks, and returns the recordings' ids, set by set. */
export async function seedSets(
  db: Database,
  sets: readonly RecordingSet[],
  signal: AbortSignal,
): Promise<string[][]> {
  await db.query({
    text: `CREATE UNLOGGED TABLE bench_sentences AS
      SELECT number - 1 AS number, text FROM unnest($1::text[]) WITH ORDINALITY AS s (text, number)`,
    values: [makeSentences(sentenceCount)],
  });
  await db.query({ text: 'ANALYZE bench_sentences' });
  const restoreIndex = await dropSearchIndex(db);
  await createBlockWriter(db);
  const ids: string[][] = [];
  for (const set of sets) ids.push(await seedSet(db, set, signal));
  await db.query({ text: 'DROP FUNCTION bench_write_blocks; DROP TABLE bench_sentences' });
  await restoreIndex();
  signal.throwIfAborted();
  // What autovacuum would have done by the time that anybody comes to look.
  await db.query({ text: 'VACUUM (ANALYZE)' });
  return ids;
}

/** New recordings without a segment. */
export async function addEmptyRecordings(db: Database, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const set = { recordings: count, segmentsEach: 0 };
  await db.transaction((tx) => insertRecordings(tx, { set, start: 0, ids }));
  return ids;
}

/** An index over text is written much faster when the text is there. */
async function dropSearchIndex(db: Database): Promise<() => Promise<void>> {
  const { rows } = await db.query<{ name: string; definition: string }>({
    text: `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE tablename = 'transcript_search_blocks' AND indexdef LIKE '%USING gin%'`,
  });
  for (const { name } of rows) await db.query({ text: `DROP INDEX ${name}` });
  return async () => {
    for (const { definition } of rows) await db.query({ text: definition });
  };
}

/**
 * The statement with which the search indexer writes the blocks of a recording, as a function of
 * the database: a hundred thousand recordings would wait for each other's round trips for minutes.
 */
async function createBlockWriter(db: Database): Promise<void> {
  const statements: Statement[] = [];
  const listening: Transaction = {
    inTransaction: true,
    announce() {},
    async query(statement) {
      statements.push(statement);
      return { rows: [], rowCount: 1 };
    },
  };
  await indexRecording(listening, { projectId, id: '' });
  const insert = statements.find(({ text }) => /^INSERT INTO transcript_search_blocks/.test(text));
  if (insert === undefined) throw new Error('The search indexer writes blocks in another way now');
  await db.query({
    text: `CREATE FUNCTION bench_write_blocks(integer, uuid, integer) RETURNS void
      LANGUAGE sql AS $body$${insert.text}$body$`,
  });
}

async function seedSet(db: Database, set: RecordingSet, signal: AbortSignal): Promise<string[]> {
  const ids = Array.from({ length: set.recordings }, newId);
  const chunkSize = Math.max(recordedAtOnce, Math.ceil(segmentsPerChunk / set.segmentsEach));
  const starts = ids.keys().filter((index) => index % chunkSize === 0);
  await Promise.all(
    Array.from({ length: parallelChunks }, async () => {
      for (const start of starts) {
        signal.throwIfAborted();
        const chunk = { set, start, ids: ids.slice(start, start + chunkSize) };
        await db.transaction((tx) => seedChunk(tx, chunk));
      }
    }),
  );
  return ids;
}

interface Chunk {
  readonly set: RecordingSet;
  /** Of its first recording, in the set. */
  readonly start: number;
  readonly ids: readonly string[];
}

async function seedChunk(tx: Transaction, chunk: Chunk): Promise<void> {
  await insertRecordings(tx, chunk);
  if (chunk.set.segmentsEach === 0) return;
  await insertSegments(tx, chunk);
  await tx.query({
    text: `SELECT bench_write_blocks($1, id, 0) FROM unnest($2::uuid[]) AS id`,
    values: [projectId, chunk.ids],
  });
}

async function insertRecordings(tx: Transaction, { set, start, ids }: Chunk): Promise<void> {
  await tx.query({
    text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform, status,
        meeting_title, meeting_url, duration_seconds, participants, started_at, completed_at,
        next_position)
      SELECT $1, id, 1, gen_random_uuid(), (ARRAY['zoom', 'teams', 'meet'])[1 + n % 3], 'ready',
        'Weekly review ' || n, 'https://zoom.example/j/' || n, $4::integer * 3,
        ARRAY['Ada Lovelace', 'Grace Hopper', 'Alan Turing'],
        timestamptz '2024-01-01' + n * interval '5 minutes',
        timestamptz '2024-01-01' + n * interval '5 minutes' + interval '1 hour',
        $4::integer
      FROM (
        SELECT id, number + $3::integer - 1 AS n
        FROM unnest($2::uuid[]) WITH ORDINALITY AS r (id, number)
      ) r`,
    values: [projectId, ids, start, set.segmentsEach],
  });
}

/** Batch after batch of ten, for all recordings in turn: as they would have come in. */
async function insertSegments(tx: Transaction, { set, start, ids }: Chunk): Promise<void> {
  const total = set.recordings * set.segmentsEach;
  await tx.query({
    text: `INSERT INTO transcript_segments (project_id, recording_id, position, identity,
        timestamp_ms, speaker, text, confidence, is_final)
      SELECT $1, own.id, own.position, md5(own.id::text || own.position)::uuid,
        own.position * 3100 + own.hash % 500, 'Speaker ' || chr(65 + (own.hash % 4)::integer),
        sentence.text || CASE WHEN own.serial % $5::bigint = 0 THEN $6 ELSE '' END,
        0.8 + (own.hash % 199) / 1000.0, true
      FROM (
        SELECT r.id, r.number, position, position / 10 AS batch, serial,
          abs(hashint8(serial)::bigint) AS hash
        FROM unnest($2::uuid[]) WITH ORDINALITY AS r (id, number),
          generate_series(0, $4::integer - 1) AS position,
          LATERAL (SELECT (r.number + $3::integer - 1) * $4::integer + position + 1 AS serial) s
      ) own JOIN bench_sentences sentence ON sentence.number = own.hash % ${sentenceCount}
      ORDER BY own.batch, own.number, own.position`,
    values: [
      projectId,
      ids,
      start,
      set.segmentsEach,
      set.rareSegments ? Math.floor(total / set.rareSegments) : total + 1,
      ` ${rareWord}`,
    ],
  });
}
