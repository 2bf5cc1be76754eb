import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

const documentFile = fileURLToPath(new URL('../../../openapi.json', import.meta.url));

/** The API's description for programs at /api/schema/, and for people at /api/docs/. */
export async function mountDocumentation(app: FastifyInstance): Promise<void> {
  const text = await readFile(documentFile, 'utf8');
  app.get('/api/schema', async (_request, reply) => {
    reply.header('content-type', 'application/json');
    return text;
  });
  await app.register(swagger, { mode: 'static', specification: { document: JSON.parse(text) } });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // Everything comes from here; and a server on plain HTTP must not be asked by HTTPS.
    staticCSP: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'frame-ancestors': ["'self'"],
    },
    uiConfig: {
      layout: 'BaseLayout',
      docExpansion: 'list',
      deepLinking: true,
      tryItOutEnabled: true,
      validatorUrl: null,
    },
    theme: { title: 'Minutebook API' },
  });
}
