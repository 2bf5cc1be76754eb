import { clockMs } from './clock-times.ts';
import type { Findings } from './imported-transcript.ts';
import { collectSegments } from './segments-of-file.ts';
import { beginningOf, type TextFile } from './text-file.ts';

/**
 * Plain text with times, as we write it: `[00:05:16] Name: text`. Two spaces after the time say
 * that nobody is named; lines that are moved in go on with the segment above.
 */

interface TimedLine {
  readonly startMs: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

/** Below the title of our own files, whatever that looks like. */
const ownFact = /^Date: \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC$/;
const entry = /^\[((?:\d{1,9}:)?\d{1,3}:\d{2}(?:\.\d{1,3})?|--:--)\]( {1,2})(?=\S)/;
const longestHead = 400;
/** The facts of the meeting and notes come before the first line. */
const searchedLines = 2000;

export function isTimedText(file: TextFile): boolean {
  return beginningOf(file, searchedLines).some((line) => readTimedLine(line) !== null);
}

export function isOwnText({ lines }: Pick<TextFile, 'lines'>): boolean {
  return ownFact.test(lines[1] ?? '');
}

export function readTimedText(file: TextFile): Findings {
  const { lines } = file;
  const isTitled = isOwnText(file) || (lines[0] !== undefined && readTimedLine(lines[0]) === null);
  const found: { head: TimedLine; more: string[]; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const head = isTitled && index === 0 ? null : readTimedLine(line);
    if (head !== null) found.push({ head, more: [], line: index + 1 });
    else found.at(-1)?.more.push(line.trim());
  }
  const collector = collectSegments();
  for (const { head, more, line } of found) {
    collector.add({ ...head, text: [head.text, ...more].join('\n') }, line);
  }
  return { segments: collector.segments, title: isTitled ? lines[0] || null : null };
}

function readTimedLine(line: string): TimedLine | null {
  const found = entry.exec(line.slice(0, longestHead));
  if (found === null) return null;
  const startMs = clockMs(found[1] ?? '');
  const rest = line.slice(found[0].length);
  const name = found[2] === ' ' ? /^([^:]{1,255}): /.exec(`${rest.slice(0, longestHead)} `) : null;
  if (name?.[1] === undefined) return { startMs, speaker: null, text: rest };
  return { startMs, speaker: name[1], text: rest.slice(name[0].length) };
}
