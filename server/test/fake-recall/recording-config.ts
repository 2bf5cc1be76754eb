import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Answer, jsonAnswer } from './http-messages.ts';
import type { Metadata, RecordingConfig, TranscriptConfig } from './model.ts';

const streamingProviders = [
  'recallai_streaming',
  'elevenlabs_streaming',
  'assembly_ai_streaming',
  'assembly_ai_v3_streaming',
  'deepgram_streaming',
  'gladia_v2_streaming',
  'speechmatics_streaming',
];
const asyncProviders = [
  'recallai_async',
  'assembly_ai_async',
  'assembly_ai_async_chunked',
  'deepgram_async',
  'gladia_v2_async',
  'rev_async',
  'speechmatics_async',
];
const realtimeEvents = [
  'transcript.data',
  'transcript.partial_data',
  'transcript.provider_data',
  'participant_events.join',
  'participant_events.leave',
  'participant_events.update',
  'participant_events.speech_on',
  'participant_events.speech_off',
  'participant_events.webcam_on',
  'participant_events.webcam_off',
  'participant_events.screenshare_on',
  'participant_events.screenshare_off',
  'participant_events.chat_message',
  'video_separate_png.data',
  'audio_mixed_raw.data',
  'audio_separate_raw.data',
] as const;

const metadata = z.record(z.string(), z.string());
const options = z.record(z.string(), z.unknown());
const diarization = z.object({ use_separate_streams_when_available: z.boolean() }).nullish();

const providerOf = (known: readonly string[]) =>
  z.record(z.string(), options).refine(
    (provider) => {
      const [name, ...others] = Object.keys(provider);
      return name !== undefined && others.length === 0 && known.includes(name);
    },
    { error: 'Exactly one known provider must be given.' },
  );

const events = z.array(z.enum(realtimeEvents)).min(1);
const realtimeEndpoint = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('desktop_sdk_callback'),
    events,
    metadata: metadata.optional(),
    url: z.undefined({ error: 'Not a field of this type.' }).optional(),
  }),
  z.object({
    type: z.enum(['webhook', 'websocket', 'rtmp']),
    url: z.url(),
    events,
    metadata: metadata.optional(),
  }),
]);

const withMetadata = z.object({ metadata: metadata.optional() });

const createUploadBody = z.object({
  metadata: metadata.optional(),
  recording_config: z
    .object({
      metadata: metadata.optional(),
      transcript: z
        .object({
          provider: providerOf(streamingProviders),
          diarization,
          metadata: metadata.optional(),
        })
        .optional(),
      realtime_endpoints: z.array(realtimeEndpoint).optional(),
      participant_events: withMetadata.optional(),
      video_mixed_mp4: withMetadata.nullish(),
      audio_mixed_mp3: withMetadata.optional(),
      retention: z
        .discriminatedUnion('type', [
          z.object({ type: z.literal('timed'), hours: z.int().positive() }),
          z.object({ type: z.literal('forever') }),
        ])
        .nullish(),
    })
    .nullish(),
});

const createTranscriptBody = z.object({
  provider: providerOf(asyncProviders),
  diarization,
  metadata: metadata.optional(),
});

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly answer: Answer };

export function parseCreateUpload(
  body: string,
): Parsed<{ metadata: Metadata; config: RecordingConfig }> {
  const parsed = parseBody(body, createUploadBody);
  if (!parsed.ok) return parsed;
  const config = parsed.value.recording_config ?? {};
  return {
    ok: true,
    value: {
      metadata: parsed.value.metadata ?? {},
      config: {
        metadata: config.metadata ?? {},
        transcript: config.transcript ? transcriptConfig(config.transcript) : null,
        realtimeEndpoints: (config.realtime_endpoints ?? []).map((endpoint) => ({
          id: randomUUID(),
          metadata: endpoint.metadata ?? {},
        })),
        video: config.video_mixed_mp4 !== null,
        audio: config.audio_mixed_mp3 !== undefined,
        retentionHours: retentionHours(config.retention),
      },
    },
  };
}

export function parseCreateTranscript(body: string): Parsed<TranscriptConfig> {
  const parsed = parseBody(body, createTranscriptBody);
  return parsed.ok ? { ok: true, value: transcriptConfig(parsed.value) } : parsed;
}

function transcriptConfig(given: z.infer<typeof createTranscriptBody>): TranscriptConfig {
  return {
    provider: given.provider,
    diarization: given.diarization ?? null,
    metadata: given.metadata ?? {},
  };
}

/** Absent means the account's default, which is for ever; null means nothing is kept. */
function retentionHours(
  retention: { type: 'timed'; hours: number } | { type: 'forever' } | null | undefined,
): number | null {
  if (retention === null) return 0;
  return retention?.type === 'timed' ? retention.hours : null;
}

/** An empty body is a body of defaults. */
function parseBody<Value>(body: string, schema: z.ZodType<Value>): Parsed<Value> {
  let json: unknown;
  try {
    json = body === '' ? {} : JSON.parse(body);
  } catch {
    return { ok: false, answer: jsonAnswer(400, { detail: 'JSON parse error' }) };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, answer: jsonAnswer(400, fieldErrors(parsed.error)) };
}

/** `{ field: { inner: ["message"] } }`, as Django REST framework nests them. */
function fieldErrors(error: z.ZodError): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, message } of error.issues) {
    const last = String(path.at(-1) ?? 'non_field_errors');
    let level = root;
    for (const step of path.slice(0, -1)) {
      const next = level[String(step)];
      const inner = isRecord(next) ? next : {};
      level[String(step)] = inner;
      level = inner;
    }
    level[last] = [message];
  }
  return root;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
