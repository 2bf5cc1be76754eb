export interface Stopwatch {
  pause(): void;
  resume(): void;
  /** Milliseconds that it ran, without its pauses. */
  elapsedMs(): number;
}

/** Runs from the start. `now` is a clock that never goes back, in milliseconds. */
export function startStopwatch(now: () => number): Stopwatch {
  let gatheredMs = 0;
  let runningSince: number | null = now();
  return {
    pause() {
      if (runningSince !== null) gatheredMs += now() - runningSince;
      runningSince = null;
    },
    resume() {
      runningSince ??= now();
    },
    elapsedMs: () => gatheredMs + (runningSince === null ? 0 : now() - runningSince),
  };
}
