import type { Transaction } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/jobs/job-queue.ts';
import { advanceStatus } from '../recordings/recording-status-store.ts';
import type { ArrivedMedia, MediaIntake } from '../uploads/media-intake.ts';
import { processMediaJob } from './media-jobs.ts';
import { insertMedia, lockRecording, readMediaFiles } from './media-store.ts';

/** Takes media that have arrived, and has them processed. */
export function createMediaIntake({ jobs }: { jobs: JobQueue }): MediaIntake {
  return {
    async accept(tx: Transaction, media: ArrivedMedia): Promise<boolean> {
      const { projectId, recordingId } = media;
      if (!(await lockRecording(tx, projectId, recordingId))) return false;
      const inserted = await insertMedia(
        tx,
        media,
        media.contentType ?? 'application/octet-stream',
      );
      if (!inserted) {
        const files = await readMediaFiles(tx, projectId, recordingId);
        return files.get('original')?.blobKey === media.blobKey;
      }
      await advanceStatus(tx, { projectId, recordingId, to: 'processing' });
      const payload = { projectId, recordingId };
      await jobs.enqueue(tx, processMediaJob, payload, { key: recordingId });
      return true;
    },
  };
}
