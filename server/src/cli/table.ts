export interface TableOptions {
  /** The first of the columns that hold numbers, which are set to the right; none by default. */
  readonly numbersFrom?: number;
}

/** Rows in aligned columns, with a line of headings. */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { numbersFrom = headings.length }: TableOptions = {},
): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const align = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column < numbersFrom ? cell.padEnd(width) : cell.padStart(width);
  };
  const line = (cells: readonly string[]) => cells.map(align).join('  ').trimEnd();
  return [line(headings), ...rows.map(line)].join('\n');
}
