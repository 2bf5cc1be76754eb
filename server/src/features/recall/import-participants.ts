import { isFinal, outlookOf } from './artifact-outlook.ts';
import type { RecallDependencies } from './dependencies.ts';
import type { ImportStep } from './import-step.ts';
import type { RecallRecording } from './recall-documents.ts';
import { type ArtifactState, lockRecallUpload, setArtifactStates } from './recall-store.ts';
import { addMeetingFacts } from './recording-facts-store.ts';
import { cleanName, readParticipants } from './transcript-document.ts';

interface Found {
  readonly state: ArtifactState;
  readonly names: readonly string[];
}

/** Adds who took part, and the meeting's title. */
export async function importParticipants(
  dependencies: RecallDependencies,
  step: ImportStep,
): Promise<void> {
  if (isFinal(step.row.participants)) return;
  const { state, names } = await find(dependencies, step);
  if (state === 'waiting') return;
  const { title, isTitleOpen } = step.recording;
  await dependencies.db.transaction(async (tx) => {
    if ((await lockRecallUpload(tx, step.row)) === null) return;
    await addMeetingFacts(tx, step.row, { names, title: cleanName(title) });
    if (!isTitleOpen) await setArtifactStates(tx, step.row, { participants: state });
  });
}

async function find(dependencies: RecallDependencies, step: ImportStep): Promise<Found> {
  const document =
    (await read(dependencies, step.recording, step.signal)) ??
    (await read(dependencies, await step.readAgain(), step.signal));
  return document ?? { state: 'waiting', names: [] };
}

/** Null where the address had expired. */
async function read(
  { api }: RecallDependencies,
  recording: RecallRecording,
  signal: AbortSignal,
): Promise<Found | null> {
  const outlook = outlookOf(recording.participantEvents, recording);
  if (outlook.kind === 'waiting') return { state: 'waiting', names: [] };
  if (outlook.kind === 'ended') return { state: outlook.state, names: [] };
  const url = outlook.artifact.urls.participants_download_url;
  if (url === undefined) return { state: 'missing', names: [] };
  const document = await api.downloadJson(url, signal);
  if (document === null) return null;
  const names = readParticipants(document.value);
  return names === null ? { state: 'failed', names: [] } : { state: 'imported', names };
}
