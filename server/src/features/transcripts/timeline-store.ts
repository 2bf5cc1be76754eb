import type { RecordingRef } from '../../domain/processing.ts';
import type { SpokenWord } from '../../domain/spoken-segment.ts';
import type { TimelineSegment } from '../../domain/timeline.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { touch } from '../recordings/recordings-store.ts';
import { clearLines } from '../recordings/transcript-tables.ts';
import { recordAllReplaced } from './line-events.ts';

/** SQL of the transcript as one timeline: segments, and what is known of them beside. */

export interface StoredSegment extends TimelineSegment {
  /** Names the segment for good: no other of the recording is ever given it. */
  readonly position: number;
}

interface SegmentRow extends Omit<StoredSegment, 'words'> {
  readonly words: readonly WordTuple[] | null;
}

type WordTuple = readonly [text: string, startMs: number, endMs: number, confidence: number | null];

const segmentColumns = `s.position, s.identity, s.timestamp_ms AS timestamp, s.speaker, s.text,
  s.confidence, s.is_final AS "isFinal", d.end_ms AS "endMs", d.words,
  d.heard_text AS "heardText", d.heard_speaker AS "heardSpeaker",
  coalesce(d.speaker_set, false) AS "isSpeakerSet"`;

const segmentsWithDetails = `transcript_segments s LEFT JOIN segment_details d
  ON d.project_id = s.project_id AND d.recording_id = s.recording_id AND d.position = s.position`;

export async function readTimeline(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<StoredSegment[]> {
  const { rows } = await db.query<SegmentRow>({
    name: 'timeline-read',
    text: `SELECT ${segmentColumns} FROM ${segmentsWithDetails}
      WHERE s.project_id = $1 AND s.recording_id = $2 ORDER BY s.position`,
    values: [projectId, recordingId],
  });
  return rows.map(toSegment);
}

export async function readSegment(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
  position: number,
): Promise<StoredSegment | null> {
  const { rows } = await db.query<SegmentRow>({
    text: `SELECT ${segmentColumns} FROM ${segmentsWithDetails}
      WHERE s.project_id = $1 AND s.recording_id = $2 AND s.position = $3`,
    values: [projectId, recordingId, position],
  });
  return rows.map(toSegment)[0] ?? null;
}

function toSegment(row: SegmentRow): StoredSegment {
  return { ...row, words: (row.words ?? []).map(toWord) };
}

function toWord([text, startMs, endMs, confidence]: WordTuple): SpokenWord {
  return { text, startMs, endMs, confidence };
}

/**
 * Locks the transcript for the rest of the transaction, and moves the recording's version; the
 * present revision, or null where there is no such recording.
 */
export async function lockTranscript(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<number | null> {
  const { rows } = await tx.query<{ revision: number }>({
    text: `UPDATE recordings SET ${touch} WHERE project_id = $1 AND id = $2
      RETURNING transcript_revision AS revision`,
    values: [projectId, recordingId],
  });
  return rows[0]?.revision ?? null;
}

/** Keeps in mind that these were appended, though they are shown no more. */
export async function retireIdentities(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  identities: readonly (string | null)[],
): Promise<void> {
  await tx.query({
    text: `INSERT INTO retired_identities (project_id, recording_id, identity)
      SELECT $1, $2, identity FROM unnest($3::uuid[]) AS identity WHERE identity IS NOT NULL
      ON CONFLICT DO NOTHING`,
    values: [projectId, recordingId, identities],
  });
}

async function retireAllIdentities(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: `INSERT INTO retired_identities (project_id, recording_id, identity)
      SELECT project_id, recording_id, identity FROM transcript_segments
      WHERE project_id = $1 AND recording_id = $2 AND identity IS NOT NULL
      ON CONFLICT DO NOTHING`,
    values: [projectId, recordingId],
  });
}

/** Those that are shown again are retired no longer. */
export async function recallIdentities(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: `DELETE FROM retired_identities r USING transcript_segments s
      WHERE r.project_id = $1 AND r.recording_id = $2 AND s.project_id = $1
        AND s.recording_id = $2 AND s.identity = r.identity`,
    values: [projectId, recordingId],
  });
}

/**
 * The caller has locked the transcript. Positions go on where those before ended; the first of
 * them is the answer.
 */
