import { join } from 'node:path';
import type { Config } from './config.ts';
import type { BlobStore } from './platform/blobs/blob-store.ts';
import { createFolderBlobStore } from './platform/blobs/folder-blobs.ts';
import { createS3BlobStore } from './platform/blobs/s3-blobs.ts';

/** Where media lie: in a bucket where one is configured, else in the data folder. */
export function openBlobStore({ s3, dataDir, maxUploadBytes }: Config): BlobStore {
  if (s3 === null) return createFolderBlobStore({ folder: join(dataDir, 'media') });
  return createS3BlobStore({ ...s3, maxSizeBytes: maxUploadBytes });
}
