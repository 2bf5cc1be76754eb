import type { UploadRequest } from './upload-service.ts';

/** One provider and its options, e.g. `{ assembly_ai_v3_streaming: {} }`. */
export type RecallTranscriptProvider = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What reaches the desktop while it records; a null provider records without words. */
export interface RecallStreaming {
  readonly transcriptProvider: RecallTranscriptProvider | null;
  readonly realtimeEvents: readonly string[];
}

// PostHog's own service asks for these two, and desktop apps written for it expect the same.
export const defaultTranscriptProvider: RecallTranscriptProvider = { assembly_ai_v3_streaming: {} };
export const defaultRealtimeEvents: readonly string[] = ['transcript.data'];

/** The path with the underscore is the current one; Recall's pages of 2025 show a hyphen. */
export function uploadUrl(baseUrl: string): string {
  return `${readBaseUrl(baseUrl)}/api/v1/sdk_upload/`;
}

export function readBaseUrl(pasted: string): string {
  return pasted.trim().replace(/\/+$/, '');
}

/** A provider as people configure it: its name is enough. */
export function readProvider(
  given: string | RecallTranscriptProvider | null,
): RecallTranscriptProvider | null {
  return typeof given === 'string' ? { [given]: {} } : given;
}

/** Recall's samples show the key with and without its scheme, so people paste both. */
export function readApiKey(pasted: string | null): string | null {
  const key = (pasted ?? '').trim().replace(/^token\s+/i, '');
  return key === '' ? null : key;
}

/** Anything else would make fetch throw an error that quotes the whole header, key included. */
export function canBeSent(apiKey: string): boolean {
  return /^[\x21-\x7e]+$/.test(apiKey);
}

export function recallHeaders(apiKey: string): Headers {
  return new Headers({
    Authorization: `Token ${apiKey}`,
    Accept: 'application/json',
    'User-Agent': 'Minutebook',
  });
}

export function uploadHeaders(apiKey: string, idempotencyKey: string): Headers {
  const headers = recallHeaders(apiKey);
  headers.set('Content-Type', 'application/json');
  headers.set('Idempotency-Key', idempotencyKey);
  return headers;
}

/**
 * The metadata goes in twice because Recall's webhooks about the upload carry only the outer one,
 * and those about the recording and the transcript only the inner one.
 */
export function uploadBody(request: UploadRequest, streaming: RecallStreaming): string {
  const metadata = {
    minutebook_project_id: String(request.projectId),
    minutebook_recording_id: request.recordingId,
  };
  return JSON.stringify({
    metadata,
    recording_config: { metadata, ...streamingConfig(streaming) },
  });
}

function streamingConfig({ transcriptProvider, realtimeEvents }: RecallStreaming) {
  if (transcriptProvider === null) return {};
  return {
    transcript: { provider: transcriptProvider },
    realtime_endpoints: [{ type: 'desktop_sdk_callback', events: realtimeEvents }],
  };
}
