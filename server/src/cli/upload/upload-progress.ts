import { basename } from 'node:path';
import { createProgressBar } from '../progress-bar.ts';
import { formatBytes } from './format-bytes.ts';
import { printable } from './printable.ts';

/** How far one file is: a bar on a terminal, lines elsewhere. */
export interface UploadProgress extends Disposable {
  advanceTo(bytesSent: number): void;
  /** The file is read before anything is sent. */
  read(): void;
  /** Something keeps the upload waiting. */
  wait(reason: string): void;
}

export interface ProgressOptions {
  readonly terminal: NodeJS.WritableStream | null;
  readonly note: (line: string) => void;
}

export function showUploadProgress(
  { terminal, note }: ProgressOptions,
  path: string,
  sizeBytes: number,
): UploadProgress {
  const name = printable(basename(path));
  return terminal === null ? noteLines(note, name, sizeBytes) : drawBar(terminal, name, sizeBytes);
}

function drawBar(stream: NodeJS.WritableStream, name: string, sizeBytes: number): UploadProgress {
  // A name may be long, and so comes last.
  const bar = createProgressBar(
    stream,
    '{bar} {percentage}%  {sent} of {size}  {duration_formatted}  {doing}{name}',
  );
  const size = formatBytes(sizeBytes);
  let at = 0;
  bar.start(sizeBytes, 0, { name, size, sent: formatBytes(0), doing: '' });
  return {
    advanceTo(bytesSent) {
      bar.increment(bytesSent - at, { sent: formatBytes(bytesSent), doing: '' });
      at = bytesSent;
    },
    read: () => bar.update({ doing: 'reading the file first  ' }),
    wait: (reason) => bar.update({ doing: `waiting: ${reason}  ` }),
    [Symbol.dispose]: () => bar.stop(),
  };
}

const percentStep = 25;
/** A small file needs no lines between its beginning and its end. */
const worthStepsBytes = 32 * 1024 * 1024;

function noteLines(note: (line: string) => void, name: string, sizeBytes: number): UploadProgress {
  note(`Uploading ${name}, ${formatBytes(sizeBytes)} …`);
  let isWaiting = false;
  let nextPercent = percentStep;
  return {
    advanceTo(bytesSent) {
      isWaiting = false;
      const percent = Math.floor((bytesSent / sizeBytes) * 100);
      if (sizeBytes < worthStepsBytes || percent < nextPercent || percent >= 100) return;
      note(`${name}: ${percent} %.`);
      nextPercent = (Math.floor(percent / percentStep) + 1) * percentStep;
    },
    read() {},
    wait(reason) {
      if (!isWaiting) note(`${name}: waiting for the server: ${reason}.`);
      isWaiting = true;
    },
    [Symbol.dispose]() {},
  };
}
