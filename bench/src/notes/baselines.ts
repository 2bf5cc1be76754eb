import type { MeetingSegment } from './meetings.ts';

/** What needs no thought, each giving lines of a meeting in an order of preference. */
export type BaselineName = 'opening' | 'random' | 'longest';

export const baselineNames: readonly BaselineName[] = ['opening', 'random', 'longest'];

/** Random picks are averaged over so many fixed seeds. */
export const randomSeeds: readonly number[] = [1, 2, 3, 4, 5];

type Lines = readonly MeetingSegment[];

/** Positions of lines, the first choice first; as many lists as are to be averaged. */
export function baselinePicks(name: BaselineName, lines: Lines, fewestWords: number): number[][] {
  const positions = lines.flatMap(({ text }, position) =>
    text.split(/\s+/u).length >= fewestWords ? [position] : [],
  );
  if (name === 'opening') return [positions];
  if (name === 'longest')
    return [positions.toSorted((a, b) => lengthAt(lines, b) - lengthAt(lines, a))];
  return randomSeeds.map((seed) => shuffled(positions, seed));
}

function lengthAt(lines: Lines, position: number): number {
  return lines[position]?.text.length ?? 0;
}

/** Fisher and Yates, with the generator of Park and Miller. */
function shuffled(items: readonly number[], seed: number): number[] {
  const mixed = [...items];
  let state = seed * 7919;
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (state * 48271) % 2147483647;
    const other = state % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other] ?? 0, mixed[last] ?? 0];
  }
  return mixed;
}
