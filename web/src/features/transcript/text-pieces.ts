import type { Range } from './find-matches.ts';

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly isMatch: boolean;
  readonly isSaid: boolean;
}

/** The text cut where marked places and the word that is said begin and end. */
export function piecesOf(text: string, matches: readonly Range[], said: Range | null): Piece[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of said === null ? matches : [...matches, said]) {
    edges.add(start).add(end);
  }
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  const holds = (range: Range, at: number) => range.start <= at && at < range.end;
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, cuts[index + 1]),
    isMatch: matches.some((match) => holds(match, start)),
    isSaid: said !== null && holds(said, start),
  }));
}
