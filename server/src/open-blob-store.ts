import { join } from 'node:path';
import type { Config } from './config.ts';
import type { BlobStore } from './platform/blobs/blob-store.ts';
import { createFolderBlobStore } from './platform/blobs/folder-blobs.ts';

/** Where media lie: in a bucket where one is configured, else in the data folder. */
export async function openBlobStore({ s3, dataDir, maxUploadBytes }: Config): Promise<BlobStore> {
  if (s3 === null) return createFolderBlobStore({ folder: join(dataDir, 'media') });
  // The library is large, and most have no bucket.
  const { createS3BlobStore } = await import('./platform/blobs/s3-blobs.ts');
  return createS3BlobStore({ ...s3, maxSizeBytes: maxUploadBytes });
}
