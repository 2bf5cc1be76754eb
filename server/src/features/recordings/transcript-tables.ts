import type { Transaction } from '../../platform/database/database.ts';

/** SQL that empties a transcript, wherever its lines and what is known of them are kept. */

const tablesOfLines = [
  'transcript_segments',
  'transcript_search_blocks',
  'segment_details',
  'folded_segments',
];

/** Removes the lines, but not the memory of what was appended, which tells repeats. */
export async function clearLines(
  tx: Transaction,
  projectId: number,
  recordingId: string,
): Promise<void> {
  await deleteFrom(tx, tablesOfLines, projectId, recordingId);
}

/** Removes all of it: what was appended before may be appended again. */
export async function clearTranscript(
  tx: Transaction,
  projectId: number,
  recordingId: string,
): Promise<void> {
  await deleteFrom(tx, [...tablesOfLines, 'retired_identities'], projectId, recordingId);
}

async function deleteFrom(
  tx: Transaction,
  tables: readonly string[],
  projectId: number,
  recordingId: string,
): Promise<void> {
  for (const table of tables) {
    await tx.query({
      text: `DELETE FROM ${table} WHERE project_id = $1 AND recording_id = $2`,
      values: [projectId, recordingId],
    });
  }
}
