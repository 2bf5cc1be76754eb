import { ServerAway } from '../api-client/recordings-api.ts';
import { RefusedRequest } from '../api-client/refusals.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-error.ts';
import type { ImportClient, Imported, OpenedRecording } from './import-client.ts';
import type { CheckedImportOptions } from './import-options.ts';
import type { TranscriptFile } from './transcript-file.ts';

export type ImportOutcome =
  | { readonly result: 'imported'; readonly recordingId: string; readonly imported: Imported }
  | { readonly result: 'already-there'; readonly recordingId: string }
  | {
      readonly result: 'failed';
      /** Sentences. */
      readonly reason: string;
      /** Whether the same may succeed later, without anything being changed. */
      readonly isPassing: boolean;
    };

/** Throws a UsageError for what would befall every file, or the signal's reason. */
export async function importFile(
  client: ImportClient,
  file: TranscriptFile,
  options: CheckedImportOptions,
  { note, stop: signal }: Pick<CommandContext, 'note' | 'stop'>,
): Promise<ImportOutcome> {
  try {
    return options.into === null
      ? await importIntoNew(client, file, options, note, signal)
      : await importInto(client, file, options.into, options.title, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof CommandFailure)) throw error;
    return { result: 'failed', reason: reasonOf(error), isPassing: error instanceof ServerAway };
  }
}

async function importInto(
  client: ImportClient,
  file: TranscriptFile,
  recordingId: string,
  title: string | null,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const imported = await client.import(recordingId, file, signal);
  if (title !== null) await client.describe(recordingId, { meeting_title: title }, signal);
  return { result: 'imported', recordingId, imported };
}

async function importIntoNew(
  client: ImportClient,
  file: TranscriptFile,
  { platform, title }: CheckedImportOptions,
  note: (line: string) => void,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const opened = await client.create(platform, file, signal);
  const recordingId = opened.id;
  if (opened.status === 'ready') return { result: 'already-there', recordingId };
  const ours = ownershipOf(opened);
  try {
    // First, since the notes that follow the transcript are dated by it. A title says that an
    // earlier try got as far, and may have been changed by someone since.
    if (!opened.title) {
      ours.etag = await client.describe(opened.id, factsOf(file, title), signal);
    }
    const imported = await client.import(opened.id, file, signal);
    ours.isEmpty = false;
    await client.describe(opened.id, { status: 'ready' }, signal);
    return { result: 'imported', recordingId, imported };
  } catch (error) {
    await removeLeftover(client, recordingId, ours, note);
    throw error;
  }
}

function factsOf({ title, startedAt, participants }: TranscriptFile, wanted: string | null) {
  return {
    meeting_title: (wanted ?? title).slice(0, maxTitleLength),
    started_at: startedAt.toISOString(),
    participants,
  };
}

/** What the API takes for a title. */
const maxTitleLength = 255;

/** How a recording stands that an import has opened. */
interface Ownership {
  readonly isNew: boolean;
  isEmpty: boolean;
  /** The version in which this command left it. */
  etag: string | null;
}

/** Versions count writes: at the first, nobody has done anything with it but create it. */
function ownershipOf({ etag }: OpenedRecording): Ownership {
  return { isNew: /^(W\/)?"1"$/.test(etag ?? ''), isEmpty: true, etag };
}

const removeTimeoutMs = 10_000;

/** Deletes the empty recording that this run made, and says so where it cannot. */
async function removeLeftover(
  client: ImportClient,
  id: string,
  { isNew, isEmpty, etag }: Ownership,
  note: (line: string) => void,
): Promise<void> {
  if (!isEmpty) return;
  const leave = (because: string) =>
    note(`Recording ${id} is left, since ${because}; the same command goes on with it.`);
  if (!isNew || etag === null) return leave('an earlier try made it');
  try {
    // Also after Ctrl-C, which has ended the command's own signal.
    await client.remove(id, etag, AbortSignal.timeout(removeTimeoutMs));
  } catch (failure) {
    const status = failure instanceof RefusedRequest ? failure.status : null;
    if (status === 404) return;
    leave(
      status === 412 ? 'it was changed meanwhile' : 'the server could not be told to delete it',
    );
  }
}

/** Of what is wrong with a file, the server's own words name the line. */
function reasonOf(error: CommandFailure): string {
  if (!(error instanceof RefusedRequest)) return error.message;
  if (/^import_/.test(error.code)) return error.detail;
  if (error.status === 404) return 'There is no such recording. Check its id, and --project.';
  return error.message;
}
