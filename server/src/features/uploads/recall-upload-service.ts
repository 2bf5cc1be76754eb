import { z } from 'zod';
import { MinutebookError } from '../../domain/errors.ts';
import type { RecallCallLimits } from './recall-call-limits.ts';
import { exchangeWithRecall, type RecallAnswer, type RecallOutcome } from './recall-exchange.ts';
import { recallFailure, unusableKey, unusableReply } from './recall-failure.ts';
import {
  canBeSent,
  defaultRealtimeEvents,
  defaultTranscriptProvider,
  type RecallTranscriptProvider,
  readApiKey,
  readProvider,
  uploadBody,
  uploadHeaders,
  uploadUrl,
} from './recall-request.ts';
import {
  createRetryPlan,
  type RetryPlan,
  type RetryTime,
  realRetryTime,
  repeatAfterSeconds,
} from './recall-retry.ts';
import { isTranscriptRefusal, withoutTranscriptNotice } from './recall-transcript-refusal.ts';
import type { CreatedUpload, UploadRequest, UploadService } from './upload-service.ts';

export interface RecallUploadOptions {
  /** With or without the word `Token` before it; null where none is configured. */
  readonly apiKey: string | null;
  /** Recall's host for the key's region, e.g. `https://us-west-2.recall.ai`. */
  readonly baseUrl: string;
  /** For one createUpload as a whole, retries and waits included; 10 s where absent. */
  readonly timeoutMs?: number;
  /** A name, or a name with options; AssemblyAI where absent; null records without words. */
  readonly transcriptProvider?: string | RecallTranscriptProvider | null;
  /** Events the recorder hands to the desktop; `transcript.data` where absent. */
  readonly realtimeEvents?: readonly string[];
  readonly time?: RetryTime;
  /** What all processes together may ask of Recall; without it nothing is counted. */
  readonly limits?: RecallCallLimits;
}

const defaultTimeoutMs = 10_000;
/** Waiting for a turn leaves at least this for the exchange itself. */
const leastExchangeMs = 2000;

/** Opens uploads at Recall.ai: https://docs.recall.ai/reference/sdk_upload_create */
export function createRecallUploadService(options: RecallUploadOptions): UploadService {
  const { timeoutMs = defaultTimeoutMs, time = realRetryTime, limits } = options;
  const { realtimeEvents = defaultRealtimeEvents } = options;
  const apiKey = readApiKey(options.apiKey);
  const url = uploadUrl(options.baseUrl);
  const provider = readProvider(
    options.transcriptProvider === undefined
      ? defaultTranscriptProvider
      : options.transcriptProvider,
  );

  async function createUpload(request: UploadRequest): Promise<CreatedUpload> {
    if (apiKey === null) throw new MinutebookError('upload_service_not_configured');
    if (!canBeSent(apiKey)) throw unusableKey();
    const plan = createRetryPlan(timeoutMs, time);
    const outcome = await open(apiKey, request, provider, plan);
    if (isSuccess(outcome)) return readReply(outcome);
    if (provider === null || !isTranscriptRefusal(outcome)) throw recallFailure(outcome, apiKey);
    // Recall repeats its refusal for the first key for an hour, so this needs a key of its own.
    const idempotencyKey = `${request.idempotencyKey}:without-transcript`;
    const second = await open(apiKey, { ...request, idempotencyKey }, null, plan);
    if (!isSuccess(second)) throw recallFailure(second, apiKey);
    return { ...readReply(second), notice: withoutTranscriptNotice(provider) };
  }

  /** The last outcome, after as many attempts as the plan has time for. */
  async function open(
    key: string,
    request: UploadRequest,
    transcriptProvider: RecallTranscriptProvider | null,
    plan: RetryPlan,
  ): Promise<RecallOutcome> {
    const headers = uploadHeaders(key, request.idempotencyKey);
    const body = uploadBody(request, { transcriptProvider, realtimeEvents });
    for (;;) {
      await limits?.take('create', { waitAtMostMs: plan.leftMs() - leastExchangeMs });
      const limitMs = plan.nextAttemptLimitMs();
      const outcome = await exchangeWithRecall(url, { method: 'POST', headers, body, limitMs });
      await noteThrottling(outcome);
      const waitMs = isSuccess(outcome) ? null : plan.waitAfter(outcome);
      if (waitMs === null) return outcome;
      await time.sleep(waitMs);
    }
  }

  async function noteThrottling(outcome: RecallOutcome): Promise<void> {
    if (outcome.kind !== 'answered' || outcome.status !== 429) return;
    await limits?.block('create', repeatAfterSeconds(outcome) ?? 1);
  }

  return { name: 'recall', createUpload };
}

function isSuccess(outcome: RecallOutcome): outcome is RecallAnswer {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
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
