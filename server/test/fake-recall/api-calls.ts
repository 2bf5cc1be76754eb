import assert from 'node:assert/strict';
import type { FakeRecall } from './fake-recall.ts';

/** Sends one request with the right key; the body comes back parsed where it is JSON. */
export async function call(
  fake: FakeRecall,
  method: string,
  path: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
) {
  const response = await fetch(new URL(path, fake.url), {
    method,
    headers: { authorization: `Token ${fake.apiKey}`, ...options.headers },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  // Parsed replies are looked into freely; a wrong guess at their shape fails the test.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const body: any = isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, text, body };
}

export async function createUpload(fake: FakeRecall, body: unknown = {}) {
  const created = await call(fake, 'POST', '/api/v1/sdk_upload/', { body });
  assert.equal(created.status, 201, created.text);
  return created.body;
}

/** An upload whose recording is to have a transcript, with metadata of each. */
export const withTranscript = {
  metadata: { where: 'upload' },
  recording_config: {
    metadata: { where: 'recording' },
    transcript: { provider: { deepgram_streaming: {} }, metadata: { where: 'transcript' } },
    realtime_endpoints: [{ type: 'desktop_sdk_callback', events: ['transcript.data'] }],
    audio_mixed_mp3: {},
  },
};
