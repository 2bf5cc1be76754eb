import { errorCatalogue, MinutebookError } from '../../domain/errors.ts';
import type { RecallAnswer, RecallOutcome } from './recall-exchange.ts';
import { isBusy, repeatAfterSeconds } from './recall-retry.ts';

const loggedTextLimit = 300;
const createTask = errorCatalogue.upload_service_failed.detail;

/**
 * Turns an exchange that did not do its `task` into the error clients see. Recall's own words may
 * name hosts or repeat the key, so they go, redacted, into the cause, which is logged only.
 */
export function recallFailure(
  outcome: RecallOutcome,
  apiKey: string,
  task: string = createTask,
): MinutebookError {
  if (outcome.kind === 'timed-out') return failed('Recall.ai did not answer in time.', { task });
  if (outcome.kind === 'unreachable') {
    const cause = new Error(redact(outcome.reason, apiKey));
    return failed('Recall.ai could not be reached.', { cause, task });
  }
  const words = redact(outcome.text, apiKey).slice(0, loggedTextLimit);
  const retryAfterSeconds = repeatAfterSeconds(outcome);
  return failed(reasonOf(outcome), {
    cause: new Error(`Recall.ai answered ${outcome.status}: ${words}`),
    task,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

/** For a 2xx that does not hold what it should. Its text is not logged: it may hold a token. */
export function unusableReply(
  answer: RecallAnswer,
  problem: string,
  task: string = createTask,
): MinutebookError {
  const type = answer.headers.get('content-type') ?? 'no content type';
  return failed('Recall.ai sent a reply that could not be understood.', {
    cause: new Error(`Recall.ai answered ${answer.status} (${type}): ${problem}`),
    task,
  });
}

export function unusableKey(): MinutebookError {
  return failed('the API key holds characters that cannot be sent (check RECALL_AI_API_KEY).');
}

function failed(
  reason: string,
  options: { cause?: Error; retryAfterSeconds?: number; task?: string } = {},
): MinutebookError {
  const { task = createTask, ...others } = options;
  return new MinutebookError('upload_service_failed', { ...others, detail: `${task}: ${reason}` });
}

function reasonOf({ status }: RecallAnswer): string {
  if (status >= 300 && status < 400)
    return 'Recall.ai answered with a redirect, which is not followed (check RECALL_AI_API_URL).';
  if (status === 429) return 'Recall.ai is limiting the rate of requests.';
  if (isBusy(status)) return 'Recall.ai is overloaded.';
  return reasons[status] ?? `Recall.ai answered with status ${status}.`;
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Recall.ai rejected the request (check the credentials of the transcription provider in its dashboard).',
  401: 'Recall.ai refused the API key (check RECALL_AI_API_KEY and that RECALL_AI_API_URL is its region).',
  402: 'the Recall.ai account has no credit left.',
  403: 'Recall.ai blocked the request.',
  404: 'Recall.ai does not know the address (check RECALL_AI_API_URL).',
  409: 'Recall.ai is still working on the same request.',
};

function redact(text: string, apiKey: string): string {
  return text.replaceAll(apiKey, '[redacted]');
}
