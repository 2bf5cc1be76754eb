import type { MeetingSegment } from './meeting.ts';

/** When a desktop recorder would send what it hears: ten segments or ten seconds, whichever first. */

const maxSegments = 10;
const maxWaitMs = 10_000;

export interface Batch {
  /** Milliseconds after the start of the meeting, on the clock on the wall. */
  readonly dueMs: number;
  readonly segments: readonly MeetingSegment[];
}

/**
 * Segments arrive in their order, each at its timestamp divided by `speed`; one that has none, or
 * an earlier one than its predecessor, arrives with the predecessor. At speed 0 all are there at
 * once. The ten seconds are the recorder's own, however fast the meeting goes.
 */
export function planBatches(segments: readonly MeetingSegment[], speed: number): Batch[] {
  const batches: Batch[] = [];
  let open: MeetingSegment[] = [];
  let openedMs = 0;
  let nowMs = 0;
  const close = (dueMs: number) => {
    if (open.length > 0) batches.push({ dueMs, segments: open });
    open = [];
  };
  for (const segment of segments) {
    nowMs = Math.max(nowMs, speed === 0 ? 0 : (segment.timestamp_ms ?? 0) / speed);
    if (nowMs - openedMs >= maxWaitMs) close(openedMs + maxWaitMs);
    if (open.length === 0) openedMs = nowMs;
    open.push(segment);
    if (open.length === maxSegments) close(nowMs);
  }
  close(nowMs);
  return batches;
}
