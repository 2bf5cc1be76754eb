import type { Queryable, Transaction } from '../../platform/database/database.ts';

/**
 * Substring search over transcripts, whatever their length, also across the border of two
 * segments, without paying for it in every append.
 *
 * The text of a transcript, in upper case, is cut into blocks of neighbouring segments, and a
 * trigram index finds the blocks that hold a text. Each block begins with the last characters of
 * the text before it, so that a match of up to one character more than these lies within one
 * block; a longer text is looked for by its beginning, and then compared with the whole.
 *
 * Blocks are written a moment after the segments (search-indexer.ts). Until then a recording's
 * `unindexed_from` says from where its segments must be read instead; a draft that was replaced
 * after its block was written is marked `reindex`. A search takes both into account, within one
 * statement and so within one snapshot: it never misses what was acknowledged.
 */

/** Segments in a block. Longer blocks answer sooner for common words, shorter ones for others. */
const blockLength = 16;
/** Characters of the preceding text at the beginning of a block. */
const overlap = 32;
/** Segments that surely hold as many characters: each has at least one, and a space. */
const overlapSegments = overlap / 2 + 1;

/**
 * SQL that is true of a recording `r` whose blocks are complete and whose transcript holds the
 * text of `parameter`. A plain EXISTS, so that the planner may stop at a recording's first block
 * that holds a common word, and may begin with the blocks where the word is rare.
 */
export function isHeldByIndexed(parameter: string): string {
  return `r.unindexed_from IS NULL AND EXISTS (${blocksHolding(parameter)})
    AND ${isShortOrInWhole(parameter)}`;
}

/** The same for one whose blocks are not complete: what they lack is read from the segments. */
export function isHeldByUnindexed(parameter: string): string {
  const firstBlock = `${firstUnindexed} / ${blockLength}`;
  const tail = textFrom(`(${firstBlock}) * ${blockLength}`);
  return `r.unindexed_from IS NOT NULL AND (
      EXISTS (${blocksHolding(parameter)} AND b.block < ${firstBlock})
      OR char_length(${folded(parameter)}) > ${overlap + 1}
      OR (SELECT upper(tail.text) LIKE ${containing(folded(parameter))} FROM (${tail}) tail))
    AND ${isShortOrInWhole(parameter)}`;
}

function folded(parameter: string): string {
  return `upper(${parameter}::text)`;
}

function blocksHolding(parameter: string): string {
  return `SELECT 1 FROM transcript_search_blocks b
    WHERE b.project_id = r.project_id AND b.recording_id = r.id
      AND b.text LIKE ${containing(`left(${folded(parameter)}, ${overlap + 1})`)}`;
}

/** Blocks decide about texts that are no longer than their overlap; others take a closer look. */
function isShortOrInWhole(parameter: string): string {
  return `(char_length(${folded(parameter)}) <= ${overlap + 1} OR (
    SELECT upper(string_agg(s.text, ' ' ORDER BY s.position)) LIKE ${containing(folded(parameter))}
    FROM transcript_segments s WHERE ${segmentsOfRecording}))`;
}

const segmentsOfRecording = 's.project_id = r.project_id AND s.recording_id = r.id';

function containing(text: string): string {
  const escaped = ['\\', '%', '_'].reduce(
    (sql, mark) => `replace(${sql}, '${mark}', '\\${mark}')`,
    text,
  );
  return `'%' || ${escaped} || '%'`;
}

/** The first position of `r` that the blocks lack, or hold as it was before. */
const firstUnindexed = `least(r.unindexed_from, (
  SELECT min(s.position) FROM transcript_segments s WHERE ${segmentsOfRecording} AND s.reindex))`;

/** The text of `r` from a position on, with at least `overlap` characters of what is before. */
function textFrom(position: string): string {
  return `SELECT string_agg(part.text, ' ' ORDER BY part.position) AS text FROM (
      (SELECT s.position, s.text FROM transcript_segments s
        WHERE ${segmentsOfRecording} AND s.position < ${position}
        ORDER BY s.position DESC LIMIT ${overlapSegments})
      UNION ALL
      (SELECT s.position, s.text FROM transcript_segments s
        WHERE ${segmentsOfRecording} AND s.position >= ${position})
    ) part`;
}

