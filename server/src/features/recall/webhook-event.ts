import { z } from 'zod';

/** What a webhook says, in one form whatever its family (https://docs.recall.ai/reference/webhooks-overview). */
export interface WebhookEvent {
  /** 'sdk_upload', 'recording', 'transcript', 'video_mixed' … */
  readonly family: string;
  readonly code: string;
  readonly subCode: string | null;
  readonly sdkUploadId: string | null;
  readonly recallRecordingId: string | null;
  /** The recording our metadata names; only a hint, since anybody with the key can write it. */
  readonly named: { readonly projectId: number; readonly recordingId: string } | null;
  /** Another application's, by its metadata or its bot. */
  readonly isForeign: boolean;
}

const ref = z
  .object({
    id: z.guid().toLowerCase().nullish().catch(null),
    metadata: z.record(z.string(), z.unknown()).nullish().catch(null),
  })
  .nullish()
  .catch(null);

const body = z.object({
  data: z.object({
    data: z
      .object({
        code: z.string().nullish().catch(null),
        sub_code: z.string().nullish().catch(null),
      })
      .nullish()
      .catch(null),
    sdk_upload: ref,
    recording: ref,
    transcript: ref,
    bot: ref,
  }),
});

const families = new Set([
  'sdk_upload',
  'recording',
  'transcript',
  'video_mixed',
  'audio_mixed',
  'participant_events',
  'meeting_metadata',
]);

const names = z.object({
  minutebook_project_id: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  minutebook_recording_id: z.guid().toLowerCase(),
});

/** Null for an event of a type or shape that we do not know. */
export function readWebhookEvent(event: string, document: unknown): WebhookEvent | null {
  const [family = '', ...rest] = event.split('.');
  const parsed = body.safeParse(document);
  if (!families.has(family) || rest.length !== 1 || !parsed.success) return null;
  const { data, sdk_upload: upload, recording, transcript, bot } = parsed.data.data;
  const metadata = [upload, recording, transcript].map((each) => each?.metadata ?? {});
  const named = metadata.map((each) => names.safeParse(each).data).find(Boolean);
  return {
    family,
    // The event's name says the same; which of the two is newer vocabulary is not known.
    code: rest[0] ?? data?.code ?? '',
    subCode: data?.sub_code ?? null,
    sdkUploadId: upload?.id ?? null,
    recallRecordingId: recording?.id ?? null,
    named: named
      ? { projectId: named.minutebook_project_id, recordingId: named.minutebook_recording_id }
      : null,
    isForeign:
      !named && (Boolean(bot?.id) || metadata.some((each) => Object.keys(each).length > 0)),
  };
}
