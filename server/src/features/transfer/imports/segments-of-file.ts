import type { SpokenSegment, SpokenWord } from '../../../domain/spoken-segment.ts';
import { malformed } from './import-faults.ts';

/** Collects a file's segments, brought into the shape that the database takes. */

export const maxSegments = 200_000;
/** What a client may send as one segment has 64 KiB; four bytes a character at most. */
const maxTextLength = 16_000;
const maxNameLength = 255;

export interface FoundSegment {
  readonly startMs?: number | null;
  readonly endMs?: number | null;
  readonly speaker?: string | null | undefined;
  readonly text: string;
  readonly confidence?: number | null | undefined;
  readonly words?: readonly SpokenWord[];
}

/** A function where finding the line takes long. */
export type Line = number | (() => number);

export interface SegmentCollector {
  readonly segments: readonly SpokenSegment[];
  /** Leaves out what has no text; throws where there are too many, naming the line. */
  add(found: FoundSegment, line: Line): void;
}

export interface CollectOptions {
  /** For our own files: what was stored once is stored again as it was, spaces and all. */
  readonly isExact?: boolean;
}

export function collectSegments({ isExact = false }: CollectOptions = {}): SegmentCollector {
  const segments: SpokenSegment[] = [];
  return {
    segments,
    add(found, line) {
      const text = isExact ? withoutNul(found.text) : storableText(found.text).trim();
      if (text === '') return;
      const name = found.speaker ?? null;
      const speaker = isExact && name !== null ? withoutNul(name) : storableName(name);
      const whole = tidy({ ...found, text, speaker }, isExact ? finite : milliseconds);
      const mayStay = isExact || text.length <= maxTextLength;
      segments.push(...(mayStay ? [whole] : inPieces(whole)));
      if (segments.length > maxSegments) {
        const number = typeof line === 'number' ? line : line();
        throw malformed(number, `more than ${maxSegments} segments. Import the file in parts.`);
      }
    },
  };
}

function tidy(found: FoundSegment, time: typeof finite): SpokenSegment {
  const startMs = time(found.startMs);
  const endMs = time(found.endMs);
  return {
    startMs,
    endMs: endMs === null ? null : Math.max(endMs, startMs ?? endMs),
    speaker: found.speaker ?? null,
    text: found.text,
    confidence: finite(found.confidence),
    words: found.words ?? [],
  };
}

function milliseconds(value: number | null | undefined): number | null {
  const ms = finite(value);
  return ms === null || ms < 0 || ms > Number.MAX_SAFE_INTEGER ? null : ms;
}

function finite(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** Without other control characters too, which are noise. */
export function storableText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

export function storableName(name: string | null | undefined): string | null {
  const text = storableText(name ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === ''
    ? null
    : [...text.slice(0, 4 * maxNameLength)].slice(0, maxNameLength).join('');
}

/** Only the first piece has the time: when the others were said is not known. */
function inPieces(whole: SpokenSegment): SpokenSegment[] {
  const pieces: SpokenSegment[] = [];
  for (let from = 0; from < whole.text.length; ) {
    const to = endOfPiece(whole.text, from);
    const text = whole.text.slice(from, to).trim();
    const times = from === 0 ? {} : { startMs: null, endMs: null };
    if (text !== '') pieces.push({ ...whole, ...times, text, words: [] });
    from = to;
  }
  return pieces;
}

function endOfPiece(text: string, from: number): number {
  const end = from + maxTextLength;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  if (space > from) return space;
  const isPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return isPair ? end - 1 : end;
}
