import type { Row } from './group-rows.ts';

const lineHeight = 25;
const linePadding = 6;
const headHeight = 44;
const headingHeight = 56;
const letterWidth = 7.6;
const sidePadding = 80;

/** About how high a row will be, so that the scrollbar is right before it was ever drawn. */
export function estimateRow(row: Row | undefined, width: number): number {
  if (row === undefined) return 0;
  if (row.kind === 'heading') return headingHeight;
  const lettersPerLine = Math.max(20, (width - sidePadding) / letterWidth);
  const lines = row.lines.map(({ line }) => Math.ceil(line.text.length / lettersPerLine) || 1);
  const words = lines.reduce((sum, count) => sum + count * lineHeight + linePadding, 0);
  return words + (row.isContinued ? 6 : headHeight);
}
