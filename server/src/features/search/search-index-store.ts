import type { RecordingRef } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import type { FieldTask } from './field-texts.ts';

/** SQL that writes the index of words. */

/** Recordings of which the index lacks something; what changed last, before what has waited. */
export async function findChanged(db: Queryable, limit: number): Promise<RecordingRef[]> {
  const { rows } = await db.query<RecordingRef>({
    name: 'search-find-changed',
    text: `SELECT DISTINCT project_id AS "projectId", recording_id AS "recordingId"
      FROM (SELECT project_id, recording_id FROM search_changes ORDER BY id DESC LIMIT $1) latest`,
    values: [limit],
  });
  return rows;
}

export interface RecordingFields {
  readonly title: string | null;
  readonly notes: string | null;
  readonly summary: string | null;
  readonly tasks: readonly FieldTask[];
  readonly participants: readonly string[];
  /** Of the present transcript, where it is known: a tag such as `de-CH`. */
  readonly spokenLanguage: string | null;
  readonly projectLanguage: string | null;
}

/** Null where the recording is gone. It cannot be deleted until the transaction ends. */
export async function readForIndex(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<RecordingFields | null> {
  const { rows } = await tx.query<RecordingFields>({
    name: 'search-read-for-index',
    text: `SELECT meeting_title AS title, notes, summary, extracted_tasks AS tasks, participants,
        (SELECT language FROM transcript_revisions t WHERE t.project_id = r.project_id
          AND t.recording_id = r.id AND t.revision = r.transcript_revision) AS "spokenLanguage",
        (SELECT language FROM processing_settings p WHERE p.project_id = r.project_id)
          AS "projectLanguage"
      FROM recordings r WHERE project_id = $1 AND id = $2 FOR KEY SHARE OF r`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

export interface IndexedDocument {
  /** Null where nothing was indexed yet. */
  readonly language: string | null;
  readonly words: number;
  readonly speakers: readonly string[];
  readonly fieldsDigest: string | null;
}

/** Locks the document, making it where there is none; null where another process is at it. */
export async function lockDocument(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<IndexedDocument | null> {
  await tx.query({
    name: 'search-make-document',
    text: `INSERT INTO search_documents (project_id, recording_id) VALUES ($1, $2)
      ON CONFLICT DO NOTHING`,
    values: [projectId, recordingId],
  });
  const { rows } = await tx.query<IndexedDocument>({
    name: 'search-lock-document',
    text: `SELECT language, words, speakers, fields_digest AS "fieldsDigest"
      FROM search_documents WHERE project_id = $1 AND recording_id = $2 FOR UPDATE SKIP LOCKED`,
    values: [projectId, recordingId],
  });
  return rows[0] ?? null;
}

/** The first position of which a change is told, null where only fields have changed. */
export async function takeChanges(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<number | null> {
  const { rows } = await tx.query<{ from: number | null }>({
    name: 'search-take-changes',
    text: `WITH taken AS (DELETE FROM search_changes WHERE project_id = $1 AND recording_id = $2
        RETURNING from_position)
      SELECT min(from_position) AS "from" FROM taken`,
    values: [projectId, recordingId],
  });
  return rows[0]?.from ?? null;
}

export interface SpokenLine {
  readonly position: number;
  readonly speaker: string | null;
  readonly text: string;
}

export async function readLinesFrom(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  position: number,
): Promise<SpokenLine[]> {
  const { rows } = await tx.query<SpokenLine>({
    name: 'search-read-lines-from',
    text: `SELECT position, speaker, text FROM transcript_segments
      WHERE project_id = $1 AND recording_id = $2 AND position >= $3 ORDER BY position`,
    values: [projectId, recordingId, position],
  });
  return rows;
}

export async function readLineMap(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<Buffer> {
  const { rows } = await db.query<{ lines: Buffer }>({
    name: 'search-read-line-map',
    text: 'SELECT lines FROM search_lines WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
  return rows[0]?.lines ?? Buffer.alloc(0);
}

export async function putLineMap(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  lines: Buffer,
): Promise<void> {
  await tx.query({
    name: 'search-put-line-map',
    text: `INSERT INTO search_lines (project_id, recording_id, lines) VALUES ($1, $2, $3)
      ON CONFLICT (project_id, recording_id) DO UPDATE SET lines = excluded.lines`,
    values: [projectId, recordingId, lines],
  });
}

export interface Posting {
  readonly lexeme: string;
  readonly kind: number;
  readonly occurrences: number;
  /** Encoded (places.ts). */
  readonly places: Buffer;
}

/** Those of the transcript. */
export async function readPostings(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<Posting[]> {
  const { rows } = await tx.query<Posting>({
    name: 'search-read-postings',
    text: `SELECT lexeme, kind, occurrences, places FROM search_postings
      WHERE project_id = $1 AND recording_id = $2 AND kind = 0`,
    values: [projectId, recordingId],
  });
  return rows;
}

/** Puts them behind what is there (`append`), or in its place. */
export async function putPostings(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  postings: readonly Posting[],
  how: 'append' | 'replace',
): Promise<void> {
  if (postings.length === 0) return;
  const change =
    how === 'replace'
      ? 'occurrences = excluded.occurrences, places = excluded.places'
      : `occurrences = p.occurrences + excluded.occurrences, places = p.places || excluded.places`;
  await tx.query({
    name: `search-${how}-postings`,
    text: `INSERT INTO search_postings AS p (project_id, lexeme, recording_id, kind, occurrences,
        places)
      SELECT $1, lexeme, $2, kind, occurrences, places
      FROM unnest($3::text[], $4::smallint[], $5::integer[], $6::bytea[])
        AS new (lexeme, kind, occurrences, places)
      ON CONFLICT (project_id, lexeme, recording_id, kind) DO UPDATE SET ${change}`,
    values: [
      projectId,
      recordingId,
      postings.map(({ lexeme }) => lexeme),
      postings.map(({ kind }) => kind),
      postings.map(({ occurrences }) => occurrences),
      postings.map(({ places }) => places),
    ],
  });
}

/** Of the transcript, those of these lexemes. */
export async function deletePostings(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  lexemes: readonly string[],
): Promise<void> {
  if (lexemes.length === 0) return;
  await tx.query({
    text: `DELETE FROM search_postings
      WHERE project_id = $1 AND recording_id = $2 AND kind = 0 AND lexeme = ANY($3)`,
    values: [projectId, recordingId, lexemes],
  });
}

/** Those of everything but the transcript. */
export async function deleteFieldPostings(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    name: 'search-delete-field-postings',
    text: `DELETE FROM search_postings
      WHERE project_id = $1 AND recording_id = $2 AND kind <> 0`,
    values: [projectId, recordingId],
  });
}

export interface WordRow {
  readonly plain: string;
  readonly word: string;
  readonly lexeme: string;
}

/** In one order, so that two processes that add the same words never wait for each other in a ring. */
export async function addWords(
  tx: Transaction,
  projectId: number,
  words: readonly WordRow[],
): Promise<void> {
  if (words.length === 0) return;
  const sorted = [...words].sort((a, b) =>
    a.plain + a.word + a.lexeme < b.plain + b.word + b.lexeme ? -1 : 1,
  );
  await tx.query({
    name: 'search-add-words',
    text: `INSERT INTO search_words (project_id, plain, word, lexeme)
      SELECT $1, plain, word, lexeme
      FROM unnest($2::text[], $3::text[], $4::text[]) AS new (plain, word, lexeme)
      WHERE NOT EXISTS (SELECT 1 FROM search_words old WHERE old.project_id = $1
        AND old.plain = new.plain AND old.word = new.word AND old.lexeme = new.lexeme)
      ON CONFLICT DO NOTHING`,
    values: [
      projectId,
      sorted.map(({ plain }) => plain),
      sorted.map(({ word }) => word),
      sorted.map(({ lexeme }) => lexeme),
    ],
  });
}

export async function putDocument(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  document: IndexedDocument,
): Promise<void> {
  await tx.query({
    name: 'search-put-document',
    text: `UPDATE search_documents SET language = $3, words = $4, speakers = $5,
        fields_digest = $6
      WHERE project_id = $1 AND recording_id = $2`,
    values: [
      projectId,
      recordingId,
      document.language,
      document.words,
      document.speakers,
      document.fieldsDigest,
    ],
  });
}

const tables = ['search_changes', 'search_documents', 'search_lines', 'search_postings'];

/** All that the index has of a recording, once its row is gone. */
export async function deleteSearchRows(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  for (const table of tables) {
    await tx.query({
      text: `DELETE FROM ${table} WHERE project_id = $1 AND recording_id = $2`,
      values: [projectId, recordingId],
    });
  }
}

/** Forgets words that no recording holds any more; how many. */
export async function deleteUnusedWords(db: Queryable): Promise<number> {
  const { rowCount } = await db.query({
    text: `DELETE FROM search_words w WHERE NOT EXISTS (SELECT 1 FROM search_postings p
      WHERE p.project_id = w.project_id AND p.lexeme = w.lexeme)`,
  });
  return rowCount;
}
