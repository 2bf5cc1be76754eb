import type { Transaction } from '../../platform/database/database.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';
import type { RecallDependencies } from './dependencies.ts';
import { failureWords } from './failure-words.ts';
import { importRecordingKind } from './job-kinds.ts';
import {
  noteUploadStatus,
  type RecallUploadRow,
  type RecordingKey,
  setArtifactStates,
} from './recall-store.ts';

/** How far an upload has come; news of anything earlier is old. A late success outdoes a failure. */
const ranks: Readonly<Record<string, number>> = {
  pending: 0,
  recording_started: 1,
  uploading: 2,
  recording_ended: 2,
  failed: 3,
  complete: 4,
};

type Dependencies = Pick<RecallDependencies, 'jobs' | 'advance'>;

/** Takes in what a webhook or an answer says about an upload, whose row the caller has locked. */
export async function noteUploadProgress(
  tx: Transaction,
  dependencies: Dependencies,
  row: RecallUploadRow,
  { code, subCode }: { readonly code: string; readonly subCode: string | null },
): Promise<void> {
  if ((ranks[code] ?? -1) <= (ranks[row.uploadStatus] ?? -1)) return;
  await noteUploadStatus(tx, row, code);
  if (code === 'complete' || code === 'failed') {
    const type = code === 'complete' ? 'upload.completed' : 'upload.failed';
    await recordEvent(tx, { ...keyOf(row), type, data: { service: 'recall' } });
  }
  // Once the media are here, what Recall does with them is no longer the recording's status.
  if (row.media === 'imported') {
    if (code === 'complete') await wantImport(tx, dependencies, row);
    return;
  }
  if (code === 'failed') {
    await giveUp(tx, dependencies, row, 'failed', failureWords.uploadFailed(subCode));
    return;
  }
  if (row.isSettled) await setArtifactStates(tx, row, allWaiting);
  const to = (ranks[code] ?? 0) >= (ranks.uploading ?? 0) ? 'uploading' : 'recording';
  await dependencies.advance(tx, { ...keyOf(row), to });
  if (code === 'complete') await wantImport(tx, dependencies, row);
}

const allWaiting = { media: 'waiting', transcript: 'waiting', participants: 'waiting' } as const;

/** Has the import look, also at what it had given up. */
export async function wantImport(
  tx: Transaction,
  { jobs }: Dependencies,
  row: RecallUploadRow,
): Promise<void> {
  if (row.isSettled) await setArtifactStates(tx, row, allWaiting);
  await jobs.enqueue(tx, importRecordingKind, keyOf(row), { key: textOf(row) });
}

/** Has it look again in so many seconds; news of Recall do not wait for that. */
export async function wantImportLater(
  tx: Transaction,
  { jobs }: Pick<RecallDependencies, 'jobs'>,
  row: RecordingKey,
  seconds: number,
): Promise<void> {
  await jobs.enqueue(tx, importRecordingKind, keyOf(row), {
    key: `${textOf(row)}:later`,
    startAfterSeconds: Math.ceil(seconds),
  });
}

function textOf({ projectId, recordingId }: RecordingKey): string {
  return `${projectId}:${recordingId}`;
}

/** Ends all that is still waited for; what arrives later is taken in all the same. */
export async function giveUp(
  tx: Transaction,
  { advance }: Dependencies,
  row: RecallUploadRow,
  state: 'missing' | 'failed',
  errorMessage: string,
): Promise<void> {
  const waiting = (each: string) => (each === 'waiting' ? state : null);
  await setArtifactStates(tx, row, {
    media: waiting(row.media),
    transcript: waiting(row.transcript),
    participants: waiting(row.participants),
  });
  if (row.media === 'waiting') await advance(tx, { ...keyOf(row), to: 'error', errorMessage });
}

export function keyOf({ projectId, recordingId }: RecordingKey): RecordingKey {
  return { projectId, recordingId };
}
