import type { HeardLine } from '../../../domain/notes.ts';

/** Lines of one speaker that read on, joined by a space, and where each stands in the text. */
export interface JoinedText {
  readonly text: string;
  readonly parts: readonly JoinedPart[];
}

export interface JoinedPart {
  readonly line: HeardLine;
  readonly start: number;
  readonly end: number;
}

const longestCharacters = 1000;

/**
 * Recorders cut lines at pauses, within sentences. A line reads on when the next of the same
 * speaker begins in lower case, even when somebody else said "mm-hmm" in between.
 */
export function joinLines(lines: readonly HeardLine[]): JoinedText[] {
  const groups: HeardLine[][] = [];
  const open = new Map<string | null, HeardLine[]>();
  const marked = isPunctuated(lines);
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const group = open.get(line.speaker);
    if (marked && group !== undefined && readsOn(group, line)) {
      group.push(line);
    } else {
      if (!isAside(line)) open.clear();
      const fresh = [line];
      groups.push(fresh);
      open.set(line.speaker, fresh);
    }
  }
  return groups.map(join);
}

/** Where nothing ends in a full stop, lower case says nothing: each line stands alone. */
function isPunctuated(lines: readonly HeardLine[]): boolean {
  const ended = lines.filter(({ text }) => /[.?!]\s*$/u.test(text.slice(-8))).length;
  return ended * 10 >= lines.length;
}

function readsOn(group: readonly HeardLine[], line: HeardLine): boolean {
  const before = group.at(-1)?.text ?? '';
  if (group.length > 12 || before.length + line.text.length > longestCharacters) return false;
  if (/[.?!]["')\s]*$/u.test(before.slice(-8))) return false;
  return /^\s{0,9}["'(]?\p{Ll}/u.test(line.text) || /,\s*$/u.test(before.slice(-8));
}

/** "Mm-hmm", "Yeah okay": what listeners say while another goes on. */
function isAside({ text }: HeardLine): boolean {
  return text.length < 16 && text.trim().split(/\s+/u).length <= 2;
}

function join(lines: readonly HeardLine[]): JoinedText {
  let text = '';
  const parts = lines.map((line) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += line.text;
    return { line, start, end: text.length };
  });
  return { text, parts };
}
