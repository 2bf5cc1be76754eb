import { ServerAway } from '../api-client/recordings-api.ts';
import { connectToServer } from '../api-client/server-connection.ts';
import { CommandFailure } from '../command-error.ts';
import { UnfitFile } from '../input-file.ts';
import { hasChanged, type MediaFile, sha256Of } from './media-file.ts';
import { type CreatedRecording, createRecordingsClient } from './recordings-client.ts';
import { sendFile } from './send-file.ts';
import { createTusHttpStack } from './tus-http-stack.ts';
import type { CheckedUploadOptions } from './upload-options.ts';
import {
  type ProgressOptions,
  showUploadProgress,
  type UploadProgress,
} from './upload-progress.ts';

export type UploadOutcome =
  | { readonly result: 'uploaded' | 'already-there'; readonly recordingId: string }
  | {
      readonly result: 'failed';
      readonly recordingId: string | null;
      /** A sentence. */
      readonly reason: string;
      /** Whether the same may succeed later, without anything being changed. */
      readonly isPassing: boolean;
    };

export interface Uploader extends AsyncDisposable {
  /** Throws where the server, the key or the project is not what it should be. */
  checkAccess(signal: AbortSignal): Promise<void>;
  /** Throws a UsageError for what would befall every file, or the signal's reason. */
  upload(file: MediaFile, signal: AbortSignal): Promise<UploadOutcome>;
}

const checksumUpToBytes = 4 * 1024 ** 3;

export function createUploader(
  options: CheckedUploadOptions,
  progressOptions: ProgressOptions,
): Uploader {
  const resources = new AsyncDisposableStack();
  const { note } = progressOptions;
  const server = resources.use(connectToServer({ ...options, connections: 1, note }));
  const httpStack = resources.use(createTusHttpStack());

  async function open(
    file: MediaFile,
    progress: UploadProgress,
    signal: AbortSignal,
  ): Promise<CreatedRecording> {
    const client = createRecordingsClient(server.patientRequests(progress.wait), options);
    const created = await client.create(options.platform, file.digest, signal);
    // A title says that this was done by an earlier try, and may have been changed by someone since.
    if (!created.meeting_title) {
      const title = (options.title ?? file.title).slice(0, maxTitleLength);
      await client.describe(created.id, title, file.startedAt, signal);
    }
    return created;
  }

  async function send(
    file: MediaFile,
    created: CreatedRecording,
    progress: UploadProgress,
    signal: AbortSignal,
  ) {
    const isChecked = options.checksum || file.sizeBytes <= checksumUpToBytes;
    if (isChecked) progress.read();
    return await sendFile(file, {
      target: options,
      httpStack,
      sdkUploadId: created.sdk_upload_id,
      uploadToken: created.upload_token,
      sha256: isChecked ? await sha256Of(file, signal) : null,
      onProgress: progress.advanceTo,
      onWait: progress.wait,
      signal,
    });
  }

  return {
    checkAccess: server.checkAccess,
    async upload(file, signal) {
      using progress = showUploadProgress(progressOptions, file.path, file.sizeBytes);
      let recordingId: string | null = null;
      try {
        const created = await open(file, progress, signal);
        recordingId = created.id;
        const result = await send(file, created, progress, signal);
        if (await hasChanged(file)) return changedMeanwhile(recordingId);
        return { result, recordingId };
      } catch (error) {
        signal.throwIfAborted();
        if (await hasChanged(file)) return changedMeanwhile(recordingId);
        return failed(error, recordingId);
      }
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** What the API takes for a title. */
const maxTitleLength = 255;

function changedMeanwhile(recordingId: string | null): UploadOutcome {
  const what =
    recordingId === null ? '' : ` Recording ${recordingId} is not whole; delete it on the server.`;
  return {
    result: 'failed',
    recordingId,
    reason: `It changed while it was being uploaded.${what} Upload the file again when nothing writes to it any more.`,
    isPassing: false,
  };
}

function failed(error: unknown, recordingId: string | null): UploadOutcome {
  if (error instanceof UnfitFile) {
    return { result: 'failed', recordingId, reason: `It ${error.message}.`, isPassing: false };
  }
  if (!(error instanceof CommandFailure)) throw error;
  const isPassing = error instanceof ServerAway;
  return { result: 'failed', recordingId, reason: error.message, isPassing };
}
