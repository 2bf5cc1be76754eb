import type { IncomingMessage } from 'node:http';
import type { Status } from '../../../domain/recording.ts';
import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { Database, Queryable } from '../../../platform/database/database.ts';
import type { MediaIntake } from '../media-intake.ts';
import type { UploadTarget } from '../upload-token.ts';
import type { UploadLocks } from './upload-locks.ts';

export interface UploadDependencies {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly intake: MediaIntake;
  /** One for the whole process. */
  readonly locks: UploadLocks;
  /** Moves the recording's status on, never back. */
  readonly advance: (db: Queryable, to: UploadTarget & { readonly to: Status }) => Promise<unknown>;
  readonly maxUploadBytes: number;
  /** How long a sender may be silent within a request; a minute where absent. */
  readonly idleBodyMs?: number;
  /** Takes a request that may last for hours out of the limit for all requests. */
  readonly onLongRequest?: (request: IncomingMessage) => void;
}

export const usualIdleBodyMs = 60_000;
