import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { BlobStore } from '../../../platform/blobs/blob-store.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { findMediaFile } from './media-request.ts';

const waveformSchema = z
  .object({
    version: z.number(),
    sample_rate_hz: z.number(),
    peaks_per_second: z.number(),
    duration_ms: z.number(),
    peaks: z.array(z.number()).meta({ description: 'Loudest sample of each stretch, 0 to 100.' }),
  })
  .meta({ id: 'Waveform' });

export function retrieveWaveform({
  db,
  blobs,
}: {
  db: Database;
  blobs: BlobStore;
}): ProjectOperation {
  return {
    operationId: 'desktop_recordings_media_waveform_retrieve',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'media',
    summary: 'The waveform of a recording',
    description: 'How loud the sound is over time, to draw.',
    errors: ['media_not_ready', 'media_deleted', 'media_missing', 'storage_unavailable'],
    responses: {
      200: {
        description: 'The waveform.',
        schema: waveformSchema,
        example: {
          version: 1,
          sample_rate_hz: 16000,
          peaks_per_second: 10,
          duration_ms: 300,
          peaks: [3, 41, 12],
        },
      },
    },
    async handle(request) {
      const id = recordingIdOf(request);
      const file = await findMediaFile(db, request.project.id, id, ['waveform']);
      return { status: 200, body: await text(await blobs.read(file.blobKey)) };
    },
  };
}
