import type { JobKind } from '../../platform/jobs/job-queue.ts';

/** The kinds of jobs that media cause. */

export interface RecordingPayload {
  readonly projectId: number;
  readonly recordingId: string;
}

export const processMediaJob: JobKind<RecordingPayload> = {
  name: 'process-media',
  retryLimit: 8,
  retryDelaySeconds: 5,
  concurrency: 1,
};

export const deleteMediaJob: JobKind<RecordingPayload> = {
  name: 'delete-media',
  retryLimit: 100,
  retryDelaySeconds: 5,
  concurrency: 2,
};
