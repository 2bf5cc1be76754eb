import { UsageError } from '../command-error.ts';
import { type Line, readLines } from './file-lines.ts';
import { describeProblem, type Meeting, meetingSchema } from './meeting.ts';

/** Meetings out of files of JSON lines, one at a time, so that files of any size can be played. */

export interface MeetingFiles {
  readonly paths: readonly string[];
  /** How many meetings to take in all; null for every one. */
  readonly limit: number | null;
}

export interface FilesSummary {
  /** To be played, after the limit. */
  readonly meetings: number;
  readonly segments: number;
  /** Of the meetings, one after the other, by their timestamps. */
  readonly durationMs: number;
}

/** Reads every line of every file, so that a fault in the last one is known before the first is played. */
export async function checkMeetings({ paths, limit }: MeetingFiles): Promise<FilesSummary> {
  const wanted = limit ?? Number.POSITIVE_INFINITY;
  let meetings = 0;
  let segments = 0;
  let durationMs = 0;
  for (const path of paths) {
    let inFile = 0;
    for await (const meeting of readMeetings(path)) {
      inFile += 1;
      if (meetings === wanted) continue;
      meetings += 1;
      segments += meeting.segments.length;
      durationMs += meeting.segments.reduce((end, one) => Math.max(end, one.timestamp_ms ?? 0), 0);
    }
    if (inFile === 0) throw new UsageError(`${path} holds no meeting. ${hint}`);
  }
  return { meetings, segments, durationMs };
}

export async function* takeMeetings({ paths, limit }: MeetingFiles): AsyncGenerator<Meeting> {
  let left = limit ?? Number.POSITIVE_INFINITY;
  for (const path of paths) {
    for await (const meeting of readMeetings(path)) {
      if (left === 0) return;
      left -= 1;
      yield meeting;
    }
  }
}

const hint = 'A meeting is one line of JSON, as in docs/examples/meeting.jsonl.';

async function* readMeetings(path: string): AsyncGenerator<Meeting> {
  for await (const line of readLines(path)) {
    if (line.text.trim() !== '') yield parseMeeting(path, line);
  }
}

function parseMeeting(path: string, { number, text }: Line): Meeting {
  const result = meetingSchema.safeParse(parseJson(path, { number, text }));
  if (result.success) return result.data;
  throw new UsageError(`${path}, line ${number}: ${describeProblem(result.error)}. ${hint}`);
}

function parseJson(path: string, { number, text }: Line): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path}, line ${number}: is not JSON. ${hint}`);
  }
}
