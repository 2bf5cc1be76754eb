import type { FastifyInstance } from 'fastify';
import { MinutebookError } from '../../domain/errors.ts';
import { parseUuid } from '../../domain/ids.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Database } from '../../platform/database/database.ts';
import { fileReply } from './file-reply.ts';
import { isValidLink, linkedMedia } from './media-link.ts';
import { fileName, findMediaFile } from './routes/media-request.ts';

/** Serves the links that `media/link/` makes: the signature in the address is the only key. */
export function mountLinkedMedia(
  app: FastifyInstance,
  { db, blobs, secret }: { db: Database; blobs: BlobStore; secret: Buffer },
): void {
  app.route<{ Params: LinkParams; Querystring: LinkQuery }>({
    method: ['GET', 'HEAD'],
    url: '/api/media/:projectId/:recordingId/:what',
    async handler(request, reply) {
      const { link, signature } = readLink(request.params, request.query);
      if (!isValidLink(secret, link, signature, Date.now() / 1000)) {
        throw new MinutebookError('media_link_invalid');
      }
      const roles =
        link.what === 'poster' ? (['poster'] as const) : (['playback', 'original'] as const);
      const file = await findMediaFile(db, link.projectId, link.recordingId, roles);
      const options = {
        filename: fileName(link.recordingId, file),
        disposition: 'inline',
      } as const;
      const isHead = request.method === 'HEAD';
      const answer = await fileReply(blobs, { headers: request.headers, isHead }, file, options);
      // Whoever follows a link from the page that shows the media learns nothing of it.
      reply.code(answer.status).headers({ ...answer.headers, 'referrer-policy': 'no-referrer' });
      return reply.send(answer.file);
    },
  });
}

interface LinkParams {
  projectId: string;
  recordingId: string;
  what: string;
}

interface LinkQuery {
  expires?: unknown;
  signature?: unknown;
}

function readLink(params: LinkParams, query: LinkQuery) {
  const recordingId = parseUuid(params.recordingId);
  const what = linkedMedia.find((known) => known === params.what);
  const expiresAt = Number(query.expires);
  const isPlain = /^\d{1,9}$/.test(params.projectId) && typeof query.signature === 'string';
  if (recordingId === null || what === undefined || !isPlain || !Number.isSafeInteger(expiresAt)) {
    throw new MinutebookError('media_link_invalid');
  }
  const link = { projectId: Number(params.projectId), recordingId, what, expiresAt };
  return { link, signature: query.signature as string };
}
