import type { Database } from '../../platform/database/database.ts';
import type { Resource } from '../../platform/http/operation.ts';
import type { UploadDependencies } from './builtin/upload-dependencies.ts';
import { createMediaUpload } from './routes/create-media-upload.ts';
import { retrieveMediaUpload } from './routes/retrieve-media-upload.ts';

/** Uploads to this server with an API key, to be mounted below each project family. */
export function uploadResources(dependencies: {
  db: Database;
  builtinUploads: UploadDependencies;
}): readonly Resource[] {
  return [
    {
      path: '/desktop_recordings/:recordingId/upload',
      title: 'Upload',
      operations: [retrieveMediaUpload(dependencies), createMediaUpload(dependencies)],
    },
  ];
}
