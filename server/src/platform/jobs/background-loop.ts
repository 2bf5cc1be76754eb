import { setTimeout as delay } from 'node:timers/promises';

export interface BackgroundLoopOptions {
  /** True where there is more to do at once. What it throws is reported, and the loop goes on. */
  readonly round: (signal: AbortSignal) => Promise<boolean>;
  /** Milliseconds of rest between two rounds. */
  readonly restMs: number;
  readonly onError: (error: unknown) => void;
}

/** Works until it is disposed, which waits for the round under way. */
export function startBackgroundLoop(options: BackgroundLoopOptions): AsyncDisposable {
  const stop = new AbortController();
  const running = run(options, stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

async function run(options: BackgroundLoopOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      if (await options.round(signal)) continue;
    } catch (error) {
      if (!signal.aborted) options.onError(error);
    }
    await delay(options.restMs, undefined, { signal }).catch(() => {
      // Stopped while waiting.
    });
  }
}
