import type { Findings } from './imported-transcript.ts';
import { collectSegments } from './segments-of-file.ts';
import { beginningOf, type TextFile } from './text-file.ts';

/**
 * The log of a meeting on IRC with a bot that transcribes: `[time] <Transcriber> Name: text`, and
 * what people typed themselves between it.
 */

export interface LogLine {
  readonly atMs: number;
  readonly nick: string;
  readonly text: string;
  readonly line: number;
}

const entry =
  /^\[?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\]?[ \t]{1,5}<([^<>\t]{1,200})>[ \t]{1,5}/;
const scribes = /^(?:transcriber|scribe|scribebot|jigasi)$/i;
/** Orders to the bots of the channel, such as `present+`, `q?`, `ack manu`; nobody said them. */
const order = /^(?:(?:present|regrets|scribe|q|queue|vote)\s?[+\-=?!]|(?:ack|rrsagent|zakim)\b)/i;

export function isIrcLog(file: TextFile): boolean {
  const first = beginningOf(file, 1)[0];
  return first !== undefined && entry.test(first.slice(0, 400));
}

export function readIrcLog(file: TextFile): Findings {
  const lines = [...readLogLines(file)];
  const startMs = lines[0]?.atMs ?? 0;
  const collector = collectSegments();
  let title: string | null = null;
  for (const line of lines) {
    const said = saidIn(line);
    if (said?.speaker === 'Meeting') title ??= said.text;
    else if (said !== null) collector.add({ ...said, startMs: line.atMs - startMs }, line.line);
  }
  return { segments: collector.segments, title, startedAt: new Date(startMs) };
}

export function* readLogLines({ lines }: TextFile): Generator<LogLine> {
  for (const [index, line] of lines.entries()) {
    const found = entry.exec(line.slice(0, 400));
    const atMs = Date.parse(found?.[1] ?? '');
    if (found === null || Number.isNaN(atMs)) continue;
    yield { atMs, nick: found[2] ?? '', text: line.slice(found[0].length).trim(), line: index + 1 };
  }
}

function saidIn({ nick, text }: LogLine): { speaker: string; text: string } | null {
  if (order.test(text)) return null;
  if (!scribes.test(nick)) return { speaker: nameOf(nick), text };
  const [, name, words] = /^([^:\s]{1,200}):\s*(.*)$/s.exec(text) ?? [];
  return name === undefined || words === undefined ? null : { speaker: nameOf(name), text: words };
}

function nameOf(nick: string): string {
  return nick.replaceAll('_', ' ').trim();
}
