import type { Database, Queryable, Transaction } from '../../platform/database/database.ts';
import type { MediaFile } from './media-store.ts';

/** SQL of `minutebook verify`. */

export interface StoredFile extends MediaFile {
  readonly projectId: number;
  readonly recordingId: string;
}

const filesAtATime = 500;

/** Every file the database knows of, in the order of the keys of their rows. */
export async function* listFiles(db: Database): AsyncGenerator<StoredFile> {
  let last: readonly unknown[] = [0, '00000000-0000-0000-0000-000000000000', ''];
  for (;;) {
    const { rows } = await db.query<StoredFile>({
      text: `SELECT project_id AS "projectId", recording_id AS "recordingId", role,
          blob_key AS "blobKey", size_bytes::float8 AS "sizeBytes", sha256,
          content_type AS "contentType"
        FROM media_files WHERE (project_id, recording_id, role) > ($1, $2, $3)
        ORDER BY project_id, recording_id, role LIMIT ${filesAtATime}`,
      values: last,
    });
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = [end.projectId, end.recordingId, end.role];
  }
}

/** Those of the keys that neither a file nor an upload has. */
export async function unownedKeys(db: Queryable, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<{ key: string }>({
    text: `SELECT key FROM unnest($1::text[]) AS key
      WHERE NOT EXISTS (SELECT 1 FROM media_files WHERE blob_key = key)
        AND NOT EXISTS (SELECT 1 FROM uploads WHERE blob_key = key AND finished_at IS NULL)`,
    values: [keys],
  });
  return rows.map((row) => row.key);
}

export async function forgetFile(tx: Transaction, file: StoredFile): Promise<void> {
  await tx.query({
    text: `DELETE FROM media_files
      WHERE project_id = $1 AND recording_id = $2 AND role = $3 AND blob_key = $4`,
    values: [file.projectId, file.recordingId, file.role, file.blobKey],
  });
}

/** Has the media processed once more. */
export async function waitAgain(
  tx: Transaction,
  projectId: number,
  recordingId: string,
): Promise<void> {
  await tx.query({
    text: `UPDATE media SET state = 'received'
      WHERE project_id = $1 AND recording_id = $2 AND state = 'processed'`,
    values: [projectId, recordingId],
  });
}
