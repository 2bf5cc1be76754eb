import { clockMs } from './clock-times.ts';
import type { Findings } from './imported-transcript.ts';
import { collectSegments } from './segments-of-file.ts';
import { beginningOf, type TextFile } from './text-file.ts';

/** The chat that Zoom saves: `00:02:35<tab>Name:<tab>text`, or `From Name to Everyone: text`. */

interface Message {
  readonly timeMs: number;
  readonly speaker: string;
  readonly text: string[];
  readonly line: number;
}

const tabbed = /^(\d{2}:\d{2}:\d{2})\t\s{0,5}([^\t]{1,200}):\t(.*)$/;
const worded = /^(\d{2}:\d{2}:\d{2})\s{1,5}From\s{1,5}([^:\t]{1,300}):\s{0,5}(.*)$/i;
/** The longest line that may begin a message; `.` reads on to its end only once. */
const longestHead = 500;

/** Beyond this the chat was saved by somebody's desktop, which writes the time of day. */
const longestMeetingMs = 6 * 3600 * 1000;

export function isZoomChat(file: TextFile): boolean {
  const first = beginningOf(file, 1)[0];
  return first !== undefined && headOf(first) !== null;
}

export function readZoomChat({ lines }: TextFile): Findings {
  const messages: Message[] = [];
  for (const [index, line] of lines.entries()) {
    const head = headOf(line);
    if (head === null) messages.at(-1)?.text.push(line.trim());
    else messages.push({ ...head, line: index + 1 });
  }
  const isTimeOfDay = (messages[0]?.timeMs ?? 0) >= longestMeetingMs;
  const collector = collectSegments();
  for (const { timeMs, speaker, text, line } of messages) {
    const startMs = isTimeOfDay ? null : timeMs;
    collector.add({ startMs, speaker, text: text.join('\n') }, line);
  }
  return { segments: collector.segments };
}

function headOf(line: string): Omit<Message, 'line'> | null {
  const head = line.slice(0, longestHead);
  const found = tabbed.exec(head) ?? worded.exec(head);
  if (found === null) return null;
  const [whole, time = '', speaker = '', text = ''] = found;
  const timeMs = clockMs(time);
  if (timeMs === null) return null;
  return { timeMs, speaker: senderIn(speaker), text: [text + line.slice(whole.length)] };
}

/** `Ana to Everyone`, and `Ana to Ben (Direct Message)`. */
function senderIn(heading: string): string {
  const to = heading.toLowerCase().indexOf(' to ');
  return (to < 0 ? heading : heading.slice(0, to)).trim();
}
