import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { createAccessControl } from './features/accounts/access-control.ts';
import { installationSecret, savePublicUrl } from './features/accounts/first-start.ts';
import { accountResources } from './features/accounts/index.ts';
import { createMediaIntake } from './features/media/accept-media.ts';
import { type MediaDependencies, mediaResources } from './features/media/index.ts';
import { deleteMedia } from './features/media/jobs/delete-media.ts';
import { processMedia } from './features/media/jobs/process-media.ts';
import { sweepMedia } from './features/media/jobs/sweep-media.ts';
import { mountLinkedMedia } from './features/media/linked-media-routes.ts';
import { deleteMediaJob, processMediaJob } from './features/media/media-jobs.ts';
import { deleteMediaRows } from './features/media/media-store.ts';
import {
  createRecallApi,
  createRecallFeature,
  createRecallLimits,
  enqueueRecallDeletion,
  recallJobKinds,
  recordRecallUpload,
} from './features/recall/index.ts';
import { recordingResources } from './features/recordings/index.ts';
import { advanceStatus } from './features/recordings/recording-status-store.ts';
import { startSearchIndexer } from './features/recordings/search-indexer.ts';
import { mountDocumentation } from './features/system/documentation-routes.ts';
import { mountSystemRoutes } from './features/system/system-routes.ts';
import { closeIdleUploads } from './features/uploads/builtin/close-idle-uploads.ts';
import type { UploadDependencies } from './features/uploads/builtin/upload-dependencies.ts';
import { createUploadLocks } from './features/uploads/builtin/upload-locks.ts';
import { mountUploads } from './features/uploads/builtin/upload-routes.ts';
import { createBuiltinUploadService } from './features/uploads/builtin-upload-service.ts';
import { uploadResources } from './features/uploads/index.ts';
import type { RecallCallLimits } from './features/uploads/recall-call-limits.ts';
import { createRecallUploadService } from './features/uploads/recall-upload-service.ts';
import type { UploadService, UploadServiceName } from './features/uploads/upload-service.ts';
import { openBlobStore } from './open-blob-store.ts';
import type { BlobStore } from './platform/blobs/blob-store.ts';
import type { Database } from './platform/database/database.ts';
import { findMediaTools } from './platform/ffmpeg/find-tools.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { mountResource } from './platform/http/mount.ts';
import type { Resource } from './platform/http/operation.ts';
import type { JobHandler, JobKind, JobQueue, RecurringTask } from './platform/jobs/job-queue.ts';
import { openPgBossQueue } from './platform/jobs/pg-boss-queue.ts';
import { startRecurringTasks } from './platform/jobs/recurring-tasks.ts';
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
  const onError = (what: string) => (error: unknown) => {
    logger.warn({ err: error }, `${what}: trying again`);
  };
  // In order of starting; disposed in the reverse order where the start fails.
  await using started = new AsyncDisposableStack();
  const jobs = started.use(await openPgBossQueue({ db, onError: onError('jobs') }, jobKinds));
  const parts = await createParts(dependencies, jobs);
  const app = await createApp(dependencies, parts);
  started.defer(() => close(app));
  await app.listen({ host: config.host, port: config.port });
  const url = addressOf(app, config.host);
  await savePublicUrl(db, config.publicUrl ?? url);
  await jobs.work(parts.jobHandlers);
  const tasks = startRecurringTasks({
    db,
    tasks: parts.recurringTasks,
    onError: onError('recurring task'),
  });
  const intervalMs = searchIndexIntervalMs;
  const indexer = startSearchIndexer({ db, intervalMs, onError: onError('search index') });
  started.move();
  return {
    url,
    async [Symbol.asyncDispose]() {
      // Side by side: whoever stops us does not wait long.
      const all = [close(app), ...[tasks, indexer, jobs].map((one) => one[Symbol.asyncDispose]())];
      const failed = (await Promise.allSettled(all)).find((one) => one.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
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

/** What is made of the settings and the database, before anything is mounted. */
interface Parts {
  readonly resources: ResourceDependencies;
  readonly blobs: BlobStore;
  readonly uploadSecret: Buffer;
  readonly mountRecall: (app: FastifyInstance) => void;
  readonly jobHandlers: readonly JobHandler<object>[];
  readonly recurringTasks: readonly RecurringTask[];
}

const jobKinds: readonly JobKind<object>[] = [processMediaJob, deleteMediaJob, ...recallJobKinds];

async function createParts(
  { config, db, logger }: ServerDependencies,
  jobs: JobQueue,
): Promise<Parts> {
  const blobs = openBlobStore(config);
  const uploadSecret = await installationSecret(db, 'upload-tokens');
  const recallLimits = createRecallLimits({ db });
  const uploadServices = createUploadServices(config, uploadSecret, recallLimits);
  const scratchFolder = join(config.dataDir, 'scratch');
  const findTools = () => findMediaTools(config);
  const intake = createMediaIntake({ jobs });
  const recall = createRecallFeature({
    db,
    blobs,
    intake,
    jobs,
    api: createRecallApi({
      apiKey: config.recallApiKey,
      baseUrl: config.recallApiUrl,
      limits: recallLimits,
    }),
    advance: advanceStatus,
    logger,
    webhookSecret: config.recallWebhookSecret,
  });
  const builtinUploads: UploadDependencies = {
    db,
    blobs,
    intake,
    locks: createUploadLocks({ db }),
    advance: advanceStatus,
    maxUploadBytes: config.maxUploadBytes,
  };
  return {
    blobs,
    uploadSecret,
    resources: {
      db,
      blobs,
      jobs,
      builtinUploads,
      linkSecret: await installationSecret(db, 'media-links'),
      uploads: uploadServices[config.uploads],
      uploadServices,
      async onCreated(tx, { projectId, recordingId, sdkUploadId, uploadService }) {
        if (uploadService === 'recall') {
          await recordRecallUpload(tx, { projectId, recordingId, sdkUploadId });
        }
      },
      beforeDelete: (tx, projectId, recordingId) =>
        enqueueRecallDeletion(tx, jobs, projectId, recordingId, {
          deleteRemote: config.recallDeleteRemote,
        }),
      async onDelete(tx, projectId, recordingId) {
        await deleteMediaRows(tx, projectId, recordingId);
        await jobs.enqueue(tx, deleteMediaJob, { projectId, recordingId });
      },
    },
    jobHandlers: [
      asHandler(processMedia({ db, blobs, findTools, scratchFolder, logger })),
      asHandler(deleteMedia({ blobs })),
      ...recall.jobHandlers,
    ],
    mountRecall: recall.mount,
    recurringTasks: [
      sweepMedia({ db, jobs }),
      ...(config.recallApiKey === null ? [] : recall.recurring),
      {
        name: 'close-idle-uploads',
        everySeconds: 60,
        async run(signal) {
          const { errors } = await closeIdleUploads(builtinUploads, config.uploadIdleHours, signal);
          for (const error of errors) logger.warn({ err: error }, 'could not close an upload');
        },
      },
    ],
  };
}

/** A handler for its own kind of payload; the queue hands each its own. */
function asHandler<Payload extends object>(handler: JobHandler<Payload>): JobHandler<object> {
  return handler as unknown as JobHandler<object>;
}

async function createApp(
  { config, db, logger }: ServerDependencies,
  { resources, blobs, uploadSecret, mountRecall }: Parts,
): Promise<FastifyInstance> {
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
  mountRecall(app);
  mountUploads(app, {
    ...resources.builtinUploads,
    secret: uploadSecret,
    idleHours: config.uploadIdleHours,
  });
  mountLinkedMedia(app, { db, blobs, secret: resources.linkSecret });
  for (const { prefix, resource } of allResources(resources)) {
    mountResource(app, prefix, resource, access, config.requestTimeoutMs);
  }
  return app;
}

export interface MountedResource {
  readonly prefix: string;
  /** What distinguishes the operation ids of this family. */
  readonly operationPrefix: string;
  readonly resource: Resource;
}

export type ResourceDependencies = Parameters<typeof recordingResources>[0] &
  MediaDependencies & { readonly builtinUploads: UploadDependencies };

/** Every resource of the API and where it stands. An environment is a project by another name. */
export function allResources(dependencies: ResourceDependencies): MountedResource[] {
  const recordings = [
    ...recordingResources(dependencies),
    ...uploadResources(dependencies),
    ...mediaResources(dependencies),
  ];
  const below = (prefix: string, operationPrefix: string, resources: readonly Resource[]) =>
    resources.map((resource) => ({ prefix, operationPrefix, resource }));
  return [
    ...below('/api', '', accountResources(dependencies)),
    ...below('/api/environments/:projectId', 'environments_', recordings),
    ...below('/api/projects/:projectId', '', recordings),
  ];
}

/** Both, whichever is configured: a client may ask for the other. */
function createUploadServices(
  config: Config,
  secret: Buffer,
  limits: RecallCallLimits,
): Record<UploadServiceName, UploadService> {
  return {
    builtin: createBuiltinUploadService({ secret }),
    recall: createRecallUploadService({
      apiKey: config.recallApiKey,
      baseUrl: config.recallApiUrl,
      transcriptProvider: config.recallTranscriptProvider,
      limits,
    }),
  };
}

function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
