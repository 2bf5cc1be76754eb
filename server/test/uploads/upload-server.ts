import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { newId } from '../../src/domain/ids.ts';
import { insertRecording } from '../../src/features/recordings/recordings-store.ts';
import { receiveWholeFile } from '../../src/features/uploads/builtin/small-upload.ts';
import { createUploadLocks } from '../../src/features/uploads/builtin/upload-locks.ts';
import {
  mountUploads,
  type UploadRouteDependencies,
} from '../../src/features/uploads/builtin/upload-routes.ts';
import type { ArrivedMedia, MediaIntake } from '../../src/features/uploads/media-intake.ts';
import { createUploadToken, sdkUploadIdOf } from '../../src/features/uploads/upload-token.ts';
import type { BlobStore } from '../../src/platform/blobs/blob-store.ts';
import { createFolderBlobStore } from '../../src/platform/blobs/folder-blobs.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { createHttpServer } from '../../src/platform/http/http-server.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createTestDatabase } from '../harness/test-database.ts';

export const secret = Buffer.alloc(32, 7);

/** Short enough for tests, in the proportions of the real ones. */
export const quickLocks = { leaseMs: 1000, renewMs: 200, pollMs: 20, waitMs: 2500 };

export interface TestRecording {
  readonly recordingId: string;
  readonly token: string;
  readonly sdkUploadId: string;
}

export interface UploadServer extends AsyncDisposable {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly deps: UploadRouteDependencies;
}

export interface UploadSetup extends AsyncDisposable {
  readonly db: Database;
  readonly folder: string;
  readonly blobs: BlobStore;
  readonly accepted: ArrivedMedia[];
  readonly advanced: string[];
  createRecording(): Promise<TestRecording>;
  /** A server on this database and folder; closed with the setup. */
  startServer(overrides?: Partial<UploadRouteDependencies>): Promise<UploadServer>;
}

export async function setUpUploads(): Promise<UploadSetup> {
  const database = await createTestDatabase(10);
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-uploads-'));
  const blobs = createFolderBlobStore({ folder });
  const accepted: ArrivedMedia[] = [];
  const advanced: string[] = [];
  const stack = new AsyncDisposableStack();
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  stack.use(database);
  return {
    db: database.db,
    folder,
    blobs,
    accepted,
    advanced,
    createRecording: () => createRecording(database.db),
    async startServer(overrides = {}) {
      const server = await startUploadServer(database.db, {
        blobs,
        intake: recordingIntake(accepted),
        advance: async (_db, { to }) => void advanced.push(to),
        ...overrides,
      });
      stack.use(server);
      return server;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

export async function createRecording(db: Database): Promise<TestRecording> {
  const recordingId = newId();
  const sdkUploadId = sdkUploadIdOf(secret, recordingId);
  await insertRecording(db, {
    projectId: 1,
    id: recordingId,
    createdBy: 1,
    sdkUploadId,
    platform: 'zoom',
  });
  return {
    recordingId,
    sdkUploadId,
    token: createUploadToken(secret, { projectId: 1, recordingId }),
  };
}

/** Makes a `media` row, as the real one does, and remembers what it was given. */
export function recordingIntake(accepted: ArrivedMedia[]): MediaIntake {
  return {
    async accept(tx, media) {
      const { rowCount } = await tx.query({
        text: `INSERT INTO media (project_id, recording_id, state, source)
          VALUES ($1, $2, 'received', $3) ON CONFLICT DO NOTHING`,
        values: [media.projectId, media.recordingId, media.source],
      });
      if (rowCount > 0) accepted.push(media);
      return rowCount > 0;
    },
  };
}

type Given = Pick<UploadRouteDependencies, 'blobs' | 'intake' | 'advance'> &
  Partial<UploadRouteDependencies>;

export async function startUploadServer(db: Database, given: Given): Promise<UploadServer> {
  const logger = createLogger('error');
  const app = await createHttpServer({ logger, trustProxy: false, requestTimeoutMs: 8000 });
  const deps: UploadRouteDependencies = {
    db,
    locks: createUploadLocks({ db, times: quickLocks }),
    secret,
    maxUploadBytes: 2 ** 31,
    idleHours: 24,
    idleBodyMs: 60_000,
    ...given,
  };
  mountUploads(app, deps);
  app.post('/small/:id', async (request, reply) =>
    receiveWholeFile(deps, {
      projectId: 1,
      recordingId: (request.params as { id: string }).id,
      request: request.raw,
      response: reply.raw,
    }),
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    deps,
    async [Symbol.asyncDispose]() {
      const closing = app.close();
      app.server.closeAllConnections();
      await closing;
    },
  };
}
