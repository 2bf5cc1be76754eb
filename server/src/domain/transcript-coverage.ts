/** Where there is sound and nobody's words, or words where there is no sound. */

export type TimeRange = readonly [fromMs: number, toMs: number];

/**
 * Stretches of sound longer than `limitMs` in which no segment begins. A segment has no end of its
 * own: what is said lasts until the next one begins, at most `limitMs`.
 */
export function soundWithoutWords(
  sound: readonly TimeRange[],
  timestamps: readonly number[],
  limitMs: number,
): TimeRange[] {
  const gaps: TimeRange[] = [];
  for (const [from, to] of sound) {
    const inside = timestamps.filter((at) => at >= from && at < to);
    const edges = [from, ...inside, to];
    for (const [index, edge] of edges.entries()) {
      const next = edges[index + 1];
      if (next !== undefined && next - edge > limitMs) gaps.push([edge, next]);
    }
  }
  return gaps;
}

/** Timestamps that lie after the end of the media by more than `limitMs`. */
export function wordsAfterEnd(
  timestamps: readonly number[],
  durationMs: number,
  limitMs: number,
): number {
  return timestamps.filter((at) => at > durationMs + limitMs).length;
}
