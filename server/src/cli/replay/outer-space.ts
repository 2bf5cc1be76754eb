const whiteSpace = /\p{White_Space}/u;

/**
 * Takes white space off both ends as Python's `strip` does, which the API follows. JavaScript's
 * `trim` knows other characters: U+FEFF, but neither U+001C to U+001F nor U+0085.
 */
export function stripOuterSpace(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isOuterSpace(value, start)) start += 1;
  while (end > start && isOuterSpace(value, end - 1)) end -= 1;
  return value.slice(start, end);
}

function isOuterSpace(value: string, index: number): boolean {
  const code = value.charCodeAt(index);
  return (code >= 0x1c && code <= 0x1f) || whiteSpace.test(value.charAt(index));
}
