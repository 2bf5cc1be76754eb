import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { HeardLine, NotesSource } from '../../../server/src/domain/notes.ts';

/** A line of `meetings.jsonl.gz`, as its README describes it. */
export interface Meeting {
  readonly id: string;
  readonly source: string;
  readonly annotation: string;
  readonly title: string | null;
  readonly date?: string;
  readonly participants: readonly string[];
  readonly segments: readonly MeetingSegment[];
  readonly summary?: string;
  readonly actions?: readonly Annotation[];
  readonly decisions?: readonly Annotation[];
  readonly problems?: readonly Annotation[];
  readonly progress?: readonly Annotation[];
}

export interface MeetingSegment {
  readonly timestamp_ms: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

export interface Annotation {
  readonly text: string;
  /** Indices of segments. */
  readonly evidence?: readonly number[];
}

/** `dev` is what weights were fitted on and looked at; `test` is not. */
export type Half = 'dev' | 'test';

export async function readMeetings(path: string): Promise<Meeting[]> {
  const text = (await promisify(gunzip)(await readFile(path))).toString();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Meeting);
}

/** AMI's meetings a to d are one project of the same people, so they stay together. */
export function halfOf({ id }: Meeting): Half {
  const group = id.startsWith('ami-') ? id.slice(0, -1) : id;
  return (createHash('sha256').update(group).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'test';
}

export function isHuman({ annotation }: Meeting): boolean {
  return annotation.startsWith('human');
}

export function notesSource(meeting: Meeting): NotesSource {
  return {
    title: meeting.title,
    startedAt: new Date(meeting.date ?? '2026-11-23T10:00:00Z'),
    participants: meeting.participants,
    lines: heardLines(meeting),
  };
}

export function heardLines({ segments }: Meeting): HeardLine[] {
  return segments.map(({ timestamp_ms, speaker, text }, position) => ({
    position,
    timestampMs: timestamp_ms,
    speaker,
    text,
  }));
}