export async function writeTimeline(
  tx: Transaction,
  ref: RecordingRef,
  segments: readonly TimelineSegment[],
): Promise<number> {
  const { projectId, recordingId } = ref;
  await retireAllIdentities(tx, ref);
  await clearLines(tx, projectId, recordingId);
  const { rows } = await tx.query<{ base: number }>({
    text: `UPDATE recordings SET next_position = next_position + $3::integer, unindexed_from = 0
      WHERE project_id = $1 AND id = $2 RETURNING next_position - $3::integer AS base`,
    values: [projectId, recordingId, segments.length],
  });
  const base = rows[0]?.base ?? 0;
  await insertSegments(tx, ref, segments, base);
  await insertDetails(tx, ref, segments, base);
  await recallIdentities(tx, ref);
  await recordAllReplaced(tx, ref);
  return base;
}

async function insertSegments(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  segments: readonly TimelineSegment[],
  base: number,
): Promise<void> {
  await tx.query({
    text: `INSERT INTO transcript_segments (project_id, recording_id, position, identity,
        timestamp_ms, speaker, text, confidence, is_final)
      SELECT $1, $2, $3::integer + number - 1, identity, timestamp_ms, speaker, text, confidence,
        is_final
      FROM unnest($4::uuid[], $5::double precision[], $6::text[], $7::text[],
          $8::double precision[], $9::boolean[]) WITH ORDINALITY
        AS entry (identity, timestamp_ms, speaker, text, confidence, is_final, number)`,
    values: [
      projectId,
      recordingId,
      base,
      segments.map((segment) => segment.identity),
      segments.map((segment) => segment.timestamp),
      segments.map((segment) => segment.speaker),
      segments.map((segment) => segment.text),
      segments.map((segment) => segment.confidence),
      segments.map((segment) => segment.isFinal),
    ],
  });
}

async function insertDetails(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  segments: readonly TimelineSegment[],
  base: number,
): Promise<void> {
  const detailed = segments
    .map((segment, index) => ({ segment, position: base + index }))
    .filter(({ segment }) => hasDetails(segment));
  await tx.query({
    text: `INSERT INTO segment_details (project_id, recording_id, position, end_ms, words,
        heard_text, heard_speaker, speaker_set)
      SELECT $1, $2, * FROM unnest($3::integer[], $4::double precision[], $5::json[], $6::text[],
        $7::text[], $8::boolean[])`,
    values: [
      projectId,
      recordingId,
      detailed.map(({ position }) => position),
      detailed.map(({ segment }) => segment.endMs),
      detailed.map(({ segment }) => wordsJson(segment.words)),
      detailed.map(({ segment }) => segment.heardText),
      detailed.map(({ segment }) => segment.heardSpeaker),
      detailed.map(({ segment }) => segment.isSpeakerSet),
    ],
  });
}

function hasDetails(segment: TimelineSegment): boolean {
  const { endMs, words, heardText, isSpeakerSet } = segment;
  return endMs !== null || words.length > 0 || heardText !== null || isSpeakerSet;
}

function wordsJson(words: readonly SpokenWord[]): string | null {
  if (words.length === 0) return null;
  return JSON.stringify(
    words.map(({ text, startMs, endMs, confidence }) => [text, startMs, endMs, confidence]),
  );
}

/** Search reads the segments from there on until its indexes are written anew. */
export async function reindexFrom(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  position: number,
): Promise<void> {
  await tx.query({
    text: `UPDATE recordings SET unindexed_from = least(coalesce(unindexed_from, $3), $3)
      WHERE project_id = $1 AND id = $2`,
    values: [projectId, recordingId, position],
  });
}

export interface SpeakerFacts {
  readonly speaker: string | null;
  readonly segments: number;
  /** False while the name is an engine's label, or came from the recorder. */
  readonly isSet: boolean;
}

/** In the order in which they first speak. */
export async function readSpeakers(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<SpeakerFacts[]> {
  const { rows } = await db.query<SpeakerFacts>({
    text: `SELECT s.speaker, count(*)::integer AS segments,
        coalesce(bool_or(d.speaker_set), false) AS "isSet"
      FROM ${segmentsWithDetails} WHERE s.project_id = $1 AND s.recording_id = $2
      GROUP BY s.speaker ORDER BY min(s.position)`,
    values: [projectId, recordingId],
  });
  return rows;
}
