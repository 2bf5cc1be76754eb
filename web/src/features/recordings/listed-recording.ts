import type { components } from '@minutebook/client';

type Recording = components['schemas']['DesktopRecording'];

/** What lists leave out: it may be long, and no list shows it. */
const unlisted = ['transcript_segments', 'transcript_text', 'notes'] as const;

export const omitUnlisted = unlisted.join(',');

/** A recording as lists read it. */
export type ListedRecording = Omit<Recording, (typeof unlisted)[number]>;

export type Platform = Recording['platform'];
export type Status = Recording['status'];

export const platforms = ['zoom', 'teams', 'meet', 'slack', 'desktop_audio'] as const;
export const statuses = ['recording', 'uploading', 'processing', 'ready', 'error'] as const;

/** Whether something is going to happen to it soon. */
export function isUnderWay({ status }: Pick<ListedRecording, 'status'>): boolean {
  return status === 'recording' || status === 'uploading' || status === 'processing';
}
