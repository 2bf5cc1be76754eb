/** What the event log tells of; docs/live.md says of each when it is written, and what it holds. */

export const eventTypes = [
  'recording.created',
  'recording.updated',
  'recording.deleted',
  'segments.appended',
  'segments.replaced',
  'upload.created',
  'upload.completed',
  'upload.failed',
  'upload.expired',
  'processing.queued',
  'processing.running',
  'processing.waiting',
  'processing.done',
  'processing.skipped',
  'processing.failed',
  'processing.cancelled',
  'notes.updated',
] as const;

export type EventType = (typeof eventTypes)[number];

export interface RecordingEvent {
  readonly projectId: number;
  readonly recordingId: string;
  readonly type: EventType;
  /** Never what was said: names of fields, positions, states. */
  readonly data?: Readonly<Record<string, unknown>>;
}
