import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { Database } from '../../../platform/database/database.ts';
import { type ProjectOperation, queryValue } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { fileReply } from '../file-reply.ts';
import { fileName, findMediaFile } from './media-request.ts';

export function retrieveMedia({ db, blobs }: { db: Database; blobs: BlobStore }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_media_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'media',
    summary: 'Play or download a recording',
    description:
      'The video or the sound, in a form that browsers play; ranges are answered. `original=true` ' +
      'gives the file as it arrived, `download=true` has a browser save it.',
    query: [
      {
        name: 'original',
        description: 'The file as it arrived.',
        schema: { type: 'boolean' },
        example: true,
      },
      {
        name: 'download',
        description: 'To be saved rather than shown.',
        schema: { type: 'boolean' },
        example: true,
      },
    ],
    headers: [
      {
        name: 'Range',
        description: 'A part of the file, e.g. `bytes=0-1023`.',
        schema: { type: 'string' },
      },
    ],
    answersFile: { contentType: 'video/mp4' },
    errors: [
      'media_not_ready',
      'media_deleted',
      'range_not_satisfiable',
      'media_missing',
      'storage_unavailable',
    ],
    responses: {
      200: {
        description: 'The file.',
        headers: { ETag: 'Which file it is.', 'Accept-Ranges': '`bytes`' },
      },
      206: { description: 'The range of the file.' },
      302: { description: 'Where the file can be had for a few minutes, in the bucket.' },
      304: { description: 'The client has this file already.' },
    },
    async handle(request) {
      const id = recordingIdOf(request);
      const isOriginal = queryValue(request.query, 'original') === 'true';
      const roles = isOriginal ? (['original'] as const) : (['playback', 'original'] as const);
      const file = await findMediaFile(db, request.project.id, id, roles);
      const isDownload = queryValue(request.query, 'download') === 'true';
      return fileReply(blobs, request, file, {
        filename: fileName(id, file),
        disposition: isDownload ? 'attachment' : 'inline',
      });
    },
  };
}
