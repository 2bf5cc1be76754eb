import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { CatalogueModel } from './ai/models/catalogue-model.ts';
import type { Config } from './config.ts';
import { type Engines, openEngines } from './engines.ts';
import { installationSecret } from './features/accounts/first-start.ts';
import { createSessions } from './features/accounts/sessions/sessions.ts';
import { createSignInLimits } from './features/accounts/sessions/sign-in-limits.ts';
import { createSingleSignOn } from './features/accounts/single-sign-on/single-sign-on.ts';
import { createEventHub } from './features/live/event-hub.ts';
import { createEventNotices } from './features/live/event-notices.ts';
import { pruneEventLog } from './features/live/prune-events.ts';
import { createMediaIntake } from './features/media/accept-media.ts';
import { deleteRecordingMedia } from './features/media/delete-recording-media.ts';
import { deleteMedia } from './features/media/jobs/delete-media.ts';
import { processMedia } from './features/media/jobs/process-media.ts';
import { sweepMedia } from './features/media/jobs/sweep-media.ts';
import { deleteMediaJob, processMediaJob } from './features/media/media-jobs.ts';
import { readMediaStep, restartMedia } from './features/media/media-step.ts';
import { deleteMediaRows } from './features/media/media-store.ts';
import { openSound } from './features/media/open-sound.ts';
import { readMediaOutline, serveMedia } from './features/media/shared-media.ts';
import { describeNotes, describeTasks, readTrackedTasks } from './features/notes/describe-notes.ts';
import { faultOfTemplate } from './features/notes/fault-of-template.ts';
import { followRenames } from './features/notes/follow-renames.ts';
import { deleteNotesRows, readNotes } from './features/notes/notes-store.ts';
import { deleteMarks } from './features/notes/tasks-store.ts';
import { writeNotes } from './features/notes/write-notes.ts';
import { readSettings } from './features/processing/settings-store.ts';
import { deleteSteps } from './features/processing/steps-store.ts';
import {
  createRecallApi,
  createRecallFeature,
  createRecallLimits,
  enqueueRecallDeletion,
  isTranscriptExpected,
  recallJobKinds,
  recordRecallUpload,
} from './features/recall/index.ts';
import { advanceStatus } from './features/recordings/recording-status-store.ts';
import { applyRetention } from './features/retention/apply-retention.ts';
import { unkeepRecording } from './features/retention/kept-store.ts';
import { createRecordingDirectories } from './features/search/recording-directory.ts';
import { deleteSearchRows } from './features/search/search-index-store.ts';
import { createStemmer } from './features/search/stemmer.ts';
import { forgetUnusedWords } from './features/search/word-indexer.ts';
import { createFailureCount } from './features/sharing/failure-count.ts';
import { deleteShares } from './features/sharing/shares-store.ts';
import { createModelDepot } from './features/system/model-depot.ts';
import type { SystemFacts } from './features/system/system-dependencies.ts';
import { importTranscript } from './features/transcripts/import-transcript.ts';
import { keepBeforeReplaced } from './features/transcripts/replace-transcript.ts';
import { deleteRevisions } from './features/transcripts/revisions-store.ts';
import { transcribeRecording } from './features/transcripts/transcribe-recording.ts';
import { closeIdleUploads } from './features/uploads/builtin/close-idle-uploads.ts';
import type { UploadDependencies } from './features/uploads/builtin/upload-dependencies.ts';
import { createUploadLocks } from './features/uploads/builtin/upload-locks.ts';
import { createBuiltinUploadService } from './features/uploads/builtin-upload-service.ts';
import type { RecallCallLimits } from './features/uploads/recall-call-limits.ts';
import { createRecallUploadService } from './features/uploads/recall-upload-service.ts';
import type { UploadService, UploadServiceName } from './features/uploads/upload-service.ts';
import { openBlobStore } from './open-blob-store.ts';
import { createPipeline, pipelineJobKinds } from './pipeline.ts';
import type { BlobStore } from './platform/blobs/blob-store.ts';
import { openBoundedReads } from './platform/database/bounded-reads.ts';
import type { Database } from './platform/database/database.ts';
import { findMediaTools } from './platform/ffmpeg/find-tools.ts';
import {
  amongOthers,
  type JobHandler,
  type JobKind,
  type JobQueue,
  type RecurringTask,
} from './platform/jobs/job-queue.ts';
import { openPgBossQueue, type PgBossQueue } from './platform/jobs/pg-boss-queue.ts';
import type { ResourceDependencies } from './resources.ts';

/** Every object that is made of the settings and the database, once, and how they are joined. */
export interface Parts extends AsyncDisposable {
  readonly resources: ResourceDependencies;
  readonly blobs: BlobStore;
  readonly jobs: PgBossQueue;
  readonly uploadSecret: Buffer;
  readonly mountRecall: (app: FastifyInstance) => void;
  readonly jobHandlers: readonly JobHandler<object>[];
  readonly recurringTasks: readonly RecurringTask[];
}

