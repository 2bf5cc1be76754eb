import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createAccessControl } from './features/accounts/access-control.ts';
import { installationSecret } from './features/accounts/first-start.ts';
import { accountResources } from './features/accounts/index.ts';
import { recordingResources } from './features/recordings/index.ts';
import { startSearchIndexer } from './features/recordings/search-indexer.ts';
import { mountDocumentation } from './features/system/documentation-routes.ts';
import { mountSystemRoutes } from './features/system/system-routes.ts';
import { createBuiltinUploadService } from './features/uploads/builtin-upload-service.ts';
import { createRecallUploadService } from './features/uploads/recall-upload-service.ts';
import type { UploadService } from './features/uploads/upload-service.ts';
import type { Database } from './platform/database/database.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { mountResource } from './platform/http/mount.ts';
import type { Resource } from './platform/http/operation.ts';
import { createMetrics } from './platform/metrics.ts';

/** The composition root: every object of a running server is made here, once. */

export interface Server extends AsyncDisposable {
  /** Where it listens: `http://127.0.0.1:4747`. */
  readonly url: string;
}

export interface ServerDependencies {
  readonly config: Config;
  /** Migrated; stays the caller's to close. */
  readonly db: Database;
  readonly logger: Logger;
}

/** Failed attempts to guess a key that an address may make in a minute. */
const failuresPerMinute = 100;
const searchIndexIntervalMs = 3000;

/** Builds the server and listens. Disposing it finishes the requests under way first. */
export async function startServer(dependencies: ServerDependencies): Promise<Server> {
  const { config, db, logger } = dependencies;
  const app = await createApp(dependencies);
  const indexer = startSearchIndexer({
    db,
    intervalMs: searchIndexIntervalMs,
    onError: (error) => logger.warn({ err: error }, 'search index: trying again'),
  });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await indexer[Symbol.asyncDispose]();
    throw error;
  }
  return {
    url: addressOf(app, config.host),
    async [Symbol.asyncDispose]() {
      await close(app);
      await indexer[Symbol.asyncDispose]();
    },
  };
}

const idleCheckMs = 50;
/** How long requests under way may take when the server stops. */
const requestsMs = 3000;

/** Finishes the requests under way; connections that are kept alive are closed as they fall idle. */
async function close(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), idleCheckMs);
  const late = setTimeout(() => app.server.closeAllConnections(), requestsMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}

async function createApp({ config, db, logger }: ServerDependencies): Promise<FastifyInstance> {
  const uploads = await createUploadService(config, db);
  const access = createAccessControl({
    db,
    limits: {
      perMinute: config.rateLimitPerMinute,
      perHour: config.rateLimitPerHour,
      failuresPerMinute,
    },
    onBackgroundError: (error) => logger.warn({ err: error }, 'could not note the use of a key'),
  });
  const app = await createHttpServer({
    logger,
    trustProxy: config.trustProxy,
    requestTimeoutMs: config.requestTimeoutMs,
  });
  mountSystemRoutes(app, { db, metrics: createMetrics(() => db.pool) });
  await mountDocumentation(app);
  for (const { prefix, resource } of allResources({ db, uploads })) {
    mountResource(app, prefix, resource, access);
  }
  return app;
}

export interface MountedResource {
  readonly prefix: string;
  /** What distinguishes the operation ids of this family. */
  readonly operationPrefix: string;
  readonly resource: Resource;
}

/** Every resource of the API and where it stands. An environment is a project by another name. */
export function allResources(dependencies: {
  db: Database;
  uploads: UploadService;
}): MountedResource[] {
  const recordings = recordingResources(dependencies);
  const below = (prefix: string, operationPrefix: string, resources: readonly Resource[]) =>
    resources.map((resource) => ({ prefix, operationPrefix, resource }));
  return [
    ...below('/api', '', accountResources(dependencies)),
    ...below('/api/environments/:projectId', 'environments_', recordings),
    ...below('/api/projects/:projectId', '', recordings),
  ];
}

async function createUploadService(config: Config, db: Database): Promise<UploadService> {
  if (config.uploads === 'recall') {
    return createRecallUploadService({
      apiKey: config.recallApiKey,
      baseUrl: config.recallApiUrl,
    });
  }
  return createBuiltinUploadService({ secret: await installationSecret(db, 'upload-tokens') });
}

function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
