import type { Notes, TrackedTask } from '../../../domain/notes.ts';
import type { SpokenSegment } from '../../../domain/spoken-segment.ts';

/** What a file is written of: a recording as it is at one moment. */

export interface ExportDocument {
  readonly recording: ExportedRecording;
  readonly notes: Notes | null;
  readonly tasks: readonly TrackedTask[];
  /** In their order; times may be missing or run backwards. */
  readonly segments: readonly ExportedSegment[];
}

export interface ExportedSegment extends SpokenSegment {
  /** By which notes name it. */
  readonly position: number;
}

export interface ExportedRecording {
  readonly id: string;
  readonly title: string | null;
  readonly platform: string;
  readonly startedAt: Date;
  readonly durationSeconds: number | null;
  readonly participants: readonly string[];
  readonly meetingUrl: string | null;
  readonly language: string | null;
  readonly summary: string | null;
  /** A client wrote it, and it stands for what the notes sum up. */
  readonly hasOwnSummary: boolean;
  /** What a person noted down. */
  readonly remarks: string | null;
}

/** Never empty. */
export function titleOf({ title, startedAt }: ExportedRecording): string {
  const own = oneLine(title ?? '');
  return own === '' ? `Recording of ${dayAndTime(startedAt)}` : own;
}

/** `2026-11-23 14:05 UTC`. */
export function dayAndTime(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Facts in words, in the order in which they are shown. */
export function factsOf(recording: ExportedRecording): readonly (readonly [string, string])[] {
  const { startedAt, durationSeconds, participants, platform, meetingUrl } = recording;
  const facts: [string, string][] = [['Date', dayAndTime(startedAt)]];
  if (durationSeconds !== null) facts.push(['Duration', clock(durationSeconds * 1000)]);
  facts.push(['Platform', platform]);
  if (participants.length > 0) facts.push(['Participants', participants.map(oneLine).join(', ')]);
  if (meetingUrl !== null) facts.push(['Meeting', oneLine(meetingUrl)]);
  return facts;
}

/** `00:05:16`, whole seconds. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The lines of a text, without space around them or around all. */
export function linesOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
}
