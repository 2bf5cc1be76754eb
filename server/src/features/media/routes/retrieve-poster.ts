import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { fileReply } from '../file-reply.ts';
import { fileName, findMediaFile } from './media-request.ts';

export function retrievePoster({
  db,
  blobs,
}: {
  db: Database;
  blobs: BlobStore;
}): ProjectOperation {
  return {
    operationId: 'desktop_recordings_media_poster_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'media',
    summary: 'A picture of a recording',
    description: 'A frame of the video as JPEG, at most 640 pixels wide.',
    answersFile: { contentType: 'image/jpeg' },
    errors: [
      'media_not_ready',
      'media_deleted',
      'range_not_satisfiable',
      'media_missing',
      'storage_unavailable',
    ],
    responses: {
      200: { description: 'The picture.' },
      206: { description: 'The range of the picture.' },
      302: { description: 'Where it can be had for a few minutes, in the bucket.' },
      304: { description: 'The client has it already.' },
    },
    async handle(request) {
      const id = recordingIdOf(request);
      const file = await findMediaFile(db, request.project.id, id, ['poster']);
      const options = { filename: fileName(id, file), disposition: 'inline' } as const;
      return fileReply(blobs, request, file, options);
    },
  };
}