export interface UnindexedRecording {
  readonly projectId: number;
  readonly id: string;
}

/** Those with new lines first: they may be live. */
export async function findUnindexed(db: Queryable, limit: number): Promise<UnindexedRecording[]> {
  const { rows } = await db.query<UnindexedRecording>({
    name: 'search-find-unindexed',
    text: `(SELECT project_id AS "projectId", id FROM recordings
        WHERE unindexed_from IS NOT NULL AND search_due LIMIT $1)
      UNION ALL
      (SELECT project_id, id FROM recordings WHERE search_due AND unindexed_from IS NULL LIMIT $1)
      LIMIT $1`,
    values: [limit],
  });
  return rows;
}

/**
 * Writes the blocks that a recording lacks, and tells the ranked search (features/search/) what has
 * changed; nothing where another process is at it.
 */
export async function indexRecording(
  tx: Transaction,
  { projectId, id }: UnindexedRecording,
): Promise<void> {
  const locked = await tx.query({
    text: `SELECT 1 FROM recordings r
      WHERE r.project_id = $1 AND r.id = $2 AND r.search_due
      FOR UPDATE SKIP LOCKED`,
    values: [projectId, id],
  });
  if (locked.rowCount === 0) return;
  // A statement of its own: it must see what was committed before the lock was had.
  const { rows } = await tx.query<{ position: number | null }>({
    text: `SELECT CASE WHEN r.unindexed_from IS NOT NULL THEN ${firstUnindexed} END AS position
      FROM recordings r WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, id],
  });
  const position = rows[0]?.position ?? null;
  if (position !== null) await indexFrom(tx, projectId, id, position);
  await tx.query({
    text: `INSERT INTO search_changes (project_id, recording_id, from_position) VALUES ($1, $2, $3)`,
    values: [projectId, id, position],
  });
  await tx.query({
    text: `UPDATE recordings SET unindexed_from = NULL, search_due = false
      WHERE project_id = $1 AND id = $2`,
    values: [projectId, id],
  });
}

async function indexFrom(
  tx: Transaction,
  projectId: number,
  id: string,
  position: number,
): Promise<void> {
  await rebuildBlocks(tx, projectId, id, Math.floor(position / blockLength));
  await tx.query({
    text: `UPDATE transcript_segments SET reindex = false
      WHERE project_id = $1 AND recording_id = $2 AND reindex`,
    values: [projectId, id],
  });
}

async function rebuildBlocks(
  tx: Transaction,
  projectId: number,
  id: string,
  fromBlock: number,
): Promise<void> {
  await tx.query({
    text: `DELETE FROM transcript_search_blocks
      WHERE project_id = $1 AND recording_id = $2 AND block >= $3`,
    values: [projectId, id, fromBlock],
  });
  await tx.query({
    text: `INSERT INTO transcript_search_blocks (project_id, recording_id, block, text)
      SELECT $1, $2, own.block, upper(concat_ws(' ', right(before.text, ${overlap}), own.text))
      FROM (
        SELECT position / ${blockLength} AS block, string_agg(text, ' ' ORDER BY position) AS text
        FROM transcript_segments
        WHERE project_id = $1 AND recording_id = $2 AND position >= $3::integer * ${blockLength}
        GROUP BY 1
      ) own CROSS JOIN LATERAL (
        SELECT string_agg(part.text, ' ' ORDER BY part.position) AS text FROM (
          SELECT s.position, s.text FROM transcript_segments s
          WHERE s.project_id = $1 AND s.recording_id = $2 AND s.position < own.block * ${blockLength}
          ORDER BY s.position DESC LIMIT ${overlapSegments}
        ) part
      ) before`,
    values: [projectId, id, fromBlock],
  });
}
