import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ServerAway } from '../api-client/recordings-api.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure, UsageError } from '../command-error.ts';
import { type ChangesSummary, exportChanges } from './export-changes.ts';
import type { ExportClient, ListedRecording } from './export-client.ts';
import type { FolderExport } from './export-options.ts';
import { readFolderState } from './folder-state.ts';

export type ClientOf = (project: string) => ExportClient;

/** Writes a file of every recording, and goes on with those that change where it is told to. */
export async function keepFolder(
  context: CommandContext,
  clientOf: ClientOf,
  options: FolderExport,
): Promise<void> {
  const path = resolve(options.folder);
  await makeFolder(path);
  const failures = createFailures(context.note);
  const pass = createPass(context, clientOf, { ...options, folder: path }, failures);
  const summary = await firstPass(context, pass);
  context.note(tellOf(summary, path));
  if (!options.watch) return conclude(summary);
  context.note(`Watching ${options.baseUrl}. Stop it with Ctrl-C.`);
  await watchServer(context, pass);
}

type Pass = (restoresMissing: boolean) => Promise<ChangesSummary>;

function createPass(
  { print, stop: signal }: CommandContext,
  clientOf: ClientOf,
  options: FolderExport,
  { isHeldBack, onFailure }: Failures,
): Pass {
  const { folder: path, project } = options;
  const client = clientOf(project);
  return async (restoresMissing) =>
    await exportChanges({
      path,
      // Read anew each time, since the same command may have been started beside this one.
      state: await readFolderState(path, options),
      client,
      clientOf: (id) => clientOf(String(id)),
      ...{ restoresMissing, isHeldBack, onFailure, print, signal },
    });
}

async function firstPass({ stop }: CommandContext, pass: Pass): Promise<ChangesSummary> {
  try {
    return await pass(true);
  } catch (error) {
    if (!stop.aborted) throw error;
    throw new CommandFailure(
      'Stopped. What is written stays: start the same command again, and it goes on from there.',
    );
  }
}

const shortestPauseMs = 3000;
const longestPauseMs = 60_000;
/** A long list is asked for less often. */
const pausePerRecordingMs = 1;

async function watchServer({ note, stop }: CommandContext, pass: Pass): Promise<void> {
  let pauseMs = shortestPauseMs;
  let isAway = false;
  while (await pause(pauseMs, stop)) {
    try {
      const { recordings } = await pass(false);
      if (isAway) note('The server is back.');
      isAway = false;
      pauseMs = within(recordings * pausePerRecordingMs);
    } catch (error) {
      if (stop.aborted) break;
      if (!(error instanceof ServerAway)) throw error;
      pauseMs = within(pauseMs * 2);
      if (!isAway) note(`${error.message} It is looked for until it is back.`);
      isAway = true;
    }
  }
  note('Stopped watching.');
}

function within(pauseMs: number): number {
  return Math.min(longestPauseMs, Math.max(shortestPauseMs, pauseMs));
}

/** False where the pause was ended by the signal. */
async function pause(durationMs: number, signal: AbortSignal): Promise<boolean> {
  await delay(durationMs, undefined, { signal }).catch(() => {});
  return !signal.aborted;
}

interface Failures {
  readonly isHeldBack: (recording: ListedRecording) => boolean;
  readonly onFailure: (recording: ListedRecording, reason: string) => void;
}

const holdBackMs = 60_000;

/** A recording that cannot be exported is told of once for each version, and tried every minute. */
function createFailures(note: (line: string) => void): Failures {
  const failures = new Map<string, { updatedAt: string; untilMs: number }>();
  return {
    isHeldBack({ id, updated_at }) {
      const failure = failures.get(id);
      return failure?.updatedAt === updated_at && performance.now() < failure.untilMs;
    },
    onFailure({ id, updated_at }, reason) {
      if (failures.get(id)?.updatedAt !== updated_at)
        note(`Not written: recording ${id}. ${reason}`);
      failures.set(id, { updatedAt: updated_at, untilMs: performance.now() + holdBackMs });
    },
  };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new UsageError(`${path} is not a folder. Name one with --all.`);
    }
    throw new CommandFailure(`The folder ${path} cannot be made (${message}). Name another.`);
  }
}

function tellOf({ recordings, written, setAside }: ChangesSummary, path: string): string {
  const moved = setAside === 0 ? '' : `, ${count(setAside, 'file')} moved to Deleted`;
  return `${count(recordings, 'recording')}, ${count(written, 'file')} written${moved} in ${path}.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function conclude({ failed }: ChangesSummary): void {
  if (failed === 0) return;
  throw new CommandFailure(
    `${count(failed, 'recording')} could not be exported. Start the same command again to try ${failed === 1 ? 'it' : 'them'} anew.`,
  );
}
