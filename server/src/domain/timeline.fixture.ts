import type { TimelineSegment } from './timeline.ts';

/** A line as it was heard, with what the test cares about. */
export function line(
  timestamp: number | null,
  speaker: string | null,
  text: string,
  more: Partial<TimelineSegment> = {},
): TimelineSegment {
  return {
    identity: null,
    timestamp,
    endMs: timestamp === null ? null : timestamp + 2000,
    speaker,
    text,
    confidence: null,
    isFinal: true,
    words: [],
    heardText: null,
    heardSpeaker: null,
    isSpeakerSet: false,
    ...more,
  };
}

export function textsOf(segments: readonly TimelineSegment[]): string[] {
  return segments.map(({ text }) => text);
}
