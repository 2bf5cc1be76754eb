import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import { integer } from '../../../platform/http/fields/number-fields.ts';
import { choice } from '../../../platform/http/fields/text-fields.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf, validateForRecording } from '../../recordings/recording-request.ts';
import { linkedMedia, signMediaLink } from '../media-link.ts';
import { findMediaFile } from './media-request.ts';

const defaultSeconds = 3600;
const maxSeconds = 7 * 24 * 3600;

const linkInput = z
  .object({
    expires_in: integer({ min: 1n, max: BigInt(maxSeconds) }),
    what: choice(linkedMedia, {}),
  })
  .meta({ id: 'CreateMediaLink' });

const linkSchema = z
  .object({
    url: z.string().meta({ format: 'uri' }),
    expires_at: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'MediaLink' });

export function createMediaLink({
  db,
  secret,
}: {
  db: Database;
  secret: Buffer;
}): ProjectOperation {
  return {
    operationId: 'desktop_recordings_media_link_create',
    method: 'POST',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'media',
    summary: 'A link to the media that needs no key',
    description:
      'For players that can send no header. Whoever has the link can fetch the media until it ' +
      'expires: after `expires_in` seconds, an hour where it is not given, a week at most.',
    body: { schema: linkInput, example: { expires_in: 3600, what: 'media' } },
    errors: ['invalid_choice', 'media_not_ready', 'media_deleted'],
    responses: {
      201: {
        description: 'The link.',
        schema: linkSchema,
        example: {
          url: 'http://127.0.0.1:4747/api/media/1/019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44/media/?expires=1764000000&signature=2dEw',
          expires_at: '2026-11-24T10:00:00Z',
        },
      },
    },
    async handle(request) {
      const recordingId = recordingIdOf(request);
      const projectId = request.project.id;
      const input = await validateForRecording(db, request, recordingId, linkInput);
      const what = input.what ?? 'media';
      const roles = what === 'poster' ? (['poster'] as const) : (['playback', 'original'] as const);
      await findMediaFile(db, projectId, recordingId, roles);
      const seconds = Number(input.expires_in ?? defaultSeconds);
      const expiresAt = Math.floor(Date.now() / 1000) + seconds;
      const path = signMediaLink(secret, { projectId, recordingId, what, expiresAt });
      return jsonReply(201, {
        url: `${request.address.origin}${path}`,
        expires_at: new Date(expiresAt * 1000).toISOString().replace('.000Z', 'Z'),
      });
    },
  };
}
