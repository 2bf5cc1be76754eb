import type { AddressInfo } from 'node:net';
import type { Principal, Project } from '../../src/domain/access.ts';
import { MinutebookError } from '../../src/domain/errors.ts';
import { newId } from '../../src/domain/ids.ts';
import type { Segment } from '../../src/domain/recording.ts';
import { insertRecording } from '../../src/features/recordings/recordings-store.ts';
import { replaceSegments } from '../../src/features/recordings/segments-store.ts';
import { type TransferDependencies, transferResources } from '../../src/features/transfer/index.ts';
import type { TranscriptReplacement } from '../../src/features/transfer/replace-transcript.ts';
import type { Database } from '../../src/platform/database/database.ts';
import type { AccessControl } from '../../src/platform/http/access-control.ts';
import { createHttpServer } from '../../src/platform/http/http-server.ts';
import { mountResource } from '../../src/platform/http/mount.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createTestDatabase } from '../harness/test-database.ts';

/** The transfer's operations on a server of their own; what they hand on is remembered. */

export interface TransferServer extends AsyncDisposable {
  readonly db: Database;
  readonly replacements: TranscriptReplacement[];
  /** Of project 1. */
  createRecording(title: string | null, segments: readonly Partial<Segment>[]): Promise<string>;
  /** Below the recording, in project 1 unless another is named. */
  ask(id: string, path: string, options?: RequestInit, projectId?: number): Promise<Response>;
}

export async function startTransferServer(
  overrides: Partial<TransferDependencies> = {},
): Promise<TransferServer> {
  const database = await createTestDatabase();
  const { db } = database;
  const replacements: TranscriptReplacement[] = [];
  const app = await createHttpServer({
    logger: createLogger('error'),
    trustProxy: false,
    requestTimeoutMs: 8000,
  });
  const resources = transferResources({
    db,
    readNotes: async () => null,
    readTrackedTasks: async () => [],
    async replaceTranscript(_db, replacement) {
      replacements.push(replacement);
      return { revision: replacements.length + 1 };
    },
    ...overrides,
  });
  for (const resource of resources) {
    mountResource(app, '/api/projects/:projectId', resource, openAccess, 8000);
  }
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    db,
    replacements,
    createRecording: (title, segments) => createRecording(db, title, segments),
    ask(id, path, options = {}, projectId = 1) {
      const url = `http://127.0.0.1:${port}/api/projects/${projectId}/desktop_recordings/${id}/${path}`;
      return fetch(url, {
        ...options,
        headers: { authorization: 'Bearer key-of-a-test', ...options.headers },
      });
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Who may do what is tested elsewhere. */
const openAccess: AccessControl = {
  authenticateSession: async () => null,
  authenticate: async () => ({ userId: 7 }) as Principal,
  requireScope: async (principal) => principal,
  enterProject: async (_principal, id) => ({ id: Number(id) }) as Project,
  mayStay: async () => true,
  throttle: async () => {},
};

async function createRecording(
  db: Database,
  title: string | null,
  segments: readonly Partial<Segment>[],
): Promise<string> {
  const id = newId();
  const recording = { projectId: 1, id, createdBy: 1, sdkUploadId: newId(), platform: 'zoom' };
  await insertRecording(db, recording);
  const whole = segments.map((segment) => ({
    ...{ timestamp: 0, speaker: null, text: 'x', confidence: null, isFinal: true },
    ...segment,
  }));
  await db.transaction(async (tx) => {
    const { rowCount } = await tx.query({
      text: `UPDATE recordings SET meeting_title = $2, started_at = '2026-02-03T09:00:00Z' WHERE id = $1`,
      values: [id, title],
    });
    if (rowCount === 0) throw new MinutebookError('not_found');
    const identities = whole.map(() => null);
    await replaceSegments(tx, 1, id, whole, identities);
  });
  return id;
}
