/** Words as they are compared: no case, no punctuation; scripts without spaces by character. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(wordForm) ?? [];
}

const wordForm =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/** More is not aligned: the work grows with the product of both lengths. */
const alignedAtMost = 4000;

/**
 * Indexes into `there` of the longest run of words, in order but with gaps, that `here` has too:
 * https://en.wikipedia.org/wiki/Longest_common_subsequence
 */
export function alignWords(here: readonly string[], there: readonly string[]): readonly number[] {
  const a = here.slice(0, alignedAtMost);
  const b = there.slice(0, alignedAtMost);
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  return walk(a, b, at);
}

function walk(
  a: readonly string[],
  b: readonly string[],
  at: (row: number, column: number) => number,
): readonly number[] {
  const matched: number[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) {
      matched.push(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return matched;
}
