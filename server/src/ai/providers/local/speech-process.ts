import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { SpokenSegment } from '../../../domain/spoken-segment.ts';
import type { TranscribeCommand, WorkerErrorCode, WorkerMessage } from './speech-messages.ts';
import { watchWork } from './work-watch.ts';

export interface WorkControl {
  readonly signal: AbortSignal;
  /** The worker is ended when it takes longer. */
  readonly timeLimitMs: number;
  readonly onFilesChecked: () => void;
  readonly onDecoded: (seconds: number) => void;
}

export type WorkOutcome =
  | {
      readonly kind: 'done';
      readonly segments: readonly SpokenSegment[];
      readonly language: string | null;
    }
  | { readonly kind: 'failed'; readonly code: WorkerErrorCode; readonly reason: string }
  /** The process is gone: by itself, or ended because it was aborted, late or hung. */
  | { readonly kind: 'died'; readonly reason: string };

const keptWords = 2000;

/** The worker as the server sees it: a process that does one thing at a time, and may die of it. */
export class SpeechProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #lastWords = '';

  constructor(onLog: (line: string) => void) {
    const worker = fileURLToPath(import.meta.resolve('./worker/speech-worker.ts'));
    this.#child = fork(worker, {
      // Nothing of the server's: neither its settings and secrets, nor its debugger or test runner.
      env: narrowEnvironment(),
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#ended = new Promise((resolve) => this.#child.once('exit', resolve));
    // What goes wrong with it while it is at work, the work says; else nobody needs to know.
    this.#child.on('error', () => {});
    for (const stream of [this.#child.stdout, this.#child.stderr]) this.#listen(stream, onLog);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    return this.#child.connected && this.#child.exitCode === null && !this.#child.killed;
  }

  /** Rejects only with what a callback of the control throws. */
  async run(command: TranscribeCommand, control: WorkControl): Promise<WorkOutcome> {
    const { promise: outcome, resolve, reject } = Promise.withResolvers<WorkOutcome>();
    const watch = watchWork(control, () => this.#child.kill('SIGKILL'));
    const segments: SpokenSegment[] = [];
    const hear = (message: WorkerMessage) => {
      watch.seen();
      try {
        const last = take(message, segments, control);
        if (last !== null) resolve(last);
      } catch (error) {
        reject(error);
      }
    };
    const die = (code: number | null, signal: string | null) => {
      const cause = watch.stoppedBecause() ?? `It ended with ${signal ?? code}.`;
      resolve({ kind: 'died', reason: `${cause}\n${this.#lastWords}` });
    };
    const noStart = (error: Error) => resolve({ kind: 'died', reason: error.message });
    this.#child.on('message', hear).once('close', die).once('error', noStart);
    this.#hold(true);
    this.#child.send(command, () => {});
    try {
      return await outcome;
    } finally {
      watch.end();
      this.#child.off('message', hear).off('close', die).off('error', noStart);
      this.#hold(false);
    }
  }

  /** Resolves when it is gone. */
  async end(): Promise<void> {
    this.#hold(true);
    this.#child.kill('SIGKILL');
    if (this.#child.pid !== undefined) await this.#ended;
  }

  #listen(stream: Readable | null, onLog: (line: string) => void): void {
    if (stream === null) return;
    createInterface({ input: stream }).on('line', (line) => {
      this.#lastWords = `${this.#lastWords}${line}\n`.slice(-keptWords);
      onLog(line);
    });
  }

  /** A worker that waits for work keeps no server alive that has nothing else to do. */
  #hold(busy: boolean): void {
    const parts = [this.#child, this.#child.channel, this.#child.stdout, this.#child.stderr];
    for (const part of parts as ({ ref(): void; unref(): void } | null | undefined)[]) {
      if (busy) part?.ref();
      else part?.unref();
    }
  }
}

/** What came of the work, when the message says that it is over. */
function take(
  message: WorkerMessage,
  segments: SpokenSegment[],
  control: WorkControl,
): WorkOutcome | null {
  switch (message.kind) {
    case 'alive':
      return null;
    case 'files-checked':
      control.onFilesChecked();
      return null;
    case 'decoded':
      control.onDecoded(message.seconds);
      return null;
    case 'segments':
      segments.push(...message.segments);
      return null;
    case 'done':
      return { kind: 'done', segments, language: message.language };
    case 'failed':
      return message;
  }
}

function narrowEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}
