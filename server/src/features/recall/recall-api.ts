import type { z } from 'zod';
import { MinutebookError } from '../../domain/errors.ts';
import type { RecallCallLimits, RecallLimitName } from '../uploads/recall-call-limits.ts';
import { exchangeWithRecall, type RecallAnswer } from '../uploads/recall-exchange.ts';
import { recallFailure, unusableKey, unusableReply } from '../uploads/recall-failure.ts';
import { canBeSent, readApiKey, readBaseUrl, recallHeaders } from '../uploads/recall-request.ts';
import {
  createRetryPlan,
  isBusy,
  type RetryTime,
  realRetryTime,
  repeatAfterSeconds,
} from '../uploads/recall-retry.ts';
import { createDownloader, type Downloader } from './download.ts';
import {
  artifactDocument,
  listDocument,
  type RecallArtifact,
  type RecallRecording,
  type RecallUpload,
  recordingDocument,
  uploadDocument,
} from './recall-documents.ts';

export interface RecallApiOptions {
  readonly apiKey: string | null;
  /** Recall's host for the key's region, e.g. `https://us-west-2.recall.ai`. */
  readonly baseUrl: string;
  readonly limits?: RecallCallLimits;
  /** For one call as a whole, retries and waits included; 30 s where absent. */
  readonly timeoutMs?: number;
  readonly time?: RetryTime;
}

/**
 * The part of Recall's API that we read. Null stands for "not found"; any other failure is a
 * MinutebookError `upload_service_failed`, worth repeating later.
 */
export interface RecallApi extends Downloader {
  upload(sdkUploadId: string, signal?: AbortSignal): Promise<RecallUpload | null>;
  recording(recordingId: string, signal?: AbortSignal): Promise<RecallRecording | null>;
  /** The newest one that was made with this upload. */
  recordingOfUpload(sdkUploadId: string, signal?: AbortSignal): Promise<RecallRecording | null>;
  transcripts(recordingId: string, signal?: AbortSignal): Promise<readonly RecallArtifact[]>;
  audioMixed(recordingId: string, signal?: AbortSignal): Promise<readonly RecallArtifact[]>;
  /** Removes the media for ever; repeating it is no error. */
  deleteRecording(recordingId: string, signal?: AbortSignal): Promise<void>;
}

interface Call {
  readonly limit: RecallLimitName;
  readonly method: 'GET' | 'DELETE';
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly task: string;
  readonly signal: AbortSignal | undefined;
}

const defaultTimeoutMs = 30_000;

export function createRecallApi(options: RecallApiOptions): RecallApi {
  const { limits, timeoutMs = defaultTimeoutMs, time = realRetryTime } = options;
  const apiKey = readApiKey(options.apiKey);
  const baseUrl = readBaseUrl(options.baseUrl);

  /** The answer, or null for 404. */
  async function ask({ limit, method, path, task, signal }: Call): Promise<RecallAnswer | null> {
    if (apiKey === null) throw new MinutebookError('upload_service_not_configured');
    if (!canBeSent(apiKey)) throw unusableKey();
    const url = `${baseUrl}/api/v1/${path}`;
    const headers = recallHeaders(apiKey);
    const plan = createRetryPlan(timeoutMs, time);
    for (;;) {
      await limits?.take(limit, { waitAtMostMs: plan.leftMs() / 2, signal });
      const limitMs = plan.nextAttemptLimitMs();
      const outcome = await exchangeWithRecall(url, { method, headers, limitMs, signal });
      if (outcome.kind === 'answered') {
        if (outcome.status >= 200 && outcome.status < 300) return outcome;
        if (outcome.status === 404 || outcome.status === 410) return null;
        if (outcome.status === 429) await limits?.block(limit, repeatAfterSeconds(outcome) ?? 1);
      }
      const waitMs = plan.waitAfter(asBusy(outcome));
      if (waitMs === null) throw recallFailure(outcome, apiKey, task);
      await time.sleep(waitMs);
    }
  }

  async function read<Document>(
    call: Omit<Call, 'method'>,
    schema: z.ZodType<Document>,
  ): Promise<Document | null> {
    const answer = await ask({ ...call, method: 'GET' });
    if (answer === null) return null;
    const parsed = answer.whole ? schema.safeParse(parseJson(answer.text)) : null;
    if (parsed?.success) return parsed.data;
    const fields = parsed?.error.issues.map(({ path }) => path.join('.') || 'the body');
    throw unusableReply(answer, `not usable: ${(fields ?? ['too long']).join(', ')}`, call.task);
  }

  const list = (path: string, signal: AbortSignal | undefined) =>
    read(
      { limit: 'list', path, task: 'Failed to read from Recall.ai', signal },
      listDocument(artifactDocument),
    );

  return {
    ...createDownloader(baseUrl),
    upload: (id, signal) =>
      read(
        {
          limit: 'retrieve',
          path: `sdk_upload/${encodeURIComponent(id)}/`,
          task: 'Failed to read the upload at Recall.ai',
          signal,
        },
        uploadDocument,
      ),
    recording: (id, signal) =>
      read(
        {
          limit: 'retrieve',
          path: `recording/${encodeURIComponent(id)}/`,
          task: 'Failed to read the recording at Recall.ai',
          signal,
        },
        recordingDocument,
      ),
    async recordingOfUpload(id, signal) {
      const found = await read(
        {
          limit: 'list',
          path: `recording/?desktop_sdk_upload_id=${encodeURIComponent(id)}`,
          task: 'Failed to find the recording at Recall.ai',
          signal,
        },
        listDocument(recordingDocument),
      );
      // Were the filter ever ignored, the first row would be somebody else's recording.
      return found?.find(({ uploadId }) => uploadId === id) ?? null;
    },
    transcripts: async (id, signal) =>
      (await list(`transcript/?recording_id=${encodeURIComponent(id)}`, signal)) ?? [],
    audioMixed: async (id, signal) =>
      (await list(`audio_mixed/?recording_id=${encodeURIComponent(id)}`, signal)) ?? [],
    async deleteRecording(id, signal) {
      const path = `recording/${encodeURIComponent(id)}/`;
      const task = 'Failed to delete the recording at Recall.ai';
      await ask({ limit: 'delete', method: 'DELETE', path, task, signal });
    },
  };
}

/** A 500 is as passing as an overload here, since nothing that is asked twice does harm. */
function asBusy(outcome: Awaited<ReturnType<typeof exchangeWithRecall>>) {
  const isOdd = outcome.kind === 'answered' && outcome.status >= 500 && !isBusy(outcome.status);
  return isOdd ? { ...outcome, status: 503 } : outcome;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