export interface PartsDependencies {
  readonly config: Config;
  /** Migrated; stays the caller's to close. */
  readonly db: Database;
  readonly logger: Logger;
  /** Replaced in tests: the models that can be fetched. */
  readonly catalogue?: readonly CatalogueModel[];
}

export async function createParts(dependencies: PartsDependencies): Promise<Parts> {
  const { config, db, logger } = dependencies;
  await using opened = new AsyncDisposableStack();
  const blobs = await openBlobStore(config);
  const scratchFolder = join(config.dataDir, 'scratch');
  const engines = opened.use(await openEngines(config, logger));
  const steps = createSteps({ db, blobs, engines, scratchFolder });
  const kinds: readonly JobKind<object>[] = [
    ...[processMediaJob, deleteMediaJob, ...recallJobKinds],
    ...pipelineJobKinds(steps),
  ];
  const onError = (error: unknown) => logger.warn({ err: error }, 'jobs: trying again');
  const jobs = opened.use(await openPgBossQueue({ db, onError }, kinds));
  const pipeline = createPipeline({ db, jobs, logger, ...steps });
  const uploads = await createUploads(dependencies, blobs, jobs);
  const findTools = () => findMediaTools(config);
  const onProcessed = pipeline.onMedia;
  const searchReads = opened.use(openSearchReads(dependencies));
  const media = { db, blobs, findTools, scratchFolder, logger, onProcessed };
  const depot = opened.use(createDepot(dependencies));
  const onBackgroundError = (error: unknown) =>
    logger.warn({ err: error }, 'could not count an opening');
  const notices = opened.use(createEventNotices({ db }));
  const events = opened.use(
    createEventHub({
      ...{ db, notices },
      onError: (error) => logger.warn({ err: error }, 'events: trying again'),
    }),
  );
  const resources: ResourceDependencies = {
    db,
    blobs,
    jobs,
    events,
    ...uploads.resources,
    sessions: createSessions({
      db,
      secret: await installationSecret(db, 'sessions'),
      publicUrl: config.publicUrl,
    }),
    signInLimits: createSignInLimits(),
    singleSignOn: await openSingleSignOn(dependencies),
    linkSecret: await installationSecret(db, 'media-links'),
    beforeDelete: (tx, projectId, recordingId) =>
      enqueueRecallDeletion(tx, jobs, projectId, recordingId, {
        deleteRemote: config.recallDeleteRemote,
      }),
    async onDelete(tx, projectId, recordingId) {
      const recording = { projectId, recordingId };
      await deleteMediaRows(tx, projectId, recordingId);
      await deleteSteps(tx, recording);
      await deleteRevisions(tx, recording);
      await deleteNotesRows(tx, recording);
      await deleteMarks(tx, recording);
      await deleteShares(tx, recording);
      await unkeepRecording(tx, recording);
      await deleteSearchRows(tx, recording);
      await jobs.enqueue(tx, deleteMediaJob, recording);
    },
    beforeTranscript: keepBeforeReplaced,
    onReady: pipeline.onReady,
    onTranscript: pipeline.onTranscript,
    onRenamed: followRenames,
    readMediaStep,
    restartMedia: (tx, recording) => restartMedia(tx, jobs, recording),
    restart: pipeline.restart,
    engines: [...engines.transcribers.keys()],
    faultOfTemplate,
    replaceTranscript: importTranscript(pipeline.onTranscript),
    ...{ readNotes, readTrackedTasks },
    ...{ describeNotes, describeTasks, readMediaOutline, onBackgroundError, depot },
    publicUrl: config.publicUrl,
    countFailure: createFailureCount(),
    serveMedia: (recording, what, request) => serveMedia({ db, blobs }, recording, what, request),
    systemFacts: await readSystemFacts(config, engines),
    findSpeechModel: engines.findLocalModel,
    ...{ searchReads, stemmer: createStemmer(), directories: createRecordingDirectories() },
  };
  const parts = opened.move();
  return {
    resources,
    blobs,
    jobs,
    uploadSecret: uploads.secret,
    mountRecall: uploads.recall.mount,
    jobHandlers: [
      amongOthers(processMedia(media)),
      amongOthers(deleteMedia({ blobs })),
      ...uploads.recall.jobHandlers,
      ...pipeline.handlers,
    ],
    recurringTasks: [
      sweepMedia({ db, jobs }),
      ...(config.recallApiKey === null ? [] : uploads.recall.recurring),
      sweepUploads(dependencies, uploads.resources.builtinUploads),
      ...pipeline.recurringTasks,
      applyRetention({
        ...{ db, removal: resources },
        deleteMedia: (tx, recording) => deleteRecordingMedia(tx, jobs, recording),
        onDeleted: (projectId, what, count) =>
          logger.info({ projectId, what, count }, 'retention has deleted'),
        onError: (error) => logger.warn({ err: error }, 'retention: trying again'),
      }),
      pruneEventLog({ db, keepHours: config.eventsKeepHours }),
      forgetUnusedWords({ db }),
    ],
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

async function openSingleSignOn({ config, db }: PartsDependencies) {
  const { singleSignOn, publicUrl } = config;
  if (singleSignOn === null || publicUrl === null) return null;
  const secret = await installationSecret(db, 'single-sign-on');
  return createSingleSignOn({ ...singleSignOn, db, secret, publicUrl });
}

function createDepot({ config, logger, catalogue }: PartsDependencies) {
  const { modelsDir, modelsBaseUrl: baseUrl } = config;
  const onError = (error: unknown) => logger.warn({ err: error }, 'could not fetch a model');
  return createModelDepot({ modelsDir, baseUrl, catalogue, onError });
}

async function readSystemFacts(config: Config, engines: Engines): Promise<SystemFacts> {
  const file = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(file) as { version: string };
  const { publicUrl, uploads, maxUploadBytes, s3, dataDir, databaseUrl } = config;
  const { provider, model } = config.languageModel ?? {};
  const languageModel = provider === undefined || model === undefined ? null : { provider, model };
  return {
    ...{ version, publicUrl, uploads, maxUploadBytes, languageModel },
    storage: s3 === null ? 'folder' : 's3',
    mediaFolder: s3 === null ? dataDir : null,
    database: databaseUrl === null ? 'embedded' : 'external',
    engines: [...engines.transcribers.keys()],
    usualEngine: engines.usualEngine,
  };
}

/** Beside what the rest of the server has: no search takes anybody else's connection. */
function openSearchReads({ db, logger }: PartsDependencies) {
  return openBoundedReads({
    connection: db.connection,
    ...{ connections: 4, mostWaiting: 40, timeLimitMs: 2000 },
    onIdleError: (error) => logger.warn({ err: error }, 'search: lost a connection'),
  });
}

interface StepsDependencies {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly engines: Engines;
  readonly scratchFolder: string;
}

function createSteps({ db, blobs, engines, scratchFolder }: StepsDependencies) {
  const { transcribers, usualEngine, hasModel, noteWriter } = engines;
  return {
    transcript: transcribeRecording({
      ...{ db, transcribers, usualEngine, hasModel },
      isExpected: (recording) => isTranscriptExpected(db, recording),
      openSound: (recording) => openSound({ db, blobs, scratchFolder }, recording),
      readHints: (projectId) => readSettings(db, projectId),
    }),
    notes: writeNotes({
      ...{ db, writer: noteWriter },
      async readTemplate(projectId) {
        const { notesTemplate, notesTemplateVersion } = await readSettings(db, projectId);
        if (notesTemplate === null) return null;
        return { text: notesTemplate, version: String(notesTemplateVersion) };
      },
    }),
  };
}

/** Where media come from: our own uploads, and Recall.ai. */
async function createUploads(
  { config, db, logger }: PartsDependencies,
  blobs: BlobStore,
  jobs: JobQueue,
) {
  const secret = await installationSecret(db, 'upload-tokens');
  const limits = createRecallLimits({ db });
  const intake = createMediaIntake({ jobs });
  const uploadServices = createUploadServices(config, secret, limits);
  const { recallApiKey: apiKey, recallApiUrl: baseUrl, maxUploadBytes } = config;
  const advance = advanceStatus;
  const builtinUploads: UploadDependencies = {
    ...{ db, blobs, intake, advance, maxUploadBytes },
    locks: createUploadLocks({ db }),
  };
  const recall = createRecallFeature({
    ...{ db, blobs, intake, jobs, logger, advance },
    api: createRecallApi({ apiKey, baseUrl, limits }),
    webhookSecret: config.recallWebhookSecret,
    maxMediaBytes: maxUploadBytes,
  });
  const resources: Pick<
    ResourceDependencies,
    'builtinUploads' | 'uploads' | 'uploadServices' | 'onCreated'
  > = {
    builtinUploads,
    uploads: uploadServices[config.uploads],
    uploadServices,
    async onCreated(tx, { projectId, recordingId, sdkUploadId, uploadService }) {
      if (uploadService === 'recall') {
        await recordRecallUpload(tx, { projectId, recordingId, sdkUploadId });
      }
    },
  };
  return { secret, recall, resources };
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

function sweepUploads(
  { config, logger }: PartsDependencies,
  uploads: UploadDependencies,
): RecurringTask {
  return {
    name: 'close-idle-uploads',
    everySeconds: 60,
    async run(signal) {
      const { errors } = await closeIdleUploads(uploads, config.uploadIdleHours, signal);
      for (const error of errors) logger.warn({ err: error }, 'could not close an upload');
    },
  };
}
