import { secondsToMs } from './clock-times.ts';
import { malformed } from './import-faults.ts';
import type { Findings } from './imported-transcript.ts';
import { collectSegments } from './segments-of-file.ts';
import { beginningOf, type TextFile } from './text-file.ts';

/** NIST STM: `file channel speaker start end [<label>] text`, in seconds; `;;` begins a remark. */

const entry =
  /^(\S{1,200})\s+(\S{1,50})\s+(\S{1,255})\s+(\d{1,9}(?:\.\d{1,9})?)\s+(\d{1,9}(?:\.\d{1,9})?)\s/;
const notSpoken = new Set(['inter_segment_gap', 'ignore_time_segment_in_scoring']);

export function isStm(file: TextFile): boolean {
  const lines = beginningOf(file, 100).filter((line) => !isRemark(line));
  // One line could be a sentence with two numbers in it.
  return lines.length > 0 && lines.slice(0, 3).every((line) => entry.test(headOf(line)));
}

export function readStm({ lines }: TextFile): Findings {
  const collector = collectSegments();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || isRemark(line)) continue;
    const found = entry.exec(headOf(line));
    if (found === null) {
      throw malformed(index + 1, 'this is not "file channel speaker start end text".');
    }
    const [head, , , speaker = '', start, end] = found;
    if (notSpoken.has(speaker.toLowerCase())) continue;
    collector.add(
      {
        startMs: secondsToMs(start),
        endMs: secondsToMs(end),
        speaker: speaker.replaceAll('_', ' '),
        text: `${line} `.slice(head.length).replace(/^<[^<>]{0,100}>\s/, ''),
      },
      index + 1,
    );
  }
  return { segments: collector.segments };
}

/** The space at the end makes a line without words one with none. */
function headOf(line: string): string {
  return `${line.slice(0, 600)} `;
}

function isRemark(line: string): boolean {
  return line.startsWith(';;');
}
