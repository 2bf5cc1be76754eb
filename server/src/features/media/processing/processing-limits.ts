/** How much time, memory and disk one file may take. A tiny file may claim days of pictures. */
export interface ProcessingLimits {
  readonly probeMs: number;
  readonly posterMs: number;
  /** A step over the whole file gets at least `shortestMs`, a second per `bytesPerSecond`, at most `longestMs`. */
  readonly shortestMs: number;
  readonly longestMs: number;
  readonly bytesPerSecond: number;
  /** A new encoding takes as long as its pictures: so many times the duration. */
  readonly encodingFactor: number;
  /** Address space of one ffmpeg. */
  readonly memoryBytes: number;
  /** Nothing after this is decoded. */
  readonly maxDurationMs: number;
  readonly maxStreams: number;
  readonly maxSidePixels: number;
  readonly maxPixels: number;
  /** Allowed for a rendition beyond four times the source. */
  readonly renditionBytes: number;
}

const minute = 60_000;
const mebibyte = 1024 ** 2;

export const defaultProcessingLimits: ProcessingLimits = {
  probeMs: minute / 2,
  posterMs: 2 * minute,
  shortestMs: 2 * minute,
  longestMs: 4 * 60 * minute,
  bytesPerSecond: 100_000,
  encodingFactor: 3,
  memoryBytes: 4096 * mebibyte,
  maxDurationMs: 24 * 60 * minute,
  maxStreams: 50,
  maxSidePixels: 8192,
  maxPixels: 36_000_000,
  renditionBytes: 512 * mebibyte,
};

/** The time for one reading of the whole file. */
export function readingTimeMs(limits: ProcessingLimits, sizeBytes: number): number {
  const bySize = limits.shortestMs + (sizeBytes / limits.bytesPerSecond) * 1000;
  return Math.min(limits.longestMs, bySize);
}

/** The time for a new encoding of the whole file. */
export function encodingTimeMs(
  limits: ProcessingLimits,
  sizeBytes: number,
  durationMs: number,
): number {
  const byDuration = limits.shortestMs + durationMs * limits.encodingFactor;
  return Math.min(limits.longestMs, Math.max(byDuration, readingTimeMs(limits, sizeBytes)));
}
