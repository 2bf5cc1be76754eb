/** White space as Python's `strip` knows it, which the API follows; JavaScript's `trim` differs. */
const outerSpace = /^[\p{White_Space}\u{1c}-\u{1f}]+|[\p{White_Space}\u{1c}-\u{1f}]+$/gu;

export function stripOuterSpace(value: string): string {
  return value.replace(outerSpace, '');
}
