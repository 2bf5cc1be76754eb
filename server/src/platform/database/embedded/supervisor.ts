import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import type { LaunchContext } from './launch-context.ts';
import type { LockedProcess, ProcessExit } from './locked-process.ts';
import { type LaunchTarget, launchPostmaster, type Postmaster } from './postmaster.ts';
import { readLogTail } from './server-log.ts';
import { endLeftovers, stopPostmaster } from './stop-postmaster.ts';

const mostDeaths = 5;
const deathsWithinMs = 60_000;
const longestPauseMs = 2000;

/** Keeps PostgreSQL running from its first start until `stop`. */
export class Supervisor {
  readonly failed: Promise<never>;
  readonly #context: LaunchContext;
  readonly #target: LaunchTarget;
  readonly #stopping = new AbortController();
  readonly #fail: (error: Error) => void;
  #process: LockedProcess;
  #deathsAtMs: number[] = [];
  /** Why the last start failed; null when it served. */
  #launchError: Error | null = null;
  readonly #watch: Promise<void>;
  #stopped: Promise<void> | undefined;

  constructor(context: LaunchContext, target: LaunchTarget, postmaster: Postmaster) {
    const { promise, reject } = Promise.withResolvers<never>();
    // Whoever does not ask for it is not to be ended by it.
    promise.catch(() => undefined);
    this.failed = promise;
    this.#fail = reject;
    this.#context = context;
    this.#target = target;
    this.#process = postmaster.process;
    this.#watch = this.#keepRunning();
  }

  /** Every call waits for the one stop; the first one's patience counts. */
  stop(waitForClientsMs: number): Promise<void> {
    this.#stopped ??= this.#stop(waitForClientsMs);
    return this.#stopped;
  }

  async #stop(waitForClientsMs: number): Promise<void> {
    this.#stopping.abort();
    await stopPostmaster(this.#context, this.#process, waitForClientsMs);
    await this.#watch;
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #keepRunning(): Promise<void> {
    for (;;) {
      const exit = await this.#process.exited;
      if (this.#isStopping) return;
      if (this.#launchError === null) {
        this.#context.onProgress(`PostgreSQL stopped unexpectedly (${reasonOf(exit)}).`);
      }
      await endLeftovers(this.#context, this.#process);
      const pauseMs = this.#pauseAfterDeath();
      if (pauseMs === null) return this.#giveUp();
      await delay(pauseMs, null, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#isStopping) return;
      await this.#startAgain();
    }
  }

  /** How long to wait before the next start; null when it died too often. */
  #pauseAfterDeath(): number | null {
    const now = performance.now();
    this.#deathsAtMs = this.#deathsAtMs.filter((at) => now - at < deathsWithinMs);
    this.#deathsAtMs.push(now);
    const deaths = this.#deathsAtMs.length;
    if (deaths >= mostDeaths) return null;
    return deaths === 1 ? 0 : Math.min(100 * 4 ** (deaths - 2), longestPauseMs);
  }

  async #startAgain(): Promise<void> {
    try {
      await launchPostmaster(this.#context, this.#target, {
        onSpawn: (process) => {
          this.#process = process;
        },
        signal: this.#stopping.signal,
      });
      this.#launchError = null;
      this.#context.onProgress('PostgreSQL serves again.');
    } catch (error) {
      if (this.#isStopping) return;
      // Its process has ended, which the loop counts as one more death.
      this.#launchError = error instanceof Error ? error : new Error(String(error));
      this.#context.onProgress(this.#launchError.message);
    }
  }

  async #giveUp(): Promise<void> {
    const { data, log } = this.#context.folder;
    const reason = this.#launchError?.message ?? `See its log in ${log}.`;
    const cause = this.#launchError ?? new Error(await readLogTail(this.#context.folder));
    const message = `PostgreSQL in ${data} stopped ${mostDeaths} times within a minute. ${reason}`;
    this.#fail(new EmbeddedPostgresError(message, { cause }));
  }
}

function reasonOf(exit: ProcessExit): string {
  return exit.signal === null ? `code ${exit.code}` : exit.signal;
}
