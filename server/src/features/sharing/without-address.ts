/**
 * A person's name as others may see it: mail addresses are not theirs to have. Of a name that is
 * nothing but an address the part before the @ is left.
 */
export function withoutAddress(name: string): string {
  return name
    .replace(/\S+/g, (word) => (/\S@\S/.test(word) ? wordWithoutAddress(word) : word))
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Ann<ann@example.com>` is Ann, `(ann@example.com)` nothing, `ann@example.com` ann. */
function wordWithoutAddress(word: string): string {
  const before = word.slice(0, word.indexOf('@', 1));
  const bracket = before.search(/[<(]/);
  return bracket < 0 ? before : before.slice(0, bracket);
}
