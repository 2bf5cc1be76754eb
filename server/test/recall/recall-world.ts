import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/domain/ids.ts';
import type { Segment } from '../../src/domain/recording.ts';
import { foldBatch } from '../../src/domain/segment-identity.ts';
import { createRecallApi, createRecallFeature } from '../../src/features/recall/index.ts';
import { recordRecallUpload } from '../../src/features/recall/recall-store.ts';
import { advanceStatus } from '../../src/features/recordings/recording-status-store.ts';
import { appendSegments } from '../../src/features/recordings/segments-store.ts';
import type { ArrivedMedia, MediaIntake } from '../../src/features/uploads/media-intake.ts';
import { createRecallUploadService } from '../../src/features/uploads/recall-upload-service.ts';
import { createFolderBlobStore } from '../../src/platform/blobs/folder-blobs.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { createHttpServer } from '../../src/platform/http/http-server.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { type FakeRecallOptions, startFakeRecall } from '../fake-recall/fake-recall.ts';
import { newWebhookSecret } from '../fake-recall/webhook-signature.ts';
import { createTestDatabase } from '../harness/test-database.ts';
import { createMemoryJobs } from './memory-jobs.ts';

/** Accepts what comes and remembers it, with the one effect others rely on: the status. */
function createTestIntake() {
  const accepted: ArrivedMedia[] = [];
  const intake: MediaIntake = {
    async accept(tx, media) {
      const earlier = accepted.find(({ recordingId }) => recordingId === media.recordingId);
      if (earlier !== undefined) return earlier.blobKey === media.blobKey;
      if (!(await advanceStatus(tx, { ...media, to: 'processing' }))) return false;
      accepted.push(media);
      return true;
    },
  };
  return { intake, accepted };
}

export async function startRecallWorld(
  options: FakeRecallOptions & {
    secret?: string | null;
    apiTimeoutMs?: number;
    maxMediaBytes?: number;
  } = {},
) {
  const fake = await startFakeRecall(options);
  const database = await createTestDatabase(10);
  const { db } = database;
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-recall-'));
  const blobs = createFolderBlobStore({ folder });
  let log = '';
  const logger = createLogger('info', {
    write(line) {
      log += line;
    },
  });
  const jobs = createMemoryJobs();
  const { intake, accepted } = createTestIntake();
  const { secret = newWebhookSecret(), apiTimeoutMs = 3000 } = options;
  const api = createRecallApi({
    apiKey: fake.apiKey,
    baseUrl: fake.url,
    timeoutMs: apiTimeoutMs,
  });
  const feature = createRecallFeature({
    db,
    blobs,
    intake,
    jobs,
    api,
    advance: advanceStatus,
    logger,
    ...(options.maxMediaBytes === undefined ? {} : { maxMediaBytes: options.maxMediaBytes }),
    webhookSecret: secret,
  });
  jobs.handlers.push(...feature.jobHandlers);
  const app = await createHttpServer({ logger, trustProxy: false, requestTimeoutMs: 30_000 });
  feature.mount(app);
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api/webhooks/recall/`;
  fake.webhooks.connect({ url, secret: secret?.split(' ')[0] ?? newWebhookSecret() });
  const service = createRecallUploadService({ apiKey: fake.apiKey, baseUrl: fake.url });

  return {
    fake,
    db,
    blobs,
    jobs,
    api,
    accepted,
    url,
    feature,
    log: () => log,
    /** A recording whose upload is open at the fake. */
    async create() {
      const recordingId = newId();
      const key = { projectId: 1, recordingId };
      const upload = await service.createUpload({ ...key, idempotencyKey: recordingId });
      await db.query({
        text: `INSERT INTO recordings (project_id, id, sdk_upload_id, platform)
          VALUES (1, $1, $2, 'zoom')`,
        values: [recordingId, upload.sdkUploadId],
      });
      await recordRecallUpload(db, { ...key, sdkUploadId: upload.sdkUploadId });
      return { ...key, token: upload.uploadToken, sdkUploadId: upload.sdkUploadId };
    },
    /** Delivers what is due and does the work it leads to now. */
    async work() {
      await fake.webhooks.flush();
      await jobs.run();
    },
    /** The same, and what it leads to once nobody appends live lines any more. */
    async settle() {
      await fake.webhooks.flush();
      await jobs.run();
      await this.pass(31);
      await jobs.run();
    },
    /** As if so much time had gone by here; nothing is done about it yet. */
    async pass(seconds: number) {
      await ageUploads(db, seconds);
      jobs.pass(seconds);
    },
    /** As if the last news were that old. */
    async age(minutes: number) {
      await this.pass(minutes * 60);
    },
    /** As a recorder appends them while it records. */
    async append(recordingId: string, ...segments: readonly Partial<Segment>[]) {
      const whole = segments.map((each) => ({ ...blankSegment, ...each }));
      await appendSegments(db, {
        projectId: 1,
        recordingId,
        entries: foldBatch(whole),
        sent: whole.length,
        idempotency: null,
        expectedVersions: null,
      });
    },
    async sweep() {
      for (const task of feature.recurring) await task.run(new AbortController().signal);
      await jobs.run();
      await this.pass(31);
      await jobs.run();
    },
    recording: (id: string) => readRecordingRow(db, id),
    upload: (id: string) => readUploadRow(db, id),
    async [Symbol.asyncDispose]() {
      await app.close();
      await fake[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const blankSegment: Segment = {
  timestamp: null,
  speaker: null,
  text: '',
  confidence: null,
  isFinal: true,
};

/** Moves all times of all uploads into the past. */
export async function ageUploads(db: Database, seconds: number): Promise<void> {
  const columns = [
    'created_at',
    'heard_at',
    'checked_at',
    'transcript_found_at',
    'lines_seen_at',
    'copy_expires_at',
  ];
  const moved = columns.map((column) => `${column} = ${column} - $1 * interval '1 second'`);
  await db.query({ text: `UPDATE recall_uploads SET ${moved.join(', ')}`, values: [seconds] });
}

export type RecallWorld = Awaited<ReturnType<typeof startRecallWorld>>;

async function readRecordingRow(db: Database, id: string) {
  const { rows } = await db.query<{
    status: string;
    error: string | null;
    participants: string[];
    title: string | null;
    recall: string | null;
    texts: string[];
  }>({
    text: `SELECT status, error_message AS error, participants, meeting_title AS title,
        recall_recording_id AS recall,
        (SELECT coalesce(array_agg(text ORDER BY position), '{}') FROM transcript_segments s
          WHERE s.project_id = r.project_id AND s.recording_id = r.id) AS texts
      FROM recordings r WHERE id = $1`,
    values: [id],
  });
  assert.ok(rows[0]);
  return rows[0];
}

async function readUploadRow(db: Database, id: string) {
  const { rows } = await db.query<{
    status: string;
    media: string;
    transcript: string;
    participants: string;
    settled: boolean;
  }>({
    text: `SELECT upload_status AS status, media_state AS media, transcript_state AS transcript,
        participants_state AS participants, settled_at IS NOT NULL AS settled
      FROM recall_uploads WHERE recording_id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export function utterance(name: string | null, startSeconds: number, text: string, id = 1) {
  return {
    participant: { id, name, is_host: null, platform: null, extra_data: null },
    words: text.split(' ').map((word, index) => ({
      text: word,
      start_timestamp: { relative: startSeconds + index * 0.3, absolute: null },
      end_timestamp: { relative: startSeconds + index * 0.3 + 0.25, absolute: null },
    })),
  };
}
