import type { FastifyInstance } from 'fastify';

/** Nobody keeps what a link opens, it leads nobody else to the link, and no search engine finds it. */
export const sharedHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** For the page as for what it asks for, and for the failures of both. */
export function setSharedHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (/^\/(?:api\/)?shared\//i.test(request.url)) reply.headers(sharedHeaders);
  });
}
