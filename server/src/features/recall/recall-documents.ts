import { z } from 'zod';

/**
 * What Recall's API answers, read tolerantly: only what is used, in any of the spellings seen, and
 * whatever is missing or of another type is null (https://docs.recall.ai/reference).
 */

const text = z.string().nullish().catch(null);
const id = z.guid().toLowerCase().nullish().catch(null);
const status = z.object({ code: text, sub_code: text }).nullish().catch(null);
const urls = z.record(z.string(), z.unknown()).nullish().catch(null);

export interface RecallUpload {
  /** 'pending', 'uploading', 'complete', 'failed' or what is added to them. */
  readonly code: string;
  readonly subCode: string | null;
  readonly recordingId: string | null;
}

export interface RecallArtifact {
  readonly code: string;
  readonly subCode: string | null;
  /** Addresses by the name of their field; they live six hours and are never stored. */
  readonly urls: Readonly<Record<string, string>>;
}

export interface RecallRecording {
  readonly id: string;
  readonly code: string;
  readonly subCode: string | null;
  /** The upload it came from, where the answer says so. */
  readonly uploadId: string | null;
  readonly video: RecallArtifact | null;
  readonly audio: RecallArtifact | null;
  readonly transcript: RecallArtifact | null;
  readonly participantEvents: RecallArtifact | null;
  readonly title: string | null;
  /** Whether Recall may yet name one. */
  readonly isTitleOpen: boolean;
}

export const uploadDocument = z.object({ status, recording_id: id }).transform(
  (upload): RecallUpload => ({
    code: upload.status?.code ?? 'unknown',
    subCode: upload.status?.sub_code ?? null,
    recordingId: upload.recording_id ?? null,
  }),
);

/** The addresses stand in `data`, or beside it in answers that newer code reads. */
export const artifactDocument = z
  .looseObject({ status, data: urls })
  .transform((artifact): RecallArtifact => {
    const found = Object.entries({ ...artifact, ...artifact.data }).filter(
      (entry): entry is [string, string] =>
        entry[0].endsWith('download_url') && typeof entry[1] === 'string' && entry[1] !== '',
    );
    return {
      code: artifact.status?.code ?? (found.length > 0 ? 'done' : 'unknown'),
      subCode: artifact.status?.sub_code ?? null,
      urls: Object.fromEntries(found),
    };
  });

const shortcut = artifactDocument.nullish().catch(null);

export const recordingDocument = z
  .object({
    id: z.guid().toLowerCase(),
    status,
    desktop_sdk_upload: z.object({ id }).nullish().catch(null),
    media_shortcuts: z
      .object({
        video_mixed: shortcut,
        audio_mixed: shortcut,
        transcript: shortcut,
        participant_events: shortcut,
        meeting_metadata: z
          .object({ status, data: z.object({ title: text }).nullish().catch(null) })
          .nullish()
          .catch(null),
      })
      .nullish()
      .catch(null),
  })
  .transform(
    ({ media_shortcuts: shortcuts, ...recording }): RecallRecording => ({
      id: recording.id,
      code: recording.status?.code ?? 'unknown',
      subCode: recording.status?.sub_code ?? null,
      uploadId: recording.desktop_sdk_upload?.id ?? null,
      video: shortcuts?.video_mixed ?? null,
      audio: shortcuts?.audio_mixed ?? null,
      transcript: shortcuts?.transcript ?? null,
      participantEvents: shortcuts?.participant_events ?? null,
      title: shortcuts?.meeting_metadata?.data?.title ?? null,
      isTitleOpen:
        (shortcuts?.meeting_metadata?.status?.code ?? recording.status?.code) === 'processing',
    }),
  );

/** A page of a list, or the bare array of 2025; the first page holds all that we filter for. */
export function listDocument<Item>(item: z.ZodType<Item>) {
  return z.union([
    z.array(item),
    z.object({ results: z.array(item) }).transform(({ results }) => results),
  ]);
}
