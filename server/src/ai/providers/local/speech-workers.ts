import { MinutebookError } from '../../../domain/errors.ts';
import type { TranscribeCommand } from './speech-messages.ts';
import { SpeechProcess, type WorkControl, type WorkOutcome } from './speech-process.ts';

interface WorkersOptions {
  readonly idleMs: number;
  readonly onWorkerLog?: (line: string) => void;
  readonly onWorkerStart?: (pid: number) => void;
}

/** The worker there is, if there is one: kept while there is work, ended when there is none. */
export class SpeechWorkers implements AsyncDisposable {
  readonly #options: WorkersOptions;
  #current: { readonly process: SpeechProcess; readonly key: string } | null = null;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: WorkersOptions) {
    this.#options = options;
  }

  /** One call at a time. Workers of the same key have the same model loaded. */
  async run(key: string, command: TranscribeCommand, control: WorkControl): Promise<WorkOutcome> {
    clearTimeout(this.#idle);
    const worker = await this.#worker(key);
    let finished = false;
    try {
      const outcome = await worker.run(command, control);
      finished = outcome.kind === 'done';
      if (this.#closed) throw shuttingDown();
      return outcome;
    } finally {
      // One that failed to load something, or is still at work, is not kept.
      if (!finished) await this.#end();
      this.#idle = setTimeout(() => void this.#end(), this.#options.idleMs).unref();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    await this.#end();
  }

  async #worker(key: string): Promise<SpeechProcess> {
    if (this.#current?.key !== key || !this.#current.process.isAlive) await this.#end();
    if (this.#closed) throw shuttingDown();
    this.#current ??= { process: this.#start(), key };
    return this.#current.process;
  }

  #start(): SpeechProcess {
    const worker = new SpeechProcess((line) => this.#options.onWorkerLog?.(line));
    if (worker.pid !== undefined) this.#options.onWorkerStart?.(worker.pid);
    return worker;
  }

  async #end(): Promise<void> {
    const ending = this.#current;
    this.#current = null;
    await ending?.process.end();
  }
}

function shuttingDown(): MinutebookError {
  return new MinutebookError('engine_unavailable', { detail: 'The server is shutting down.' });
}
