/** The worker says something every second; silent for so long it hangs. */
const longestSilenceMs = 60_000;

export interface WorkWatch {
  /** A sign of life came. */
  readonly seen: () => void;
  /** Why the work was stopped; null while it was not. */
  readonly stoppedBecause: () => string | null;
  readonly end: () => void;
}

/** Calls `stop` when the work is aborted, takes too long, or gives no sign of life. */
export function watchWork(
  limits: { readonly signal: AbortSignal; readonly timeLimitMs: number },
  stop: () => void,
): WorkWatch {
  let reason: string | null = null;
  const stopFor = (why: string) => {
    reason ??= why;
    stop();
  };
  const abort = () => stopFor('It was aborted.');
  const late = setTimeout(() => stopFor('It took too long.'), limits.timeLimitMs);
  const listen = () => setTimeout(() => stopFor('It gave no sign of life.'), longestSilenceMs);
  let silent = listen();
  limits.signal.addEventListener('abort', abort, { once: true });
  if (limits.signal.aborted) abort();
  return {
    seen() {
      clearTimeout(silent);
      silent = listen();
    },
    stoppedBecause: () => reason,
    end() {
      clearTimeout(late);
      clearTimeout(silent);
      limits.signal.removeEventListener('abort', abort);
    },
  };
}
