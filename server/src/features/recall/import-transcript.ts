import { MinutebookError } from '../../domain/errors.ts';
import { foldBatch } from '../../domain/segment-identity.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendSegments } from '../recordings/segments-store.ts';
import { isFinal, type Outlook, outlookOf } from './artifact-outlook.ts';
import type { RecallDependencies } from './dependencies.ts';
import type { ImportStep } from './import-step.ts';
import { type LiveLinesPatience, noteLiveLines } from './import-waits-store.ts';
import { type FinalUtterance, mergeTranscripts } from './merge-transcripts.ts';
import type { RecallRecording } from './recall-documents.ts';
import { lockRecallUpload, type RecordingKey, setArtifactStates } from './recall-store.ts';
import {
  addMeetingFacts,
  dropUploadNotice,
  lockRecording,
  readSegments,
} from './recording-facts-store.ts';
import { readTranscript } from './transcript-document.ts';
import { wantImportLater } from './upload-progress.ts';

/**
 * A recorder may still be sending the last live lines when the final transcript is there already.
 * What it sends after the import is not compared any more, so the import waits for a pause.
 */
const patience: LiveLinesPatience = { quietSeconds: 30, waitAtMostSeconds: 5 * 60 };

/** Adds what the final transcript has and the live one has not; live lines stay in any case. */
export async function importTranscript(
  dependencies: RecallDependencies,
  step: ImportStep,
): Promise<void> {
  if (isFinal(step.row.transcript)) return;
  const outlook = await choose(dependencies, step.recording, step.signal);
  if (outlook.kind === 'waiting') return;
  if (outlook.kind === 'ended') return end(dependencies, step, outlook.state);
  if (await areLinesComing(dependencies, step.row)) return;
  const document =
    (await read(dependencies, outlook, step.signal)) ?? (await readFresh(dependencies, step));
  const utterances = readTranscript(document.value);
  if (utterances === null) return end(dependencies, step, 'failed');
  await dependencies.db.transaction(async (tx) => {
    const current = await lockRecallUpload(tx, step.row);
    // Another import may have been faster.
    if (current === null || current.transcript === 'imported') return;
    if (!(await lockRecording(tx, step.row))) return;
    await append(tx, step.row, utterances);
    await setArtifactStates(tx, step.row, { transcript: 'imported' });
  });
}

/** Whether the import has to come back, which it then will. */
async function areLinesComing(dependencies: RecallDependencies, row: RecordingKey) {
  return dependencies.db.transaction(async (tx) => {
    const seconds = await noteLiveLines(tx, row, patience);
    if (seconds <= 0) return false;
    await wantImportLater(tx, dependencies, row, seconds);
    return true;
  });
}

async function choose(
  { api }: RecallDependencies,
  recording: RecallRecording,
  signal: AbortSignal,
): Promise<Outlook> {
  const outlook = outlookOf(recording.transcript, recording);
  if (outlook.kind !== 'ended' || recording.code === 'deleted') return outlook;
  // The shortcut is the newest one; an earlier or later one may have worked.
  const others = await api.transcripts(recording.id, signal);
  const outlooks = others.map((each) => outlookOf(each, recording));
  return (
    outlooks.find(({ kind }) => kind === 'done') ??
    outlooks.find(({ kind }) => kind === 'waiting') ??
    outlook
  );
}

async function read(
  { api }: RecallDependencies,
  outlook: Outlook,
  signal: AbortSignal,
): Promise<{ readonly value: unknown } | null> {
  const url = outlook.kind === 'done' ? outlook.artifact.urls.download_url : undefined;
  return url === undefined ? null : api.downloadJson(url, signal);
}

async function readFresh(dependencies: RecallDependencies, { readAgain, signal }: ImportStep) {
  const outlook = await choose(dependencies, await readAgain(), signal);
  const document = await read(dependencies, outlook, signal);
  if (document !== null) return document;
  throw new MinutebookError('upload_service_failed', {
    detail: 'Failed to download the transcript from Recall.ai: its address was refused.',
  });
}

/** One statement takes so many without holding the recording for long. */
const batchLength = 5000;

async function append(
  tx: Transaction,
  key: RecordingKey,
  utterances: readonly FinalUtterance[],
): Promise<void> {
  const segments = mergeTranscripts(await readSegments(tx, key), utterances);
  for (let start = 0; start < segments.length; start += batchLength) {
    const batch = segments.slice(start, start + batchLength);
    await appendSegments(tx, {
      projectId: key.projectId,
      recordingId: key.recordingId,
      entries: foldBatch(batch),
      sent: batch.length,
      idempotency: null,
      expectedVersions: null,
    });
  }
  const names = utterances.map(({ speaker }) => speaker).filter((name) => name !== null);
  await addMeetingFacts(tx, key, { names, title: null });
  if (utterances.length > 0) await dropUploadNotice(tx, key);
}

async function end(
  { db }: RecallDependencies,
  { row }: ImportStep,
  state: 'missing' | 'failed',
): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await lockRecallUpload(tx, row)) === null) return;
    await setArtifactStates(tx, row, { transcript: state });
  });
}
