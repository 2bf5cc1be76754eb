import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Resource } from '../../platform/http/operation.ts';
import type { JobQueue } from '../../platform/jobs/job-queue.ts';
import { createMediaLink } from './routes/create-media-link.ts';
import { destroyMedia } from './routes/destroy-media.ts';
import { retrieveIntegrity } from './routes/retrieve-integrity.ts';
import { retrieveMedia } from './routes/retrieve-media.ts';
import { retrievePoster } from './routes/retrieve-poster.ts';
import { retrieveWaveform } from './routes/retrieve-waveform.ts';

export interface MediaDependencies {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly jobs: JobQueue;
  /** Signs the links that need no key. */
  readonly linkSecret: Buffer;
}

/** A recording's media, to be mounted below each project family. */
export function mediaResources(dependencies: MediaDependencies): readonly Resource[] {
  const { db, linkSecret } = dependencies;
  const media = '/desktop_recordings/:recordingId/media';
  return [
    {
      path: media,
      title: 'Media',
      operations: [retrieveMedia(dependencies), destroyMedia(dependencies)],
    },
    { path: `${media}/poster`, title: 'Poster', operations: [retrievePoster(dependencies)] },
    { path: `${media}/waveform`, title: 'Waveform', operations: [retrieveWaveform(dependencies)] },
    {
      path: `${media}/link`,
      title: 'Media link',
      operations: [createMediaLink({ db, secret: linkSecret })],
    },
    {
      path: '/desktop_recordings/:recordingId/integrity',
      title: 'Integrity',
      operations: [retrieveIntegrity(dependencies)],
    },
  ];
}
