import { RefusedRequest } from '../api-client/refusals.ts';
import { CommandFailure, UsageError } from '../command-error.ts';
import { printable } from '../upload/printable.ts';
import type { ExportClient, ListedRecording } from './export-client.ts';
import { type ExportFolder, openExportFolder } from './export-folder.ts';
import { fetchDraft } from './fetch-draft.ts';
import { nameOfRecording } from './file-names.ts';
import type { FolderEntry, FolderState } from './folder-state.ts';
import { type Placed, placeVersion } from './place-version.ts';
import { createStateSaver, type StateSaver } from './state-saver.ts';

/** Brings a folder up to date with the server, once. */

export interface ChangesOptions {
  readonly path: string;
  readonly state: FolderState;
  readonly client: ExportClient;
  /** A client that asks this project, whichever is the current one. */
  readonly clientOf: (project: number) => ExportClient;
  /** Whether files that are missing are written again. */
  readonly restoresMissing: boolean;
  /** Recordings that are not to be tried now, since they have just failed. */
  readonly isHeldBack: (recording: ListedRecording) => boolean;
  readonly onFailure: (recording: ListedRecording, reason: string) => void;
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface ChangesSummary {
  readonly recordings: number;
  readonly written: number;
  readonly setAside: number;
  readonly failed: number;
}

/** What is at hand while a folder is brought up to date. */
interface Work extends ChangesOptions {
  readonly folder: ExportFolder;
  readonly saver: StateSaver;
  readonly counts: { written: number; setAside: number; failed: number };
}

/** Throws what ends the whole; what is done by then is remembered. */
export async function exportChanges(options: ChangesOptions): Promise<ChangesSummary> {
  const { path, state, client, signal } = options;
  const saver = createStateSaver(path, state);
  const counts = { written: 0, setAside: 0, failed: 0 };
  const work: Work = { ...options, folder: openExportFolder(path, state), saver, counts };
  const seen = new Set<string>();
  try {
    for await (const recording of client.list(signal)) {
      signal.throwIfAborted();
      claimProject(path, state, recording.team);
      seen.add(recording.id);
      await update(work, recording);
    }
    await setDeletedAside(work, seen);
    return { ...counts, recordings: seen.size };
  } catch (error) {
    throw explainFolderError(path, error);
  } finally {
    await saver.save();
  }
}

function claimProject(path: string, state: FolderState, project: number): void {
  state.project ??= project;
  if (state.project === project) return;
  throw new UsageError(
    `${path} holds recordings of project ${state.project}, not of project ${project}. Name another folder, or add --project ${state.project}.`,
  );
}

async function update(work: Work, recording: ListedRecording): Promise<void> {
  const { state, saver, counts, signal } = work;
  if (!(await isDue(work, recording)) || work.isHeldBack(recording)) return;
  try {
    const { entry, told } = await writeVersion(work, recording, state.recordings[recording.id]);
    state.recordings[recording.id] = entry;
    if (told !== null) {
      counts.written += 1;
      work.print(printable(told));
    }
    await saver.changed();
  } catch (error) {
    if (signal.aborted || !(error instanceof RefusedRequest)) throw error;
    counts.failed += 1;
    work.onFailure(recording, error.message);
  }
}

async function isDue(
  { state, folder, restoresMissing }: Work,
  { id, updated_at }: ListedRecording,
): Promise<boolean> {
  const entry = state.recordings[id];
  if (entry?.updatedAt !== updated_at) return true;
  return restoresMissing && entry.written !== null && !(await folder.has(entry.written.file));
}

async function writeVersion(
  { client, folder, state, signal }: Work,
  recording: ListedRecording,
  entry: FolderEntry | undefined,
): Promise<Placed> {
  const wanted = nameOfRecording(recording);
  const updatedAt = recording.updated_at;
  try {
    const sha256 = await fetchDraft(client, folder, recording.id, state.format, signal);
    return sha256 === null
      ? nothingOf(entry, wanted, updatedAt)
      : await placeVersion(folder, entry, { updatedAt, sha256, wanted });
  } finally {
    await folder.discardDraft();
  }
}

/** A recording may lose what its file shows; the file is left then. */
function nothingOf(entry: FolderEntry | undefined, wanted: string, updatedAt: string): Placed {
  const before = entry ?? { wanted, written: null, copy: null };
  return { entry: { ...before, updatedAt }, told: null };
}

async function setDeletedAside(work: Work, seen: ReadonlySet<string>): Promise<void> {
  const { state, clientOf, signal } = work;
  const missing = Object.entries(state.recordings).filter(([id]) => !seen.has(id));
  if (missing.length === 0 || state.project === null) return;
  // Absence from a list is no proof: a key of another project sees another list.
  const client = clientOf(state.project);
  for (const [id, entry] of missing) {
    if (!(await client.exists(id, signal))) await setAside(work, id, entry);
  }
}

async function setAside(work: Work, id: string, { written, copy }: FolderEntry): Promise<void> {
  const { folder, state, counts, saver } = work;
  for (const one of [written, copy]) {
    if (one === null || !(await folder.has(one.file))) continue;
    const place = await folder.setAside(one.file);
    counts.setAside += 1;
    work.print(
      printable(`Moved: ${one.file} to ${place}, since the server no longer has the recording.`),
    );
  }
  delete state.recordings[id];
  await saver.changed();
}

function explainFolderError(path: string, error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  return new CommandFailure(
    `A file in ${path} cannot be read or written (${message}). Free some space or change its permissions, then start the same command again.`,
  );
}
