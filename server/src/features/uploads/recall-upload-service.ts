import { z } from 'zod';
import { MinutebookError } from '../../domain/errors.ts';
import { exchangeWithRecall, type RecallAnswer } from './recall-exchange.ts';
import { recallFailure, unusableKey, unusableReply } from './recall-failure.ts';
import {
  canBeSent,
  defaultRealtimeEvents,
  defaultTranscriptProvider,
  type RecallTranscriptProvider,
  readApiKey,
  uploadBody,
  uploadHeaders,
  uploadUrl,
} from './recall-request.ts';
import { createRetryPlan, type RetryTime, realRetryTime } from './recall-retry.ts';
import type { CreatedUpload, UploadRequest, UploadService } from './upload-service.ts';

export interface RecallUploadOptions {
  /** With or without the word `Token` before it; null where none is configured. */
  readonly apiKey: string | null;
  /** Recall's host for the key's region, e.g. `https://us-west-2.recall.ai`. */
  readonly baseUrl: string;
  /** For one createUpload as a whole, retries and waits included; 10 s where absent. */
  readonly timeoutMs?: number;
  /** AssemblyAI where absent; null opens uploads without a transcript. */
  readonly transcriptProvider?: RecallTranscriptProvider | null;
  /** Events the recorder hands to the desktop; `transcript.data` where absent. */
  readonly realtimeEvents?: readonly string[];
  readonly time?: RetryTime;
}

const defaultTimeoutMs = 10_000;

/** Opens uploads at Recall.ai: https://docs.recall.ai/reference/sdk_upload_create */
export function createRecallUploadService(options: RecallUploadOptions): UploadService {
  const {
    timeoutMs = defaultTimeoutMs,
    transcriptProvider = defaultTranscriptProvider,
    realtimeEvents = defaultRealtimeEvents,
    time = realRetryTime,
  } = options;
  const apiKey = readApiKey(options.apiKey);
  const url = uploadUrl(options.baseUrl);

  async function createUpload(request: UploadRequest): Promise<CreatedUpload> {
    if (apiKey === null) throw new MinutebookError('upload_service_not_configured');
    if (!canBeSent(apiKey)) throw unusableKey();
    const headers = uploadHeaders(apiKey, request.idempotencyKey);
    const body = uploadBody(request, { transcriptProvider, realtimeEvents });
    const plan = createRetryPlan(timeoutMs, time);
    for (;;) {
      const limitMs = plan.nextAttemptLimitMs();
      const outcome = await exchangeWithRecall(url, { headers, body, limitMs });
      if (outcome.kind === 'answered' && isSuccess(outcome.status)) return readReply(outcome);
      const waitMs = plan.waitAfter(outcome);
      if (waitMs === null) throw recallFailure(outcome, apiKey);
      await time.sleep(waitMs);
    }
  }

  return { name: 'recall', createUpload };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

// Only what is used is required, so that fields Recall adds or drops do no harm.
const uploadReply = z.object({
  id: z.guid().toLowerCase(),
  upload_token: z.string().regex(/\S/),
});

function readReply(answer: RecallAnswer): CreatedUpload {
  if (!answer.whole) throw unusableReply(answer, 'the body is too long');
  const parsed = uploadReply.safeParse(parseJson(answer.text));
  if (parsed.success) return { sdkUploadId: parsed.data.id, uploadToken: parsed.data.upload_token };
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'the body');
  throw unusableReply(answer, `not usable: ${fields.join(', ')}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
