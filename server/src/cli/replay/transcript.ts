import type { MeetingSegment } from './meeting.ts';
import { stripOuterSpace } from './outer-space.ts';

/**
 * The transcript that a meeting must have become. This repeats the rules of the contract on
 * purpose instead of importing the server's: a comparison with the code that is compared would
 * find nothing. It can be plain, since a replay sends final segments only, from an empty transcript.
 */

/** A segment as it is on the wire. */
export interface WireSegment {
  readonly timestamp: number | null;
  readonly speaker: string | null;
  readonly text: string;
  readonly confidence: number | null;
  readonly is_final: boolean | null;
}

export interface Transcript {
  readonly segments: readonly WireSegment[];
  readonly text: string;
}

export function toWireSegment({ timestamp_ms, speaker, text }: MeetingSegment): WireSegment {
  return { timestamp: timestamp_ms, speaker, text, confidence: null, is_final: true };
}

export function expectedTranscript(sent: readonly MeetingSegment[]): Transcript {
  const seen = new Set<string>();
  const segments: WireSegment[] = [];
  for (const segment of sent.map(toWireSegment).map(trimmed)) {
    const identity = identityOf(segment);
    if (identity !== null && seen.has(identity)) continue;
    if (identity !== null) seen.add(identity);
    segments.push(segment);
  }
  return { segments, text: segments.map((segment) => segment.text).join(' ') };
}

/** Of two segments at one time by one speaker the first stays; 0 means an unknown time. */
function identityOf({ timestamp, speaker, text }: WireSegment): string | null {
  if (timestamp === null) return null;
  return JSON.stringify(timestamp === 0 ? [0, speaker, text] : [timestamp, speaker]);
}

function trimmed(segment: WireSegment): WireSegment {
  const { speaker, text } = segment;
  return {
    ...segment,
    speaker: speaker === null ? null : stripOuterSpace(speaker),
    text: stripOuterSpace(text),
  };
}
