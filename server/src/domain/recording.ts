/** What a recording and its transcript segments are made of. */

export const platforms = ['zoom', 'teams', 'meet', 'desktop_audio', 'slack'] as const;
export type Platform = (typeof platforms)[number];
export const defaultPlatform: Platform = 'desktop_audio';

export const statuses = ['recording', 'uploading', 'processing', 'ready', 'error'] as const;
export type Status = (typeof statuses)[number];

/** Statuses of earlier versions of the API, which shipped recorders still send. */
export const statusAliases: Readonly<Record<string, Status>> = {
  complete: 'ready',
  failed: 'error',
};

/** One line of a transcript, as a client sends it and reads it back. */
export interface Segment {
  /** Milliseconds since the recording began; null where the recorder does not know. */
  readonly timestamp: number | null;
  readonly speaker: string | null;
  readonly text: string;
  /** The recogniser's own measure, usually 0 to 1. */
  readonly confidence: number | null;
  /** false for a draft that a later segment may replace. */
  readonly isFinal: boolean | null;
}

export interface Task {
  readonly title: string;
  readonly description?: string;
  readonly assignee: string | null;
}
