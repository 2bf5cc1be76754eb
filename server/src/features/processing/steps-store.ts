import type { RecordingRef, StepName, StepOptions, StepState } from '../../domain/processing.ts';
import type { Queryable, Transaction } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { insertEvents } from '../../platform/events/record-event-store.ts';

/** SQL of the steps of recordings. A row belongs to its latest run; others change nothing. */

export interface StepRef extends RecordingRef {
  readonly step: StepName;
}

export interface StepFacts {
  readonly step: StepName;
  readonly state: StepState;
  readonly attempts: number;
  readonly percent: number;
  readonly errorCode: string | null;
  readonly reason: string | null;
  readonly result: unknown;
  /** In their wire form. */
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

const factColumns = `step, state, attempts, percent, error_code AS "errorCode", reason, result,
  ${wireTimestamp('queued_at')} AS "queuedAt", ${wireTimestamp('started_at')} AS "startedAt",
  ${wireTimestamp('finished_at')} AS "finishedAt"`;

export async function readSteps(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<StepFacts[]> {
  const { rows } = await db.query<StepFacts>({
    name: 'steps-read',
    text: `SELECT ${factColumns} FROM processing_steps
      WHERE project_id = $1 AND recording_id = $2`,
    values: [projectId, recordingId],
  });
  return rows;
}

export interface FailedStep extends StepFacts {
  readonly recordingId: string;
}

/** The latest first. */
export async function listSteps(
  db: Queryable,
  projectId: number,
  state: StepState,
  limit: number,
): Promise<FailedStep[]> {
  const { rows } = await db.query<FailedStep>({
    text: `SELECT recording_id AS "recordingId", ${factColumns} FROM processing_steps
      WHERE project_id = $1 AND state = $2
      ORDER BY finished_at DESC NULLS LAST, queued_at DESC, recording_id LIMIT $3`,
    values: [projectId, state, limit],
  });
  return rows;
}

/**
 * Begins a new run of the step, in the place of an earlier one; false where the recording is gone.
 */
export async function putQueuedStep(
  tx: Transaction,
  { projectId, recordingId, step }: StepRef,
  run: string,
  { engine, language, isAskedFor }: StepOptions,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: withEvents(`INSERT INTO processing_steps AS s (project_id, recording_id, step, state, run,
        engine, language, is_asked_for)
      SELECT project_id, id, $3, 'queued', $4, $5, $6, $7
      FROM (SELECT project_id, id FROM recordings WHERE project_id = $1 AND id = $2
        FOR KEY SHARE) r
      ON CONFLICT (project_id, recording_id, step) DO UPDATE SET state = 'queued',
        run = excluded.run, attempts = 0, percent = 0, engine = excluded.engine,
        language = excluded.language, is_asked_for = excluded.is_asked_for, error_code = NULL,
        reason = NULL, result = NULL, queued_at = clock_timestamp(), started_at = NULL,
        finished_at = NULL`),
    values: [projectId, recordingId, step, run, engine, language, isAskedFor],
  });
  if (rowCount > 0) tx.announce(projectId);
  return rowCount > 0;
}

/** Whether the recording was ever worked on, or is going to be as soon as its media are ready. */
export async function hasSteps(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `SELECT 1 FROM processing_steps WHERE project_id = $1 AND recording_id = $2
      UNION ALL
      SELECT 1 FROM media WHERE project_id = $1 AND recording_id = $2 AND state = 'received'
      LIMIT 1`,
    values: [projectId, recordingId],
  });
  return rowCount > 0;
}

export interface BegunStep {
  readonly options: StepOptions;
  /** Of the attempt before, where that failed. */
  readonly errorCode: string | null;
  readonly reason: string | null;
}

/** A new attempt of the run; null where it has been cancelled, replaced or done. */
export async function beginStep(
  db: Queryable,
  { projectId, recordingId, step }: StepRef,
  run: string,
): Promise<BegunStep | null> {
  const { rows } = await db.query<StepOptions & Omit<BegunStep, 'options'>>({
    text: withEvents(`UPDATE processing_steps s SET state = 'running', attempts = attempts + 1,
        percent = 0, started_at = clock_timestamp()
      WHERE project_id = $1 AND recording_id = $2 AND step = $3 AND run = $4
        AND state IN ('queued', 'running')`),
    values: [projectId, recordingId, step, run],
  });
  const [row] = rows;
  if (row === undefined) return null;
  db.announce(projectId);
  const { errorCode, reason, engine, language, isAskedFor } = row;
  return { options: { engine, language, isAskedFor }, errorCode, reason };
}

