import type { Line } from './recording-types.ts';

/** A segment as events tell of it: `position` is the id of the line. */
export interface ToldSegment {
  readonly position: number;
  readonly timestamp: number | null;
  readonly speaker: string | null;
  readonly text: string;
  readonly confidence?: number | null;
  readonly is_final?: boolean | null;
}

/**
 * The lines with what was told of them: those that are known change in place, the others come in
 * by their ids. Telling the same twice changes nothing, and lines that stay the same stay the
 * same objects.
 */
export function mergeLines(lines: readonly Line[], told: readonly ToldSegment[]): Line[] {
  const news = new Map(told.map((segment) => [segment.position, segment]));
  const merged = lines.map((line) => {
    const segment = news.get(line.id);
    if (segment === undefined) return line;
    news.delete(line.id);
    return changed(line, segment);
  });
  if (news.size === 0) return merged;
  const added = [...news.values()].map(toLine);
  return [...merged, ...added].sort((a, b) => a.id - b.id);
}

function changed(line: Line, segment: ToldSegment): Line {
  const { timestamp, speaker, text, is_final = line.is_final } = segment;
  const isSame =
    line.text === text &&
    line.speaker === speaker &&
    line.timestamp === timestamp &&
    line.is_final === is_final;
  return isSame ? line : { ...line, timestamp, speaker, text, is_final };
}

function toLine(segment: ToldSegment): Line {
  return {
    id: segment.position,
    timestamp: segment.timestamp,
    end: null,
    speaker: segment.speaker,
    text: segment.text,
    confidence: segment.confidence ?? null,
    is_final: segment.is_final ?? null,
    heard_text: null,
    is_speaker_set: false,
  };
}
