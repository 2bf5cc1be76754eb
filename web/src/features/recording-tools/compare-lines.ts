import { type Change, difference } from '../../lib/text-difference.ts';

/** A line of a transcript, as far as it is compared. */
export interface ComparedLine {
  readonly timestamp: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

export type WordChange = Change<string>;

export type ComparedRow =
  | { readonly kind: 'same'; readonly count: number }
  | { readonly kind: 'removed' | 'added'; readonly line: ComparedLine }
  /** The same line with other words. */
  | {
      readonly kind: 'changed';
      readonly before: ComparedLine;
      readonly after: ComparedLine;
      readonly words: readonly WordChange[];
    };

/** Lines with less in common are two lines, not one that was changed. */
const leastInCommon = 0.4;

/** What to show of two transcripts: what differs, and how much between stayed the same. */
export function compareLines(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let removed: ComparedLine[] = [];
  let added: ComparedLine[] = [];
  let same = 0;
  const flush = () => {
    rows.push(...pairUp(removed, added));
    [removed, added] = [[], []];
  };
  for (const change of difference(before, after, keyOf)) {
    if (change.kind === 'same') {
      flush();
      same += 1;
      continue;
    }
    if (same > 0) rows.push({ kind: 'same', count: same });
    same = 0;
    if (change.kind === 'removed') removed.push(change.before);
    else added.push(change.after);
  }
  flush();
  if (same > 0) rows.push({ kind: 'same', count: same });
  return rows;
}

const keyOf = ({ speaker, text }: ComparedLine) => `${speaker ?? ''}\n${text}`;

/** Of neighbouring lines, those in the same place that have much in common are one, changed. */
function pairUp(removed: readonly ComparedLine[], added: readonly ComparedLine[]): ComparedRow[] {
  if (removed.length !== added.length) return apart(removed, added);
  return removed.flatMap((before, index): ComparedRow[] => {
    const after = added[index];
    if (after === undefined) return [];
    const words = difference(wordsOf(before.text), wordsOf(after.text), (word) => word);
    const kept = words.filter(({ kind }) => kind === 'same').length;
    if (kept / Math.max(1, words.length) < leastInCommon) return apart([before], [after]);
    return [{ kind: 'changed', before, after, words }];
  });
}

function apart(removed: readonly ComparedLine[], added: readonly ComparedLine[]): ComparedRow[] {
  const rows = [
    ...removed.map((line) => ({ kind: 'removed', line }) as const),
    ...added.map((line) => ({ kind: 'added', line }) as const),
  ];
  const isTimed = rows.every(({ line }) => line.timestamp !== null);
  return isTimed ? rows.sort((a, b) => timeOf(a.line) - timeOf(b.line)) : rows;
}

const timeOf = ({ timestamp }: ComparedLine) => timestamp ?? 0;

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

interface ComparedCounts {
  readonly removed: number;
  readonly added: number;
  readonly changed: number;
}

export function countRows(rows: readonly ComparedRow[]): ComparedCounts {
  const count = (kind: ComparedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return { removed: count('removed'), added: count('added'), changed: count('changed') };
}
