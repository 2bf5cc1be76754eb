import { setTimeout as delay } from 'node:timers/promises';
import { MinutebookError } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';
import { defaultPlatform, type Platform } from '../../domain/recording.ts';
import { digestOf } from '../../domain/segment-identity.ts';
import type { Database } from '../../platform/database/database.ts';
import type { ProjectRequest } from '../../platform/http/operation.ts';
import type { CreatedUpload, UploadService } from '../uploads/upload-service.ts';
import {
  type CreateClaim,
  claimCreate,
  completeClaim,
  expireClaim,
  readClaim,
  releaseClaim,
} from './idempotency-store.ts';
import { insertRecording, type NewRecording, readRecording } from './recordings-store.ts';

export interface CreateDependencies {
  readonly db: Database;
  readonly uploads: UploadService;
}

export interface CreatedRecording {
  /** The recording in its wire form. */
  readonly json: string;
  readonly version: string;
  readonly uploadToken: string;
}

/**
 * Opens an upload and makes the recording for it. The upload service is asked outside any
 * transaction; when the insert fails afterwards the same request can be repeated. Under an
 * Idempotency-Key a repeat gets the recording and the token of the first request.
 */
export async function createRecordingUpload(
  dependencies: CreateDependencies,
  request: ProjectRequest,
  platform: Platform = defaultPlatform,
): Promise<CreatedRecording> {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') return createNew(dependencies, request, platform, newId());
  return createOnce(dependencies, request, platform, String(key));
}

async function createNew(
  dependencies: CreateDependencies,
  request: ProjectRequest,
  platform: Platform,
  id: string,
): Promise<CreatedRecording> {
  const upload = await openUpload(dependencies, request, id);
  await insertRecording(dependencies.db, newRecording(request, id, upload, platform));
  return withToken(dependencies.db, request.project.id, id, upload.uploadToken);
}

function openUpload(
  { uploads }: CreateDependencies,
  request: ProjectRequest,
  id: string,
): Promise<CreatedUpload> {
  return uploads.createUpload({
    projectId: request.project.id,
    recordingId: id,
    idempotencyKey: id,
  });
}

function newRecording(
  { project, principal }: ProjectRequest,
  id: string,
  { sdkUploadId }: CreatedUpload,
  platform: Platform,
): NewRecording {
  return { projectId: project.id, id, createdBy: principal.userId, sdkUploadId, platform };
}

/** Seconds after which the claim of a request that died may be taken over. */
const leaseSeconds = 30;
/** How long a repeat waits for the request that holds the claim. */
const waitMs = 15_000;
const pollMs = 50;

async function createOnce(
  dependencies: CreateDependencies,
  request: ProjectRequest,
  platform: Platform,
  key: string,
): Promise<CreatedRecording> {
  const claim: CreateClaim = {
    projectId: request.project.id,
    digest: digestOf(JSON.stringify(['create', request.principal.userId, key])),
    requestDigest: digestOf(platform),
    recordingId: newId(),
  };
  const deadline = Date.now() + waitMs;
  while (Date.now() < deadline) {
    const recordingId = await claimCreate(dependencies.db, claim, leaseSeconds);
    if (recordingId !== null) {
      return createClaimed(dependencies, request, platform, { ...claim, recordingId });
    }
    const earlier = await earlierResult(dependencies.db, claim);
    if (earlier !== null) return earlier;
    await delay(pollMs);
  }
  throw new MinutebookError('idempotency_key_in_use', { retryAfterSeconds: 5 });
}

/**
 * A claim is given up only when no upload was opened. When the database fails, whether the row
 * is there is not known: the claim then expires, now or when its lease does, and whoever repeats
 * the request goes on with the same recording id, for which the upload service gives the same
 * upload.
 */
async function createClaimed(
  dependencies: CreateDependencies,
  request: ProjectRequest,
  platform: Platform,
  claim: CreateClaim,
): Promise<CreatedRecording> {
  const { db } = dependencies;
  const { projectId, digest, recordingId } = claim;
  const upload = await openUpload(dependencies, request, recordingId).catch(async (error) => {
    await releaseClaim(db, projectId, digest);
    throw error;
  });
  try {
    await db.transaction(async (tx) => {
      await insertRecording(tx, newRecording(request, recordingId, upload, platform));
      await completeClaim(tx, claim, upload.uploadToken);
    });
  } catch (error) {
    await expireClaim(db, projectId, digest).catch(() => {
      // The database is away; the lease will run out.
    });
    throw error;
  }
  return withToken(db, projectId, recordingId, upload.uploadToken);
}

/** What the first request under this key came to; null while it is under way, or is undone. */
async function earlierResult(db: Database, claim: CreateClaim): Promise<CreatedRecording | null> {
  const state = await readClaim(db, claim.projectId, claim.digest);
  if (state === null) return null;
  if (state.requestDigest !== claim.requestDigest) {
    throw new MinutebookError('idempotency_key_reused');
  }
  if (state.uploadToken === null) return null;
  const stored = await readRecording(db, claim.projectId, state.recordingId);
  if (stored !== null) return { ...stored, uploadToken: state.uploadToken };
  // The recording was deleted since: the key is free for a new one.
  await releaseClaim(db, claim.projectId, claim.digest);
  return null;
}

async function withToken(
  db: Database,
  projectId: number,
  id: string,
  uploadToken: string,
): Promise<CreatedRecording> {
  const stored = await readRecording(db, projectId, id);
  if (stored === null) throw new MinutebookError('not_found');
  return { ...stored, uploadToken };
}
