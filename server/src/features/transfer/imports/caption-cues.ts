import { clockMs } from './clock-times.ts';
import { malformed } from './import-faults.ts';

/** Cues, which WebVTT and SRT have in common: a line of two times, and lines of text below it. */

export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
  /** Where its times stand. */
  readonly line: number;
}

const arrow = '-->';
/** Enough for every time and setting; a longer line is text that holds an arrow. */
const longestTiming = 300;

export function isTiming(line: string): boolean {
  return line.length <= longestTiming && /^\s*\d[\d:.,]*\s*-->/.test(line);
}

export function* readCues(lines: readonly string[]): Generator<Cue> {
  for (let index = 0; index < lines.length; index += 1) {
    const timing = lines[index] ?? '';
    if (!timing.includes(arrow) || timing.length > longestTiming) continue;
    const line = index + 1;
    const times = readTiming(timing, line);
    const text: string[] = [];
    while (index + 1 < lines.length && !isBetweenCues(lines, index + 1)) {
      index += 1;
      const words = lines[index] ?? '';
      if (words.trim() !== '') text.push(words);
    }
    yield { ...times, lines: text, line };
  }
}

function readTiming(line: string, number: number): { startMs: number; endMs: number } {
  const [left = '', right = ''] = line.split(arrow, 2);
  const startMs = clockMs(left);
  const endMs = clockMs(right.trim().split(/\s/, 1)[0] ?? '');
  if (startMs === null || endMs === null) {
    throw malformed(number, 'this is not two times with an arrow (00:00:01.000 --> 00:00:02.000).');
  }
  return { startMs, endMs };
}

/**
 * Whether the next cue begins here, with its number or name if it has one. What follows an empty
 * line and is none belongs to the cue above it, as written by people who did not know the rule.
 */
function isBetweenCues(lines: readonly string[], index: number): boolean {
  if (isNextCue(lines, index)) return true;
  if ((lines[index - 1] ?? '').trim() !== '') return false;
  const line = lines[index] ?? '';
  const isName = line.trim() !== '' && (lines[index + 1] ?? '').includes(arrow);
  return isName || line.includes(arrow) || /^\s*\d{1,9}\s*$/.test(line);
}

/** Some tools leave out the empty line between cues. */
function isNextCue(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (isTiming(line)) return true;
  return /^\d{1,9}$/.test(line.trim()) && isTiming(lines[index + 1] ?? '');
}
