import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createAccessControl } from './features/accounts/access-control.ts';
import { savePublicUrl } from './features/accounts/first-start.ts';
import { mountSingleSignOn } from './features/accounts/single-sign-on/single-sign-on-routes.ts';
import { mountLinkedMedia } from './features/media/linked-media-routes.ts';
import { startSearchIndexer } from './features/recordings/search-indexer.ts';
import { startWordIndexer } from './features/search/word-indexer.ts';
import { setSharedHeaders } from './features/sharing/shared-headers.ts';
import { mountDocumentation } from './features/system/documentation-routes.ts';
import { mountSystemRoutes } from './features/system/system-routes.ts';
import { mountWebApp } from './features/system/web-app-routes.ts';
import { mountUploads } from './features/uploads/builtin/upload-routes.ts';
import { createParts, type Parts, type PartsDependencies } from './parts.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { mountResource } from './platform/http/mount.ts';
import { startRecurringTasks } from './platform/jobs/recurring-tasks.ts';
import { createMetrics } from './platform/metrics.ts';
import { allResources } from './resources.ts';

/** Starts what answers requests and what works in the background, together or apart. */

export interface Server extends AsyncDisposable {
  /** Where it listens: `http://127.0.0.1:4747`. */
  readonly url: string;
}

export interface ServerDependencies extends PartsDependencies {
  /** False where other processes do the jobs. */
  readonly works?: boolean;
}

/** Failed attempts to guess a key that an address may make in a minute. */
const failuresPerMinute = 100;
const searchIndexIntervalMs = 3000;
const wordIndexIntervalMs = 1000;

/** Builds the server and listens. Disposing it finishes the requests under way first. */
export async function startServer(dependencies: ServerDependencies): Promise<Server> {
  const { config, db, works = true } = dependencies;
  // In order of starting; disposed in the reverse order where the start fails.
  await using started = new AsyncDisposableStack();
  const parts = started.use(await createParts(dependencies));
  const app = await createApp(dependencies, parts);
  started.defer(() => close(app));
  await app.listen({ host: config.host, port: config.port });
  const url = addressOf(app, config.host);
  await savePublicUrl(db, config.publicUrl ?? url);
  const background = works ? [await startBackground(dependencies, parts)] : [];
  started.move();
  return {
    url,
    // Side by side: whoever stops us does not wait long.
    [Symbol.asyncDispose]: () =>
      allEnded([close(app), ...[...background, parts].map((one) => one[Symbol.asyncDispose]())]),
  };
}

/** Works on jobs without answering requests. */
export async function startWorker(dependencies: PartsDependencies): Promise<AsyncDisposable> {
  await using started = new AsyncDisposableStack();
  const parts = started.use(await createParts(dependencies));
  const background = await startBackground(dependencies, parts);
  started.move();
  return {
    [Symbol.asyncDispose]: () =>
      allEnded([background, parts].map((one) => one[Symbol.asyncDispose]())),
  };
}

async function startBackground(
  { db, logger }: PartsDependencies,
  { jobs, jobHandlers, recurringTasks, resources }: Parts,
): Promise<AsyncDisposable> {
  const onError = (what: string) => (error: unknown) => {
    logger.warn({ err: error }, `${what}: trying again`);
  };
  await jobs.work(jobHandlers);
  const tasks = startRecurringTasks({
    db,
    tasks: recurringTasks,
    onError: onError('recurring task'),
  });
  const intervalMs = searchIndexIntervalMs;
  const indexer = startSearchIndexer({ db, intervalMs, onError: onError('search index') });
  const words = startWordIndexer({
    ...{ db, stemmer: resources.stemmer, readNotes: resources.readNotes },
    ...{ intervalMs: wordIndexIntervalMs, onError: onError('word index') },
  });
  return {
    [Symbol.asyncDispose]: () =>
      allEnded([tasks, indexer, words].map((one) => one[Symbol.asyncDispose]())),
  };
}

async function allEnded(ends: readonly PromiseLike<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(ends)).find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
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

async function createApp(
  { config, db, logger }: PartsDependencies,
  { resources, blobs, uploadSecret, mountRecall }: Parts,
): Promise<FastifyInstance> {
  const access = createAccessControl({
    db,
    sessions: resources.sessions,
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
  setSharedHeaders(app);
  mountSystemRoutes(app, { db, metrics: createMetrics(() => db.pool) });
  await mountDocumentation(app);
  await mountWebApp(app, { blobs });
  mountRecall(app);
  mountUploads(app, {
    ...resources.builtinUploads,
    secret: uploadSecret,
    idleHours: config.uploadIdleHours,
  });
  const { singleSignOn } = resources;
  if (singleSignOn !== null) mountSingleSignOn(app, { ...resources, singleSignOn });
  mountLinkedMedia(app, { db, blobs, secret: resources.linkSecret });
  for (const { prefix, resource } of allResources(resources)) {
    mountResource(app, prefix, resource, access, config.requestTimeoutMs);
  }
  return app;
}

function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
