import { resolve } from 'node:path';
import { connectToServer } from '../api-client/server-connection.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-error.ts';
import { UnfitFile } from '../input-file.ts';
import { formatTable } from '../table.ts';
import { printable } from '../upload/printable.ts';
import { createImportClient, type ImportClient } from './import-client.ts';
import { type ImportOutcome, importFile } from './import-file.ts';
import {
  type CheckedImportOptions,
  checkImportOptions,
  type RawImportOptions,
} from './import-options.ts';
import { readTranscript } from './transcript-file.ts';

/** Throws a UsageError before anything is created, or a CommandFailure unless all is imported. */
export async function runImport(
  context: CommandContext,
  paths: readonly string[],
  raw: RawImportOptions,
): Promise<void> {
  const { note, stop } = context;
  const options = checkImportOptions(paths, raw, context.clientSettings());
  await using server = connectToServer({ ...options, connections: 1, note });
  await server.checkAccess(stop);
  const requests = server.patientRequests((reason) => note(`Waiting for the server: ${reason}.`));
  const client = createImportClient(requests, options);
  const rows: Row[] = [];
  try {
    await importAll(context, client, paths, options, (row) => rows.push(row));
  } catch (error) {
    if (rows.length > 0) context.print(tableOf(rows));
    throw stop.aborted ? stopped() : error;
  }
  context.print(tableOf(rows));
  conclude(rows);
}

async function importAll(
  context: CommandContext,
  client: ImportClient,
  paths: readonly string[],
  options: CheckedImportOptions,
  onRow: (row: Row) => void,
): Promise<void> {
  const { note, stop } = context;
  let isAway = false;
  // Each file once, however often it is named.
  for (const path of new Map(paths.map((one) => [resolve(one), one])).values()) {
    stop.throwIfAborted();
    // What has been waited for so long is not waited for again for each file that is left.
    if (isAway) {
      onRow([printable(path), 'not tried', '', '', '', '']);
      continue;
    }
    const outcome = await importOne(context, client, path, options);
    if (outcome.result === 'failed') note(`${printable(path)}: ${outcome.reason}`);
    isAway = outcome.result === 'failed' && outcome.isPassing;
    onRow(rowOf(printable(path), outcome));
  }
}

async function importOne(
  context: CommandContext,
  client: ImportClient,
  path: string,
  options: CheckedImportOptions,
): Promise<ImportOutcome> {
  try {
    return await importFile(client, await readTranscript(path), options, context);
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    return { result: 'failed', reason: `It ${error.message}.`, isPassing: false };
  }
}

type Row = readonly [
  file: string,
  result: string,
  format: string,
  segments: string,
  speakers: string,
  recording: string,
];

function rowOf(path: string, outcome: ImportOutcome): Row {
  if (outcome.result === 'failed') return [path, 'failed', '', '', '', ''];
  const { recordingId } = outcome;
  if (outcome.result === 'already-there') return [path, 'already there', '', '', '', recordingId];
  const { format, segments, speakers } = outcome.imported;
  return [path, 'imported', format, String(segments), String(speakers), recordingId];
}

function tableOf(rows: readonly Row[]): string {
  const headings = ['FILE', 'RESULT', 'FORMAT', 'SEGMENTS', 'SPEAKERS', 'RECORDING'];
  return formatTable(headings, rows);
}

function stopped(): CommandFailure {
  return new CommandFailure('Stopped. Start the same command again for the files that are left.');
}

function conclude(rows: readonly Row[]): void {
  const failedCount = rows.filter(([, result]) => /^(failed|not tried)$/.test(result)).length;
  if (failedCount === 0) return;
  throw new CommandFailure(
    rows.length === 1
      ? 'The file was not imported.'
      : `${failedCount} of ${rows.length} files ${failedCount === 1 ? 'was' : 'were'} not imported.`,
  );
}
