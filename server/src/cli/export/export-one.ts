import { lstat, realpath, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ApiRequest } from '../api-client/http-exchange.ts';
import { RefusedRequest } from '../api-client/refusals.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure, UsageError } from '../command-error.ts';
import { printable } from '../upload/printable.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import type { ExportClient } from './export-client.ts';
import type { OneExport } from './export-options.ts';
import { nameOfAnswer } from './file-names.ts';

/** Writes one recording to a file, or to the standard output. */
export async function exportOne(
  { output, print, note, stop }: CommandContext,
  client: ExportClient,
  options: OneExport,
): Promise<void> {
  if (options.output === '-') return await receive(client, options, toStream(output), stop);
  if (options.output !== null) await refuseFolder(options.output);
  let written = '';
  const take: Take = async (content, { disposition }) => {
    written = options.output ?? nameOfAnswer(disposition, options.recordingId, options.format);
    if (options.output === null) await refuseExisting(written);
    await write(written, content);
  };
  await receive(client, options, take, stop);
  print(printable(written));
  note(`Recording ${options.recordingId} is in ${printable(resolve(written))}.`);
}

type Take = NonNullable<ApiRequest['receive']>;

async function receive(
  client: ExportClient,
  { recordingId, format, project }: OneExport,
  take: Take,
  signal: AbortSignal,
): Promise<void> {
  try {
    await client.receive(recordingId, { format, frontMatter: false }, take, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof RefusedRequest) || error.status !== 404) throw error;
    if (error.code !== 'transcript_missing') {
      throw new UsageError(
        `There is no recording ${recordingId} in project ${project}. Check its id, and --project.`,
      );
    }
    throw new CommandFailure(
      `Recording ${recordingId} has no transcript yet, and nothing else that ${format} shows. Try again when it is processed.`,
    );
  }
}

/** What has been passed on cannot be taken back. */
function toStream(output: NodeJS.WritableStream): Take {
  let isBegun = false;
  return async (content) => {
    if (isBegun) {
      throw new CommandFailure(
        'The connection broke off in the middle: what was printed is not whole. Start the same command again, or name a file with --output.',
      );
    }
    for await (const piece of content) {
      isBegun = true;
      await new Promise<void>((done) => output.write(piece, () => done()));
    }
  };
}

async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const stats = await stat(target).catch(() => null);
  // A device or a pipe is written to; another file in its place would be no such thing.
  const isSpecial = stats !== null && !stats.isFile();
  try {
    await (isSpecial ? writeFile(target, content) : writeWholeFile(target, content));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandFailure(
      `${printable(path)} cannot be written (${message}). Name another file with --output.`,
    );
  }
}

async function refuseFolder(path: string): Promise<void> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory()) {
    throw new UsageError(`${path} is a folder. Name a file in it with --output.`);
  }
}

async function refuseExisting(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => null);
  if (stats === null) return;
  throw new UsageError(
    `There is a file ${printable(path)} already. Add --output "${printable(path)}" to replace it, or name another.`,
  );
}
