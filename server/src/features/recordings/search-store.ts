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

/** The ids of the recordings of project `$1` whose transcript holds the text of `parameter`. */
export function recordingsHolding(parameter: string): string {
  const folded = `upper(${parameter})`;
  return `
    WITH unindexed AS MATERIALIZED (
      SELECT r.id, ${firstUnindexed('r')} / ${blockLength} AS block
      FROM recordings r WHERE r.project_id = $1 AND r.unindexed_from IS NOT NULL
    ), candidates AS (
      -- Joined to the recordings, so that the planner may stop at a recording's first block that
      -- holds a common word, and may begin with the blocks where the word is rare.
      SELECT r.id FROM recordings r WHERE r.project_id = $1 AND EXISTS (
        SELECT 1 FROM transcript_search_blocks b
        WHERE b.project_id = r.project_id AND b.recording_id = r.id
          AND b.text LIKE ${containing(`left(${folded}, ${overlap + 1})`)}
          AND (r.unindexed_from IS NULL OR b.block < ${firstUnindexed('r')} / ${blockLength}))
      UNION
      SELECT u.id FROM unindexed u
      CROSS JOIN LATERAL (${textFrom('u.id', `u.block * ${blockLength}`)}) tail
      WHERE char_length(${folded}) > ${overlap + 1}
        OR upper(tail.text) LIKE ${containing(folded)}
    )
    SELECT c.id FROM candidates c
    WHERE char_length(${folded}) <= ${overlap + 1} OR EXISTS (
      SELECT 1 FROM (
        SELECT string_agg(s.text, ' ' ORDER BY s.position) AS text FROM transcript_segments s
        WHERE s.project_id = $1 AND s.recording_id = c.id
      ) whole WHERE upper(whole.text) LIKE ${containing(folded)})`;
}

function containing(text: string): string {
  const escaped = ['\\', '%', '_'].reduce(
    (sql, mark) => `replace(${sql}, '${mark}', '\\${mark}')`,
    text,
  );
  return `'%' || ${escaped} || '%'`;
}

function firstUnindexed(recording: string): string {
  return `least(${recording}.unindexed_from, (
    SELECT min(s.position) FROM transcript_segments s
    WHERE s.project_id = ${recording}.project_id AND s.recording_id = ${recording}.id AND s.reindex))`;
}

/** The text from a position on, with at least `overlap` characters of what stands before. */
function textFrom(recordingId: string, position: string): string {
  const own = `s.project_id = $1 AND s.recording_id = ${recordingId}`;
  return `SELECT string_agg(part.text, ' ' ORDER BY part.position) AS text FROM (
      (SELECT s.position, s.text FROM transcript_segments s
        WHERE ${own} AND s.position < ${position}
        ORDER BY s.position DESC LIMIT ${overlapSegments})
      UNION ALL
      (SELECT s.position, s.text FROM transcript_segments s
        WHERE ${own} AND s.position >= ${position})
    ) part`;
}

export interface UnindexedRecording {
  readonly projectId: number;
  readonly id: string;
}

export async function findUnindexed(db: Queryable, limit: number): Promise<UnindexedRecording[]> {
  const { rows } = await db.query<UnindexedRecording>({
    name: 'search-find-unindexed',
    text: `SELECT project_id AS "projectId", id FROM recordings
      WHERE unindexed_from IS NOT NULL LIMIT $1`,
    values: [limit],
  });
  return rows;
}

/** Writes the blocks that a recording lacks; nothing where another process is at it. */
export async function indexRecording(
  tx: Transaction,
  { projectId, id }: UnindexedRecording,
): Promise<void> {
  const locked = await tx.query({
    text: `SELECT 1 FROM recordings r
      WHERE r.project_id = $1 AND r.id = $2 AND r.unindexed_from IS NOT NULL
      FOR UPDATE SKIP LOCKED`,
    values: [projectId, id],
  });
  if (locked.rowCount === 0) return;
  // A statement of its own: it must see what was committed before the lock was had.
  const { rows } = await tx.query<{ block: number }>({
    text: `SELECT ${firstUnindexed('r')} / ${blockLength} AS block FROM recordings r
      WHERE r.project_id = $1 AND r.id = $2`,
    values: [projectId, id],
  });
  const block = rows[0]?.block ?? 0;
  await rebuildBlocks(tx, projectId, id, block);
  await tx.query({
    text: `UPDATE transcript_segments SET reindex = false
      WHERE project_id = $1 AND recording_id = $2 AND reindex`,
    values: [projectId, id],
  });
  await tx.query({
    text: `UPDATE recordings SET unindexed_from = NULL WHERE project_id = $1 AND id = $2`,
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
