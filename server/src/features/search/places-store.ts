import type { Queryable } from '../../platform/database/database.ts';
import type { FieldTask } from './field-texts.ts';

/** SQL that reads where in recordings words are, and what stands there. */

export interface WordPlaces {
  readonly recordingId: string;
  readonly lexeme: string;
  readonly kind: number;
  /** Encoded (places.ts). */
  readonly places: Buffer;
}

export async function readPlaces(
  db: Queryable,
  projectId: number,
  recordingIds: readonly string[],
  lexemes: readonly string[],
): Promise<WordPlaces[]> {
  const { rows } = await db.query<WordPlaces>({
    name: 'search-read-places',
    // OFFSET keeps the planner from reading all that a common word has; hidden from it, the ids are
    // not planned one by one, and are gone through together with the index, which is in their order.
    text: `SELECT p.recording_id AS "recordingId", l.lexeme, p.kind, p.places
      FROM unnest($3::text[]) AS l (lexeme)
        CROSS JOIN LATERAL (SELECT recording_id, kind, places FROM search_postings
          WHERE project_id = $1 AND lexeme = l.lexeme
            AND recording_id = ANY((SELECT $2::uuid[])::uuid[]) OFFSET 0) p`,
    values: [projectId, recordingIds, lexemes],
  });
  return rows;
}

export interface DocumentMap {
  readonly recordingId: string;
  readonly lines: Buffer;
  /** Which of the document's speakers the one that was asked for is; null where none was, or is. */
  readonly speaker: number | null;
}

export async function readDocumentMaps(
  db: Queryable,
  projectId: number,
  recordingIds: readonly string[],
  speaker: string | null,
): Promise<DocumentMap[]> {
  const { rows } = await db.query<DocumentMap>({
    text: `SELECT l.recording_id AS "recordingId", l.lines,
        array_position(d.speakers, $3::text) - 1 AS speaker
      FROM search_lines l JOIN search_documents d USING (project_id, recording_id)
      WHERE l.project_id = $1 AND l.recording_id = ANY($2::uuid[])`,
    values: [projectId, recordingIds, speaker],
  });
  return rows;
}

export interface FoundLine {
  readonly recordingId: string;
  readonly position: number;
  /** Milliseconds since the recording began; null where it is not known. */
  readonly timestamp: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

/** The lines of these recordings and positions, pairwise. */
export async function readFoundLines(
  db: Queryable,
  projectId: number,
  recordingIds: readonly string[],
  positions: readonly number[],
): Promise<FoundLine[]> {
  const { rows } = await db.query<FoundLine>({
    text: `SELECT s.recording_id AS "recordingId", s.position, s.timestamp_ms AS timestamp,
        s.speaker, s.text
      FROM unnest($2::uuid[], $3::integer[]) AS wanted (recording_id, position)
        JOIN transcript_segments s ON s.project_id = $1
          AND s.recording_id = wanted.recording_id AND s.position = wanted.position`,
    values: [projectId, recordingIds, positions],
  });
  return rows;
}

export interface FieldsOfRecording {
  readonly recordingId: string;
  readonly title: string | null;
  readonly notes: string | null;
  readonly summary: string | null;
  readonly tasks: readonly FieldTask[];
  readonly participants: readonly string[];
  readonly speakers: readonly string[];
}

export async function readFields(
  db: Queryable,
  projectId: number,
  recordingIds: readonly string[],
): Promise<FieldsOfRecording[]> {
  const { rows } = await db.query<FieldsOfRecording>({
    text: `SELECT r.id AS "recordingId", meeting_title AS title, notes, summary,
        extracted_tasks AS tasks, array_to_json(participants) AS participants,
        array_to_json(d.speakers) AS speakers
      FROM recordings r
        JOIN search_documents d ON d.project_id = r.project_id AND d.recording_id = r.id
      WHERE r.project_id = $1 AND r.id = ANY($2::uuid[])`,
    values: [projectId, recordingIds],
  });
  return rows;
}
