import type { Status } from './recording.ts';

/** How far a recording has come: `ready` and `error` are both the end. */
export const statusRanks: Readonly<Record<Status, number>> = {
  recording: 0,
  uploading: 1,
  processing: 2,
  ready: 3,
  error: 3,
};
