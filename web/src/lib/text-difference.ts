/** What has to be taken out of one list of lines, and put in, to get another. */

export type Change<Line> =
  | { readonly kind: 'same'; readonly before: Line; readonly after: Line }
  | { readonly kind: 'removed'; readonly before: Line }
  | { readonly kind: 'added'; readonly after: Line };

/** Beyond so many changed lines, what differs is told as a whole: memory grows with its square. */
const mostEdits = 2000;

/**
 * The fewest changes that lead from `before` to `after`, in order (Myers 1986). Lines are the same
 * when `keyOf` says the same of them.
 */
export function difference<Line>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
): Change<Line>[] {
  const a = before.map(keyOf);
  const b = after.map(keyOf);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;

  const kept = matches(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const pairs: (readonly [number, number])[] = [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...kept.map(([x, y]) => [x + start, y + start] as const),
    ...Array.from({ length: end }, (_, i) => [a.length - end + i, b.length - end + i] as const),
  ];
  return changesBetween(before, after, pairs);
}

function changesBetween<Line>(
  before: readonly Line[],
  after: readonly Line[],
  pairs: readonly (readonly [number, number])[],
): Change<Line>[] {
  const changes: Change<Line>[] = [];
  let x = 0;
  let y = 0;
  for (const [nextX, nextY] of [...pairs, [before.length, after.length] as const]) {
    for (const line of before.slice(x, nextX)) changes.push({ kind: 'removed', before: line });
    for (const line of after.slice(y, nextY)) changes.push({ kind: 'added', after: line });
    const [one, other] = [before[nextX], after[nextY]];
    if (one !== undefined && other !== undefined) {
      changes.push({ kind: 'same', before: one, after: other });
    }
    x = nextX + 1;
    y = nextY + 1;
  }
  return changes;
}

/** Places of the lines that stay, in both lists. */
function matches(a: readonly string[], b: readonly string[]): [number, number][] {
  const trail = walk(a, b);
  if (trail === null) return [];
  const pairs: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trail.length - 1; edits >= 0; edits -= 1) {
    const furthest = trail[edits];
    if (furthest === undefined) break;
    const previous = edits === 0 ? null : comesFrom(furthest, x - y, edits);
    const previousX = previous === null ? 0 : at(furthest, previous);
    const previousY = previous === null ? 0 : previousX - previous;
    while (x > previousX && y > previousY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    x = previousX;
    y = previousY;
  }
  return pairs.reverse();
}

/** How far each diagonal was reached; the one in the middle is 0. */
type Furthest = Int32Array;

const at = (furthest: Furthest, diagonal: number) =>
  furthest[diagonal + (furthest.length - 1) / 2] ?? -1;

/** Whether the step to this diagonal was an insertion (from above) or a removal. */
function comesFrom(furthest: Furthest, diagonal: number, edits: number): number {
  const isInsertion =
    diagonal === -edits ||
    (diagonal !== edits && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));
  return isInsertion ? diagonal + 1 : diagonal - 1;
}

/** How far the diagonals were reached before each edit; null where there are too many edits. */
function walk(a: readonly string[], b: readonly string[]): Furthest[] | null {
  const trail: Furthest[] = [];
  const limit = Math.min(a.length + b.length, mostEdits);
  const middle = limit + 1;
  const furthest = new Int32Array(2 * middle + 1);
  for (let edits = 0; edits <= limit; edits += 1) {
    const before = furthest.slice(middle - edits - 1, middle + edits + 2);
    trail.push(before);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const from = comesFrom(before, diagonal, edits);
      let x = from > diagonal ? at(before, from) : at(before, from) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest[diagonal + middle] = x;
      if (x >= a.length && x - diagonal >= b.length) return trail;
    }
  }
  return null;
}

/**
 * Both versions of a text that grew from `base`, line by line: what only one of them changed is as
 * there; where both changed the same place, both are kept, `mine` first.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const lines = (text: string) => text.split('\n');
  const ofMine = editsOf(lines(base), lines(mine));
  const ofTheirs = editsOf(lines(base), lines(theirs));
  const merged: string[] = [];
  for (let index = 0; index <= lines(base).length; index += 1) {
    const [one, other] = [ofMine[index], ofTheirs[index]];
    if (one === undefined || other === undefined) break;
    merged.push(...one.added, ...other.added.filter((line) => !one.added.includes(line)));
    const line = lines(base)[index];
    if (line !== undefined && one.isKept && other.isKept) merged.push(line);
  }
  return merged.join('\n');
}

interface LineEdit {
  /** What stands before this line of the base now. */
  readonly added: string[];
  isKept: boolean;
}

function editsOf(base: readonly string[], text: readonly string[]): LineEdit[] {
  const edits = Array.from({ length: base.length + 1 }, (): LineEdit => {
    return { added: [], isKept: true };
  });
  let index = 0;
  for (const change of difference(base, text, (line) => line)) {
    const edit = edits[index];
    if (edit === undefined) break;
    if (change.kind === 'added') edit.added.push(change.after);
    else {
      edit.isKept = change.kind === 'same';
      index += 1;
    }
  }
  return edits;
}
