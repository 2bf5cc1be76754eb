import type { RecallOutcome } from './recall-exchange.ts';
import type { RecallTranscriptProvider } from './recall-request.ts';

/**
 * Whether Recall refuses the upload only because it cannot log in to the transcription provider,
 * which its dashboard holds the credentials of: `{"transcript": "Unable to get temporary
 * credentials for …"}`. The recording itself would work.
 */
export function isTranscriptRefusal(outcome: RecallOutcome): boolean {
  if (outcome.kind !== 'answered' || outcome.status !== 400) return false;
  return hasTranscriptKey(outcome.text) || isAboutCredentials(outcome.text);
}

function hasTranscriptKey(text: string): boolean {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return false;
    const nested = 'recording_config' in body ? body.recording_config : null;
    return 'transcript' in body || (isObject(nested) && 'transcript' in nested);
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isAboutCredentials(text: string): boolean {
  return /credential/i.test(text) && /provider|transcri/i.test(text);
}

export function withoutTranscriptNotice(provider: RecallTranscriptProvider): string {
  const name = Object.keys(provider)[0] ?? 'unknown';
  return (
    `Recall.ai records without a live transcript: it could not use the transcription provider ` +
    `${name}. Check the provider's credentials in the Recall.ai dashboard, or set ` +
    'MINUTEBOOK_RECALL_TRANSCRIPT_PROVIDER to another provider or to none.'
  );
}