/** False where the run is no longer wanted. */
export async function reportProgress(
  db: Queryable,
  { projectId, recordingId, step }: StepRef,
  run: string,
  percent: number,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'steps-progress',
    text: `UPDATE processing_steps SET percent = $5
      WHERE project_id = $1 AND recording_id = $2 AND step = $3 AND run = $4 AND state = 'running'`,
    values: [projectId, recordingId, step, run, percent],
  });
  return rowCount > 0;
}

export interface StepEnd {
  readonly state: Exclude<StepState, 'running'>;
  readonly waitsFor?: string;
  readonly errorCode?: string;
  readonly reason?: string;
  readonly result?: object;
}

/** What has become of the attempt; false where the run is no longer wanted. */
export async function endAttempt(
  db: Queryable,
  { projectId, recordingId, step }: StepRef,
  run: string,
  { state, waitsFor, errorCode, reason, result }: StepEnd,
): Promise<boolean> {
  const { rowCount } = await db.query({
    text: withEvents(`UPDATE processing_steps s SET state = $5, error_code = $6, reason = $7,
        result = $8, waits_for = $9,
        percent = CASE WHEN $5 = 'done' THEN 100 ELSE percent END,
        finished_at = CASE WHEN $5 IN ('queued', 'waiting') THEN NULL ELSE clock_timestamp() END
      WHERE project_id = $1 AND recording_id = $2 AND step = $3 AND run = $4
        AND state = 'running'`),
    values: [
      projectId,
      recordingId,
      step,
      run,
      state,
      errorCode ?? null,
      reason ?? null,
      result === undefined ? null : JSON.stringify(result),
      waitsFor ?? null,
    ],
  });
  if (rowCount > 0) db.announce(projectId);
  return rowCount > 0;
}

/** Which steps were stopped before their end. */
export async function cancelSteps(
  db: Queryable,
  { projectId, recordingId }: RecordingRef,
): Promise<StepName[]> {
  const { rows } = await db.query<{ step: StepName }>({
    text: withEvents(`UPDATE processing_steps s SET state = 'cancelled', reason = NULL,
        finished_at = clock_timestamp()
      WHERE project_id = $1 AND recording_id = $2 AND state IN ('waiting', 'queued', 'running')`),
    values: [projectId, recordingId],
  });
  if (rows.length > 0) db.announce(projectId);
  return rows.map((row) => row.step);
}

export interface WokenStep extends RecordingRef {
  readonly run: string;
}

/** Queues steps that waited, the longest first. */
export async function wakeSteps(
  tx: Transaction,
  step: StepName,
  waitsFor: readonly string[],
  limit: number,
): Promise<WokenStep[]> {
  const { rows } = await tx.query<WokenStep>({
    text: withEvents(`UPDATE processing_steps s SET state = 'queued', reason = NULL
      FROM (SELECT project_id, recording_id, step FROM processing_steps
        WHERE step = $1 AND state = 'waiting' AND waits_for = ANY($2::text[])
        ORDER BY queued_at LIMIT $3
        FOR UPDATE SKIP LOCKED) w
      WHERE s.project_id = w.project_id AND s.recording_id = w.recording_id AND s.step = w.step`),
    values: [step, waitsFor, limit],
  });
  for (const { projectId } of rows) tx.announce(projectId);
  return rows.map(({ projectId, recordingId, run }) => ({ projectId, recordingId, run }));
}

/** The change of steps, as `s`, with an event for each row; answers with what callers need of it. */
function withEvents(change: string): string {
  return `WITH changed AS (${change} RETURNING s.*), event AS (
      ${insertEvents} SELECT project_id, recording_id, 'processing.' || state,
        json_strip_nulls(json_build_object('step', step, 'attempts', attempts,
          'waits_for', CASE WHEN state = 'waiting' THEN waits_for END, 'error_code', error_code))
      FROM changed
    )
    SELECT project_id AS "projectId", recording_id AS "recordingId", step, run, engine, language,
      is_asked_for AS "isAskedFor", error_code AS "errorCode", reason
    FROM changed`;
}

export async function deleteSteps(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  await tx.query({
    text: 'DELETE FROM processing_steps WHERE project_id = $1 AND recording_id = $2',
    values: [projectId, recordingId],
  });
}
