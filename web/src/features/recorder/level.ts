/** What a level meter shows: quiet speech must move it, and shouting must not leave it. */

const quietestDb = -60;
/** Below it a microphone hears no room at all: it is muted, or not connected. */
const silenceDb = -70;

/** Loudness of samples between -1 and 1, in decibels below full scale; -Infinity for silence. */
export function decibelsOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? -Infinity : 10 * Math.log10(sum / samples.length);
}

/** How much of the meter is filled, 0 to 1. */
export function meterOf(decibels: number): number {
  return Math.min(1, Math.max(0, (decibels - quietestDb) / -quietestDb));
}

/** Rises at once and falls slowly, so that an eye can follow. */
export function smoothMeter(previous: number, next: number): number {
  return next >= previous ? next : previous * 0.85 + next * 0.15;
}

interface SilenceWatch {
  /** Takes a measurement; true once nothing at all was heard for `afterMs`. */
  measure(decibels: number, nowMs: number): boolean;
  reset(): void;
}

/** Tells a microphone that hears nothing, while there is time to do something about it. */
export function createSilenceWatch(afterMs: number): SilenceWatch {
  let silentSince: number | null = null;
  return {
    measure(decibels, nowMs) {
      if (decibels > silenceDb) silentSince = null;
      else silentSince ??= nowMs;
      return silentSince !== null && nowMs - silentSince >= afterMs;
    },
    reset() {
      silentSince = null;
    },
  };
}
