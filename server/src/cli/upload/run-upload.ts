import { resolve } from 'node:path';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-error.ts';
import { UnfitFile } from '../input-file.ts';
import { formatTable } from '../table.ts';
import { formatBytes } from './format-bytes.ts';
import { inspectFile, type MediaFile } from './media-file.ts';
import { printable } from './printable.ts';
import { createUploader, type Uploader, type UploadOutcome } from './upload-file.ts';
import { checkUploadOptions, type RawUploadOptions } from './upload-options.ts';

/** Throws a UsageError before anything is created, or a CommandFailure unless all is there. */
export async function runUpload(
  context: CommandContext,
  paths: readonly string[],
  raw: RawUploadOptions,
): Promise<void> {
  const options = checkUploadOptions(paths, raw, context.clientSettings());
  await using uploader = createUploader(options, context);
  if (options.watch !== null) {
    const { watchFolder } = await import('./watch-folder.ts');
    return await watchFolder(context, uploader, options.watch, options);
  }
  const rows: Row[] = [];
  const files = await inspectAll(paths, options, (path, error) => {
    if (paths.length === 1) throw new CommandFailure(`${path} ${error.message}.`);
    context.note(`Not uploaded: ${path} ${error.message}.`);
    rows.push([path, '', 'failed', '']);
  });
  if (files.length === 0) throw new CommandFailure('None of the files was uploaded.');
  await uploader.checkAccess(context.stop);
  try {
    await uploadAll(context, uploader, files, (row) => rows.push(row));
  } catch (error) {
    if (rows.length > 0) context.print(tableOf(rows));
    throw context.stop.aborted ? stopped() : error;
  }
  context.print(tableOf(rows));
  conclude(rows);
}

type NamedFile = readonly [path: string, file: MediaFile];

async function uploadAll(
  { note, stop }: CommandContext,
  uploader: Uploader,
  files: readonly NamedFile[],
  onRow: (row: Row) => void,
): Promise<void> {
  let isAway = false;
  for (const [path, file] of files) {
    // What has been waited for so long is not waited for again for each file that is left.
    if (isAway) {
      onRow([path, formatBytes(file.sizeBytes), 'not tried', '']);
      continue;
    }
    const outcome = await uploader.upload(file, stop);
    if (outcome.result === 'failed') note(`${path}: ${outcome.reason}`);
    isAway = outcome.result === 'failed' && outcome.isPassing;
    onRow(rowOf(path, file, outcome));
  }
}

type Row = readonly [file: string, size: string, result: string, recording: string];

/** Each file once, however often it is named. */
async function inspectAll(
  paths: readonly string[],
  options: { readonly anyType: boolean },
  onUnfit: (path: string, error: UnfitFile) => void,
): Promise<NamedFile[]> {
  const found = new Map<string, NamedFile>();
  for (const path of new Map(paths.map((one) => [resolve(one), one])).values()) {
    try {
      const file = await inspectFile(path, options);
      found.set(file.path, [printable(path), file]);
    } catch (error) {
      if (!(error instanceof UnfitFile)) throw error;
      onUnfit(printable(path), error);
    }
  }
  return [...found.values()];
}

function rowOf(path: string, { sizeBytes }: MediaFile, outcome: UploadOutcome): Row {
  const result = outcome.result === 'already-there' ? 'already there' : outcome.result;
  return [path, formatBytes(sizeBytes), result, outcome.recordingId ?? ''];
}

function tableOf(rows: readonly Row[]): string {
  return formatTable(['FILE', 'SIZE', 'RESULT', 'RECORDING'], rows);
}

function stopped(): CommandFailure {
  return new CommandFailure(
    'Stopped. The server keeps what has arrived: start the same command again, and it goes on from there.',
  );
}

function conclude(rows: readonly Row[]): void {
  const failedCount = rows.filter(([, , result]) => /^(failed|not tried)$/.test(result)).length;
  if (failedCount === 0) return;
  throw new CommandFailure(
    rows.length === 1
      ? 'The file was not uploaded.'
      : `${failedCount} of ${rows.length} files ${failedCount === 1 ? 'was' : 'were'} not uploaded.`,
  );
}
