import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type {
  HttpReply,
  OperationRequest,
  PublicOperation,
} from '../../../platform/http/operation.ts';
import { openShare } from '../open-share.ts';
import { sharedHeaders } from '../shared-headers.ts';
import type { SharedFile, SharingDependencies } from '../sharing-dependencies.ts';

/** The media of a shared recording, for whoever has the link. */

const common = { method: 'GET', access: 'public', tag: 'shared' } as const;
const range = {
  name: 'Range',
  description: 'A part of the file, e.g. `bytes=0-1023`.',
  schema: { type: 'string' },
} as const;
const storageErrors = ['media_missing', 'storage_unavailable'] as const;
const fileErrors = [
  'share_not_found',
  'media_not_ready',
  'media_deleted',
  'range_not_satisfiable',
  ...storageErrors,
] as const;
const fileResponses = {
  200: { description: 'The file.' },
  206: { description: 'The range of the file.' },
  302: { description: 'Where it can be had for a few minutes, in the bucket.' },
  304: { description: 'The client has it already.' },
} as const;

export function retrieveSharedMedia(dependencies: SharingDependencies): PublicOperation {
  return {
    ...common,
    operationId: 'shared_media_retrieve',
    summary: 'Play a shared recording',
    description: 'The video or the sound, in a form that browsers play; ranges are answered.',
    headers: [range],
    answersFile: { contentType: 'video/mp4' },
    errors: fileErrors,
    responses: fileResponses,
    handle: (request) => serve(dependencies, request, 'media'),
  };
}

export function retrieveSharedPoster(dependencies: SharingDependencies): PublicOperation {
  return {
    ...common,
    operationId: 'shared_poster_retrieve',
    summary: 'A picture of a shared recording',
    description: 'A frame of the video as JPEG.',
    answersFile: { contentType: 'image/jpeg' },
    errors: fileErrors,
    responses: fileResponses,
    handle: (request) => serve(dependencies, request, 'poster'),
  };
}

const waveformSchema = z
  .object({
    version: z.number(),
    sample_rate_hz: z.number(),
    peaks_per_second: z.number(),
    duration_ms: z.number(),
    peaks: z.array(z.number()),
  })
  .meta({ id: 'SharedWaveform' });

export function retrieveSharedWaveform(dependencies: SharingDependencies): PublicOperation {
  return {
    ...common,
    operationId: 'shared_waveform_retrieve',
    summary: 'The waveform of a shared recording',
    description: 'How loud the sound is over time, to draw.',
    errors: ['share_not_found', 'media_not_ready', 'media_deleted', ...storageErrors],
    responses: {
      200: {
        description: 'The waveform.',
        schema: waveformSchema,
        example: {
          version: 1,
          sample_rate_hz: 16_000,
          peaks_per_second: 10,
          duration_ms: 300,
          peaks: [3, 41, 12],
        },
      },
    },
    handle: (request) => serve(dependencies, request, 'waveform'),
  };
}

async function serve(
  dependencies: SharingDependencies,
  request: OperationRequest,
  what: SharedFile,
): Promise<HttpReply> {
  const { projectId, recordingId, share } = await openShare(dependencies, request);
  // No other answer than for a link that never was, which a link without media is to this path.
  if (!share.includeMedia) throw new MinutebookError('share_not_found');
  const reply = await dependencies.serveMedia({ projectId, recordingId }, what, request);
  return { ...reply, headers: { ...reply.headers, ...sharedHeaders } };
}
