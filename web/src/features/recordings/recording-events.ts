import type { ToldSegment } from './merge-lines.ts';

/** What a recording's stream of events says, as far as pages need it. */
export interface RecordingEvent {
  readonly type: string;
  /** Lines as they stand now; null where the transcript has to be read again. */
  readonly lines: readonly ToldSegment[] | null;
}

/** Of all that happens to a recording, what changes how pages show it. */
export const changeEvents = [
  'segments.replaced',
  'recording.updated',
  'recording.deleted',
  'upload.created',
  'upload.completed',
  'upload.failed',
  'upload.expired',
  'processing.waiting',
  'processing.queued',
  'processing.running',
  'processing.done',
  'processing.skipped',
  'processing.failed',
  'processing.cancelled',
  'notes.updated',
] as const;

export const watchedEvents = ['segments.appended', ...changeEvents] as const;

/** Reads `{"data":{"positions":[…],"segments":[…]}}`; whatever else came asks for a new reading. */
export function readRecordingEvent(type: string, json: string): RecordingEvent {
  const { positions, segments } = dataOf(json);
  if (!Array.isArray(segments)) return { type, lines: null };
  const lines = segments.filter(isSegment);
  // A line that is named and not shown is gone.
  const isWhole = Array.isArray(positions) && positions.length === lines.length;
  return { type, lines: isWhole ? lines : null };
}

function dataOf(json: string): { readonly positions?: unknown; readonly segments?: unknown } {
  try {
    const event: unknown = JSON.parse(json);
    const data: unknown = typeof event === 'object' && event && Reflect.get(event, 'data');
    return typeof data === 'object' && data !== null ? data : {};
  } catch {
    return {};
  }
}

function isSegment(value: unknown): value is ToldSegment {
  if (typeof value !== 'object' || value === null) return false;
  const { position, text } = value as Partial<ToldSegment>;
  return typeof position === 'number' && typeof text === 'string';
}
