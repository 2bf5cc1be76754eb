import { tokenize } from './tokenize.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

const longest = 300;
/** Characters before the first match, where not all of the text is shown. */
const before = 80;

/** The text around the words of these numbers, counted within it. */
export function makeSnippet(text: string, matching: ReadonlySet<number>): SnippetPart[] {
  const matches = tokenize(text).filter((_token, index) => matching.has(index));
  const [from, to] = cut(text, matches[0]?.start ?? 0);
  const parts: SnippetPart[] = from > 0 ? [{ text: '…', match: false }] : [];
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || end > to) continue;
    // Matches beside one another are one, as those of a phrase are.
    pushPart(parts, text.slice(at, start), false);
    pushPart(parts, text.slice(start, end), true);
    at = end;
  }
  pushPart(parts, text.slice(at, to), false);
  if (to < text.length) pushPart(parts, '…', false);
  return parts;
}

function pushPart(parts: SnippetPart[], text: string, match: boolean): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.match !== match) parts.push({ text, match });
  else parts[parts.length - 1] = { text: last.text + text, match };
}

/** At spaces where there are any nearby, and never within a character. */
function cut(text: string, firstMatch: number): [from: number, to: number] {
  if (text.length <= longest) return [0, text.length];
  const wished = Math.max(0, Math.min(firstMatch - before, text.length - longest));
  const from = wished === 0 ? 0 : wholeFrom(text, wished, firstMatch);
  const end = Math.min(text.length, from + longest);
  if (end === text.length) return [from, end];
  const space = text.lastIndexOf(' ', end);
  return [from, space > from + longest - before ? space : wholeCharacter(text, end)];
}

function wholeFrom(text: string, wished: number, firstMatch: number): number {
  const space = text.indexOf(' ', wished);
  if (space >= 0 && space < firstMatch) return space + 1;
  return wholeCharacter(text, wished);
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
