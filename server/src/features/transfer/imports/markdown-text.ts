/** What Markdown's marks are about, without the marks. */

const marks =
  /\\([!-/:-@[-`{-~])|\*\*|\[([^[\]\n]{1,300})\]\((?:[^()\s]{1,1000})\)|<(https?:\/\/[^<>\s]{1,1000})>/g;

export function plainMarkdown(text: string): string {
  return text.replace(
    marks,
    (_whole, escaped?: string, label?: string, address?: string) =>
      escaped ?? label ?? address ?? '',
  );
}

export interface Bold {
  readonly inside: string;
  /** What follows the bold words. */
  readonly rest: string;
}

const longestBold = 200;

/** The bold words at the beginning of a line, also of a list item; null where there are none. */
export function leadingBold(line: string): Bold | null {
  const opening = /^\s{0,12}(?:[-*+]\s{1,4}|>\s{0,4})?\*\*(?=[^\s*])/.exec(line)?.[0];
  if (opening === undefined) return null;
  const from = opening.length;
  const until = Math.min(line.length, from + longestBold);
  for (let at = from; at < until; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line.startsWith('**', at))
      return { inside: line.slice(from, at), rest: line.slice(at + 2) };
  }
  return null;
}
