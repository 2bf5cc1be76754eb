import type { FastifyBaseLogger } from 'fastify';
import type { Status } from '../../domain/recording.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/jobs/job-queue.ts';
import type { MediaIntake } from '../uploads/media-intake.ts';
import type { RecallApi } from './recall-api.ts';
import type { RecordingKey } from './recall-store.ts';

export interface RecallDependencies {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly intake: MediaIntake;
  readonly jobs: JobQueue;
  readonly api: RecallApi;
  /** Moves a recording's status on, never back; false where it is gone or as far already. */
  readonly advance: Advance;
  /** Of the largest media file that is taken in; 16 GiB where absent. */
  readonly maxMediaBytes?: number;
  readonly logger: Pick<FastifyBaseLogger, 'info' | 'warn'>;
}

export type Advance = (
  db: Queryable,
  advance: RecordingKey & { readonly to: Status; readonly errorMessage?: string },
) => Promise<boolean>;
