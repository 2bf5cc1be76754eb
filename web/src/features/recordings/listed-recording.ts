import type { components } from '@minutebook/client';

type Recording = components['schemas']['DesktopRecording'];

/** What lists read: not what may be long, since no list shows it; and what tells sound from video. */
const listed = [
  'id',
  'created_by',
  'platform',
  'meeting_title',
  'duration_seconds',
  'status',
  'error_message',
  'participants',
  'summary',
  'extracted_tasks',
  'started_at',
  'has_video',
] as const satisfies readonly (keyof Recording)[];

export const listedFields = listed.join(',');

/** A recording as lists read it. */
export type ListedRecording = Pick<Recording, (typeof listed)[number]>;

export type Platform = Recording['platform'];
export type Status = Recording['status'];

export const platforms = ['zoom', 'teams', 'meet', 'slack', 'desktop_audio'] as const;
export const statuses = ['recording', 'uploading', 'processing', 'ready', 'error'] as const;

/** Whether something is going to happen to it soon. */
export function isUnderWay({ status }: Pick<ListedRecording, 'status'>): boolean {
  return status === 'recording' || status === 'uploading' || status === 'processing';
}
