import { hash } from 'node:crypto';
import { hyphenate } from './ids.ts';
import type { Segment } from './recording.ts';

/**
 * Which segment is the same segment sent again. Identity is (timestamp, speaker); where the
 * timestamp is 0, which recorders send for "unknown", the text belongs to it too. A segment
 * without a timestamp has none. A draft gives way to whatever comes later under its identity;
 * a final stays.
 */

/** A digest of the identity, written as a UUID, or null where there is none. */
export function segmentIdentity(segment: Segment): string | null {
  if (segment.timestamp === null) return null;
  const parts: unknown[] = [segment.timestamp + 0, segment.speaker];
  if (segment.timestamp === 0) parts.push(segment.text);
  return digestOf(JSON.stringify(parts));
}

/** 128 bits of SHA-256, written as a UUID, the shape in which PostgreSQL keeps them compactly. */
export function digestOf(text: string): string {
  return hyphenate(hash('sha256', text, 'hex').slice(0, 32));
}

/** A segment of a batch after the batch's own repeats are folded into it. */
export interface BatchEntry {
  readonly segment: Segment;
  readonly identity: string | null;
  /** How many drafts within the batch this one took the place of. */
  readonly replacedInBatch: number;
  /** How many repeats within the batch were dropped. */
  readonly droppedInBatch: number;
}

/**
 * Folds a batch so that each identity occurs once. Storing the result has the same effect as
 * storing the segments one by one, whatever is stored already: the outcome of a run of segments
 * under one identity does not depend on what went before it, unless that was a final, and then
 * none of them counts.
 */
export function foldBatch(segments: readonly Segment[]): BatchEntry[] {
  const entries: BatchEntry[] = [];
  const indexByIdentity = new Map<string, number>();
  for (const segment of segments) {
    const identity = segmentIdentity(segment);
    const index = identity === null ? undefined : indexByIdentity.get(identity);
    const earlier = index === undefined ? undefined : entries[index];
    if (index !== undefined && earlier !== undefined) {
      entries[index] = fold(earlier, segment);
      continue;
    }
    if (identity !== null) indexByIdentity.set(identity, entries.length);
    entries.push({ segment, identity, replacedInBatch: 0, droppedInBatch: 0 });
  }
  return entries;
}

function fold(earlier: BatchEntry, segment: Segment): BatchEntry {
  return isDraft(earlier.segment)
    ? { ...earlier, segment, replacedInBatch: earlier.replacedInBatch + 1 }
    : { ...earlier, droppedInBatch: earlier.droppedInBatch + 1 };
}

export function isDraft(segment: Segment): boolean {
  return segment.isFinal === false;
}

/**
 * Identities for a whole transcript that a client replaces as it stands, repeats included. Of
 * several segments under one identity only one may hold it: the first final, else the last draft.
 */
export function identitiesOfTranscript(segments: readonly Segment[]): (string | null)[] {
  const holder = new Map<string, number>();
  const identities = segments.map(segmentIdentity);
  for (const [index, identity] of identities.entries()) {
    if (identity === null) continue;
    const current = segments[holder.get(identity) ?? index];
    if (current !== undefined && isDraft(current)) holder.set(identity, index);
    else if (!holder.has(identity)) holder.set(identity, index);
  }
  return identities.map((identity, index) =>
    identity !== null && holder.get(identity) === index ? identity : null,
  );
}
