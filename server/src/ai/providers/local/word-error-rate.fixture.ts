/** The share of words that are wrong, missing or too many: 0 for none, as 1 means all. */
export function wordErrorRate(reference: string, heard: string): number {
  const expected = plainWords(reference);
  return editDistance(expected, plainWords(heard)) / Math.max(1, expected.length);
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
}

/** Levenshtein's, row by row. */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [before, word] of from.entries()) {
    const next = [before + 1];
    for (const [index, other] of to.entries()) {
      const replaced = (row[index] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
