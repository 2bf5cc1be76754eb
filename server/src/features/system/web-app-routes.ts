import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';

/** Where `npm run build` leaves the web app. */
const usualFolder = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));

export interface WebAppDependencies {
  readonly blobs: BlobStore;
  /** With a slash at its end. */
  readonly folder?: string;
}

/**
 * The web app at every address that is not the API's: its router knows which page stands where.
 * A page is answered to whoever asks for HTML, and to everybody at `/`.
 */
export async function mountWebApp(
  app: FastifyInstance,
  { blobs, folder = usualFolder }: WebAppDependencies,
): Promise<void> {
  const readPage = () => readFile(`${folder}index.html`, 'utf8');
  const isBuilt = await readPage().then(
    () => true,
    () => false,
  );
  if (!isBuilt) {
    app.get('/', async (_request, reply) => reply.type('text/html').send(notBuilt));
    return;
  }
  const policy = contentSecurityPolicy(await originOf(blobs));
  await app.register(fastifyStatic, {
    ...{ root: `${folder}assets`, prefix: '/assets/', decorateReply: false },
    ...{ preCompressed: true, immutable: true, maxAge: '365d' },
    ...{ index: false, setHeaders: (reply) => void reply.headers(noSniff) },
  });
  const icon = await readFile(`${folder}favicon.svg`);
  app.get('/favicon.svg', async (_request, reply) => {
    reply.headers({ 'cache-control': 'max-age=86400', ...noSniff });
    return reply.type('image/svg+xml').send(icon);
  });
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const isPage = !request.url.startsWith('/api') && wantsPage(request);
    if (!isPage) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64url');
    // Each time, since it names files that another build replaces.
    const page = await readPage();
    return reply
      .type('text/html; charset=utf-8')
      .headers({
        'cache-control': 'no-store',
        'content-security-policy': policy(nonce),
        // What a share link is opened with has said so already, more strictly.
        'referrer-policy': String(reply.getHeader('referrer-policy') ?? 'same-origin'),
        'x-frame-options': 'DENY',
        'permissions-policy': 'camera=(), geolocation=(), payment=()',
        'cross-origin-opener-policy': 'same-origin',
        ...noSniff,
      })
      .send(page.replaceAll(noncePlace, nonce));
  };
  app.get('/', { exposeHeadRoute: true }, answer);
  app.get('/*', { exposeHeadRoute: true }, answer);
}

const noSniff = { 'x-content-type-options': 'nosniff' };
const noncePlace = '__CSP_NONCE__';

const notBuilt =
  '<!doctype html><title>Minutebook</title><p>The server runs, but its web app has not been ' +
  'built. Run <code>npm run build</code> in its folder, then start it again. ' +
  'The API is described at <a href="/api/docs/">/api/docs/</a>.';

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return url.split('?', 1)[0] === '/' || (headers.accept ?? '').includes('text/html');
}

/** Everything comes from here, but media that a bucket serves itself. */
function contentSecurityPolicy(bucketOrigin: string): (nonce: string) => string {
  const here = `'self' ${bucketOrigin}`.trim();
  return (nonce) =>
    [
      `default-src 'self'`,
      `script-src 'self'`,
      `style-src 'self' 'nonce-${nonce}'`,
      `img-src ${here} data: blob:`,
      `media-src ${here} blob:`,
      `connect-src ${here}`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
    ].join('; ');
}

/** Of a store that hands out addresses of its own; else empty. */
async function originOf(blobs: BlobStore): Promise<string> {
  const address = await blobs.presign('any', {
    expiresInSeconds: 1,
    contentType: 'text/plain',
    contentDisposition: 'inline',
  });
  return address === null ? '' : new URL(address).origin;
}
