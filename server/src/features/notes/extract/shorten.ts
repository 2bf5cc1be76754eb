const titleCharacters = 120;

/** A title: the text, cut at a word where it is long. */
export function shorten(text: string): string {
  if (text.length <= titleCharacters) return text;
  const start = text.slice(0, titleCharacters - 1);
  const space = start.lastIndexOf(' ');
  const cut = space > titleCharacters / 2 ? start.slice(0, space) : start;
  return `${cut.replace(/[\s,;:.-]{1,9}$/u, '').replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
