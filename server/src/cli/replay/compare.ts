import type { Transcript, WireSegment } from './transcript.ts';

export interface Comparison {
  /** Segments that should be there and are not. */
  readonly lost: number;
  /** Everything that is not as it should be, a line each. */
  readonly differences: readonly string[];
}

/** Compares what was read back with what it should be: every field of every segment, and the order. */
export function compareTranscripts(expected: Transcript, actual: Transcript): Comparison {
  const missing = without(expected.segments, actual.segments);
  const unexpected = without(actual.segments, expected.segments);
  const differences = [
    ...missing.map(({ position, segment }) => `segment ${position} is lost: ${show(segment)}`),
    ...unexpected.map(
      ({ position, segment }) => `segment ${position} should not be there: ${show(segment)}`,
    ),
  ];
  if (differences.length === 0) differences.push(...misplaced(expected, actual));
  if (differences.length === 0 && actual.text !== expected.text) {
    differences.push('the segments are as they should be, but transcript_text is not');
  }
  return { lost: missing.length, differences };
}

interface Placed {
  /** In its own transcript, from 0. */
  readonly position: number;
  readonly segment: WireSegment;
}

/** The segments that are not among the others; of equals, as many as there are too many. */
function without(segments: readonly WireSegment[], others: readonly WireSegment[]): Placed[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return segments
    .map((segment, position) => ({ position, segment }))
    .filter(({ segment }) => {
      const key = keyOf(segment);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    });
}

function misplaced(expected: Transcript, actual: Transcript): string[] {
  const position = expected.segments.findIndex((segment, index) => {
    const other = actual.segments[index];
    return other === undefined || keyOf(segment) !== keyOf(other);
  });
  const segment = expected.segments[position];
  return segment === undefined ? [] : [`segment ${position} is out of order: ${show(segment)}`];
}

/** The five fields in a fixed order, whatever order the server sent them in. */
function keyOf({ timestamp, speaker, text, confidence, is_final }: WireSegment): string {
  return JSON.stringify([timestamp, speaker, text, confidence, is_final]);
}

const shownLength = 40;

function show({ timestamp, speaker, text }: WireSegment): string {
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  return `${timestamp ?? 'no time'}, ${speaker ?? 'no speaker'}, "${shown}"`;
}
