import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { watch } from 'chokidar';
import type { CommandContext } from '../command-context.ts';
import { UsageError } from '../command-error.ts';
import { UnfitFile } from '../input-file.ts';
import { createFileQueue } from './file-queue.ts';
import { inspectFile } from './media-file.ts';
import { printable } from './printable.ts';
import type { Uploader } from './upload-file.ts';
import type { CheckedUploadOptions } from './upload-options.ts';
import { openUploadedFiles, type UploadedFiles } from './uploaded-files.ts';

/** Uploads what is in a folder and what comes to it, one file after another, until told to stop. */
export async function watchFolder(
  context: CommandContext,
  uploader: Uploader,
  folder: string,
  options: CheckedUploadOptions,
): Promise<void> {
  const path = resolve(folder);
  const stats = await stat(path).catch(() => null);
  if (stats?.isFile()) {
    throw new UsageError(`${folder} is a file, not a folder. To upload it, leave --watch out.`);
  }
  if (!stats?.isDirectory()) {
    throw new UsageError(`There is no folder ${folder}. Check its name.`);
  }
  const uploaded = openUploadedFiles(options.stateFile, options);
  await uploader.checkAccess(context.stop);

  const queue = createFileQueue(context.stop);
  const watcher = watch(path, {
    ignored: (one) => one !== path && basename(one).startsWith('.'),
    ignoreInitial: options.onlyNew,
    // A recorder writes for as long as the meeting takes; what no longer grows is whole.
    awaitWriteFinish: { stabilityThreshold: options.settleMs, pollInterval: pollMs(options) },
  });
  // A file that was uploaded in a pause of its recorder is another one when it has grown.
  watcher.on('add', queue.add).on('change', queue.add);
  watcher.on('error', (error) => context.note(`The folder cannot be watched: ${String(error)}.`));
  watcher.on('ready', () => context.note(`Watching ${path}. Stop it with Ctrl-C.`));
  try {
    await uploadAll(context, uploader, uploaded, queue, options);
  } finally {
    await watcher.close();
  }
}

const longestPollMs = 1000;

function pollMs({ settleMs }: CheckedUploadOptions): number {
  return Math.min(longestPollMs, Math.max(50, settleMs / 5));
}

/** After which a file is tried again that failed because of the server. */
const laterMs = 60_000;

async function uploadAll(
  { note, print, stop, terminal }: CommandContext,
  uploader: Uploader,
  uploaded: UploadedFiles,
  queue: ReturnType<typeof createFileQueue>,
  options: CheckedUploadOptions,
): Promise<void> {
  async function uploadOne(path: string): Promise<void> {
    const file = await inspectFile(path, options);
    if (await uploaded.has(file)) return;
    const outcome = await uploader.upload(file, stop);
    if (outcome.result !== 'failed') {
      await uploaded.add(file, outcome.recordingId);
      print(`${printable(path)}: recording ${outcome.recordingId}`);
      return;
    }
    note(
      `${printable(path)}: ${outcome.reason}${outcome.isPassing ? ' It is tried again in a minute.' : ''}`,
    );
    if (outcome.isPassing) queue.addLater(path, laterMs);
  }

  for await (const path of queue) {
    try {
      await uploadOne(path);
    } catch (error) {
      if (stop.aborted) {
        note(`Stopped in the middle of ${printable(path)}. The same command goes on from there.`);
        break;
      }
      if (!(error instanceof UnfitFile)) throw error;
      note(`Not uploaded: ${printable(path)} ${error.message}.`);
    }
  }
  if (terminal === null) note('Stopped watching.');
}
