/** The fake's own time; nothing in it happens because real time passes. */
export interface FakeClock {
  /** Unix milliseconds. */
  now(): number;
  iso(): string;
  moveTo(unixMs: number): void;
  advance(durationMs: number): void;
}

/** Starts at the real time by default, so that a receiver under test finds webhooks fresh. */
export function createFakeClock(startMs: number = Date.now()): FakeClock {
  let nowMs = startMs;
  const moveTo = (unixMs: number) => {
    if (unixMs < nowMs) throw new RangeError('The fake clock only moves forward.');
    nowMs = unixMs;
  };
  return {
    now: () => nowMs,
    iso: () => new Date(nowMs).toISOString(),
    moveTo,
    advance: (durationMs) => moveTo(nowMs + durationMs),
  };
}
