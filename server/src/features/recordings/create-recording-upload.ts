import { setTimeout as delay } from 'node:timers/promises';
import { MinutebookError } from '../../domain/errors.ts';
import { newId } from '../../domain/ids.ts';
import { defaultPlatform, type Platform } from '../../domain/recording.ts';
import { digestOf } from '../../domain/segment-identity.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { ProjectRequest } from '../../platform/http/operation.ts';
import type { CreatedUpload, UploadService, UploadServiceName } from '../uploads/upload-service.ts';
import {
  type CreateClaim,
  claimCreate,
  completeClaim,
  expireClaim,
  readClaim,
  releaseClaim,
} from './idempotency-store.ts';
import { insertRecording, readRecording } from './recordings-store.ts';

export interface CreateDependencies {
  readonly db: Database;
  /** The configured one, used where a client names none. */
  readonly uploads: UploadService;
  /** By name; a client may ask for another than the configured one. */
  readonly uploadServices: Readonly<Partial<Record<UploadServiceName, UploadService>>>;
  /** What others have to note of a new recording, in the transaction that makes it. */
  readonly onCreated: (tx: Transaction, created: CreatedWithUpload) => Promise<void>;
}

export interface CreatedWithUpload {
  readonly projectId: number;
  readonly recordingId: string;
  readonly sdkUploadId: string;
  readonly uploadService: UploadServiceName;
}

export interface CreateWishes {
  readonly platform?: Platform;
  readonly uploadService?: UploadServiceName;
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
  wishes: CreateWishes = {},
): Promise<CreatedRecording> {
  const key = request.headers['idempotency-key'];
  const creation: Creation = {
    request,
    platform: wishes.platform ?? defaultPlatform,
    service: serviceOf(dependencies, wishes.uploadService),
  };
  if (key === undefined || key === '') return createNew(dependencies, creation, newId());
  return createOnce(dependencies, creation, String(key));
}

interface Creation {
  readonly request: ProjectRequest;
  readonly platform: Platform;
  readonly service: UploadService;
}

function serviceOf(
  { uploads, uploadServices }: CreateDependencies,
  wish: UploadServiceName | undefined,
): UploadService {
  if (wish === undefined) return uploads;
  const service = uploadServices[wish];
  if (service === undefined) throw new MinutebookError('upload_service_not_configured');
  return service;
}

async function createNew(
  dependencies: CreateDependencies,
  creation: Creation,
  id: string,
): Promise<CreatedRecording> {
  const { db } = dependencies;
  const upload = await openUpload(creation, id);
  await db.transaction((tx) => insert(dependencies, tx, creation, id, upload));
  return withToken(db, creation.request.project.id, id, upload.uploadToken);
}

function openUpload({ request, service }: Creation, id: string): Promise<CreatedUpload> {
  return service.createUpload({
    projectId: request.project.id,
    recordingId: id,
    idempotencyKey: id,
  });
}

async function insert(
  { onCreated }: CreateDependencies,
  tx: Transaction,
  { request: { project, principal }, platform, service }: Creation,
  id: string,
  { sdkUploadId, notice }: CreatedUpload,
): Promise<void> {
  const recording = { projectId: project.id, id, createdBy: principal.userId, sdkUploadId };
  const uploadService = service.name;
  await insertRecording(tx, {
    ...recording,
    platform,
    uploadService,
    uploadNotice: notice ?? null,
  });
  await onCreated(tx, { projectId: project.id, recordingId: id, sdkUploadId, uploadService });
}

/** Seconds after which the claim of a request that died may be taken over. */
const leaseSeconds = 30;
/** How long a repeat waits for the request that holds the claim. */
const waitMs = 15_000;
const pollMs = 50;

async function createOnce(
  dependencies: CreateDependencies,
  creation: Creation,
  key: string,
): Promise<CreatedRecording> {
  const { request, platform, service } = creation;
  const claim: CreateClaim = {
    projectId: request.project.id,
    digest: digestOf(JSON.stringify(['create', request.principal.userId, key])),
    requestDigest: digestOf(
      service === dependencies.uploads ? platform : `${platform} ${service.name}`,
    ),
    recordingId: newId(),
  };
  const deadline = Date.now() + waitMs;
  while (Date.now() < deadline) {
    const recordingId = await claimCreate(dependencies.db, claim, leaseSeconds);
    if (recordingId !== null) {
      return createClaimed(dependencies, creation, { ...claim, recordingId });
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
  creation: Creation,
  claim: CreateClaim,
): Promise<CreatedRecording> {
  const { db } = dependencies;
  const { projectId, digest, recordingId } = claim;
  const upload = await openUpload(creation, recordingId).catch(async (error) => {
    await releaseClaim(db, projectId, digest);
    throw error;
  });
  try {
    await db.transaction(async (tx) => {
      await insert(dependencies, tx, creation, recordingId, upload);
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
