import type { ArtifactKind, StoredDocument } from './model.ts';

/** The address fields of each kind of artifact, in wire order. */
export const addressFields: Readonly<Record<ArtifactKind, readonly string[]>> = {
  video_mixed: ['download_url'],
  audio_mixed: ['download_url'],
  transcript: ['download_url', 'provider_data_download_url'],
  participant_events: [
    'participant_events_download_url',
    'speaker_timeline_download_url',
    'participants_download_url',
  ],
  meeting_metadata: [],
};

/** Contents a test gives a finished recording; what it leaves out gets a small stand-in. */
export interface RecordingMedia {
  readonly video?: Buffer;
  readonly audio?: Buffer;
  readonly participantEvents?: readonly unknown[];
  readonly speakerTimeline?: readonly unknown[];
  readonly participants?: readonly unknown[];
  readonly title?: string | null;
}

export function mediaDocuments(
  kind: ArtifactKind,
  media: RecordingMedia,
): Record<string, StoredDocument> {
  switch (kind) {
    case 'video_mixed':
      return { download_url: binary('video.mp4', 'video/mp4', media.video) };
    case 'audio_mixed':
      return { download_url: binary('audio.mp3', 'audio/mpeg', media.audio) };
    case 'participant_events':
      return {
        participant_events_download_url: json('participant_events.json', media.participantEvents),
        speaker_timeline_download_url: json('speaker_timeline.json', media.speakerTimeline),
        participants_download_url: json('participants.json', media.participants),
      };
    default:
      return {};
  }
}

export function transcriptDocuments(
  utterances: unknown,
  providerData: unknown,
): Record<string, StoredDocument> {
  return {
    download_url: json('transcript.json', utterances),
    provider_data_download_url: json('provider_data.json', providerData),
  };
}

function json(fileName: string, value: unknown = []): StoredDocument {
  const bytes = Buffer.from(JSON.stringify(value));
  return { fileName, contentType: 'application/json', bytes, deleted: false };
}

function binary(fileName: string, contentType: string, bytes?: Buffer): StoredDocument {
  return { fileName, contentType, bytes: bytes ?? Buffer.from(fileName), deleted: false };
}
