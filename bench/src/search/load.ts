import { newId } from '../../../server/src/domain/ids.ts';
import { readNotes } from '../../../server/src/features/notes/notes-store.ts';
import { indexRound } from '../../../server/src/features/recordings/search-indexer.ts';
import { createStemmer } from '../../../server/src/features/search/stemmer.ts';
import { indexWordsRound } from '../../../server/src/features/search/word-indexer.ts';
import type { Database } from '../../../server/src/platform/database/database.ts';
import type { Meeting } from '../notes/meetings.ts';

/** Meetings in the database, as if recorders had sent them. */

export const projectId = 1;

export interface Loaded {
  /** The recording of each meeting. */
  readonly ids: readonly string[];
  /** Of the real indexer, for the meetings once. */
  readonly indexSeconds: number;
}

/** Each meeting once through the real indexer; the others are copies of its rows. */
export async function loadMeetings(
  db: Database,
  meetings: readonly Meeting[],
  times: number,
  onProgress: (message: string) => void,
): Promise<Loaded> {
  const ids = meetings.map(() => newId());
  for (const [index, meeting] of meetings.entries()) await insert(db, ids[index] ?? '', meeting);
  onProgress(`${meetings.length} meetings are in the database`);
  const before = performance.now();
  const stemmer = createStemmer();
  while (await indexRound(db));
  const blocksAt = performance.now();
  while (await indexWordsRound(db, { stemmer, readNotes }));
  const indexSeconds = (performance.now() - blocksAt) / 1000;
  onProgress(
    `blocks took ${((blocksAt - before) / 1000).toFixed(1)} s, words ${indexSeconds.toFixed(1)} s`,
  );
  for (let time = 1; time < times; time += 1) {
    await copyAll(db, ids);
    onProgress(`copy ${time + 1} of ${times}`);
  }
  await db.query({ text: 'VACUUM (ANALYZE)' });
  return { ids, indexSeconds };
}

async function insert(db: Database, id: string, meeting: Meeting): Promise<void> {
  const { segments } = meeting;
  await db.query({
    text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform,
        meeting_title, participants, status, next_position, unindexed_from, started_at)
      VALUES ($1, $2, 1, gen_random_uuid(), $3, $4, $5, 'ready', $6, 0,
        timestamptz '2026-01-01' + random() * interval '300 days')`,
    values: [
      projectId,
      id,
      ['zoom', 'teams', 'meet'][meeting.id.length % 3],
      meeting.title,
      meeting.participants,
      segments.length,
    ],
  });
  await db.query({
    text: `INSERT INTO transcript_segments (project_id, recording_id, position, timestamp_ms,
        speaker, text, is_final)
      SELECT $1, $2, number - 1, ms, speaker, text, true
      FROM unnest($3::float8[], $4::text[], $5::text[]) WITH ORDINALITY
        AS s (ms, speaker, text, number)`,
    values: [
      projectId,
      id,
      segments.map(({ timestamp_ms }) => timestamp_ms),
      segments.map(({ speaker }) => speaker),
      segments.map(({ text }) => text.replaceAll('\0', '')),
    ],
  });
}

const copied = {
  search_documents: 'language, words, speakers, fields_digest',
  search_lines: 'lines',
  transcript_segments: 'position, timestamp_ms, speaker, text, is_final',
};

/** A copy of each recording under another id, with its rows in the index. */
async function copyAll(db: Database, ids: readonly string[]): Promise<void> {
  const copies = ids.map(() => newId());
  const values = [projectId, ids, copies];
  const pairs = `unnest($2::uuid[], $3::uuid[]) AS pair (old, new)`;
  await db.query({
    text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform,
        meeting_title, participants, status, next_position, started_at, search_due)
      SELECT $1, pair.new, 1, gen_random_uuid(), platform, meeting_title, participants, status,
        next_position, timestamptz '2026-01-01' + random() * interval '300 days', false
      FROM ${pairs} JOIN recordings r ON r.project_id = $1 AND r.id = pair.old`,
    values,
  });
  for (const [table, columns] of Object.entries(copied)) {
    await db.query({
      text: `INSERT INTO ${table} (project_id, recording_id, ${columns})
        SELECT $1, pair.new, ${columns} FROM ${pairs} JOIN ${table} t
          ON t.project_id = $1 AND t.recording_id = pair.old`,
      values,
    });
  }
  // Row by row of a recording, as the indexer writes them.
  await db.query({
    text: `INSERT INTO search_postings (project_id, recording_id, lexeme, kind, occurrences, places)
      SELECT $1, pair.new, p.lexeme, p.kind, p.occurrences, p.places FROM ${pairs}
        CROSS JOIN LATERAL (SELECT * FROM search_postings t
          WHERE t.project_id = $1 AND t.recording_id = pair.old) p`,
    values,
  });
}
