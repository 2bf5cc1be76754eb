/** Times such as `12:34` in what people write, which lead to that moment of the recording. */

interface TimeLink {
  readonly text: string;
  readonly milliseconds: number;
}

/** Not within longer numbers, dates or ratios of another kind: `1:2:3:4`, `12:345`, `12:34.5`. */
const times = /(?<![\d:.,/])(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(?![\d:/]|[.,]\d)/g;

/** The text in pieces: plain ones, and times. */
export function splitTimes(text: string): (string | TimeLink)[] {
  const pieces: (string | TimeLink)[] = [];
  let from = 0;
  for (const match of text.matchAll(times)) {
    const [whole, hours, minutes, seconds] = match;
    if (match.index > from) pieces.push(text.slice(from, match.index));
    const total = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
    pieces.push({ text: whole, milliseconds: total * 1000 });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

const mark = '#t=';

export const timeAddress = (milliseconds: number) => `${mark}${milliseconds}`;

/** Milliseconds in an address made by `timeAddress`; null for every other address. */
export function timeInAddress(address: string | undefined): number | null {
  const digits = address?.startsWith(mark) ? address.slice(mark.length) : '';
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

/** As much of a tree of HTML (hast) as matters here. */
export interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
}

const untouched = new Set(['a', 'code', 'pre']);

/** For react-markdown: the times in its text become links. */
export function linkTimes() {
  return function visit(node: TreeNode): void {
    if (node.children === undefined || untouched.has(node.tagName ?? '')) return;
    node.children = node.children.flatMap((child) => {
      if (child.type === 'text') return splitTimes(child.value ?? '').map(toNode);
      visit(child);
      return [child];
    });
  };
}

function toNode(piece: string | TimeLink): TreeNode {
  if (typeof piece === 'string') return { type: 'text', value: piece };
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: timeAddress(piece.milliseconds) },
    children: [{ type: 'text', value: piece.text }],
  };
}
