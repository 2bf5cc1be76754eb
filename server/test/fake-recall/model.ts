/** What the fake remembers. Field names follow the wire where a value is sent as it is stored. */

export type Metadata = Readonly<Record<string, string>>;

export interface Status {
  readonly code: string;
  readonly sub_code: string | null;
  readonly updated_at: string;
}

export interface Ref {
  readonly id: string;
  readonly metadata: Metadata;
}

export type ProviderChoice = Readonly<Record<string, unknown>>;

export interface Upload {
  readonly id: string;
  readonly token: string;
  /** Grows by one with each thing created; lists are in its reverse order. */
  readonly sequence: number;
  readonly createdAt: string;
  readonly metadata: Metadata;
  readonly config: RecordingConfig;
  /** Reserved from the start; `recording` is null until the desktop records. */
  readonly recordingId: string;
  status: Status;
  recording: Recording | null;
}

export interface RecordingConfig {
  readonly metadata: Metadata;
  readonly transcript: TranscriptConfig | null;
  readonly realtimeEndpoints: readonly Ref[];
  readonly video: boolean;
  readonly audio: boolean;
  /** Hours until the media expires; null for ever. */
  readonly retentionHours: number | null;
}

export interface TranscriptConfig {
  readonly provider: ProviderChoice;
  readonly diarization: unknown;
  readonly metadata: Metadata;
}

export interface Recording {
  readonly id: string;
  readonly sequence: number;
  readonly upload: Upload;
  readonly createdAt: string;
  readonly startedAt: string;
  completedAt: string | null;
  status: Status;
  readonly artifacts: Artifact[];
}

export const artifactKinds = [
  'video_mixed',
  'audio_mixed',
  'transcript',
  'participant_events',
  'meeting_metadata',
] as const;

export type ArtifactKind = (typeof artifactKinds)[number];

export interface Artifact {
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly sequence: number;
  readonly recording: Recording;
  readonly createdAt: string;
  readonly metadata: Metadata;
  /** Of a transcript only. */
  readonly transcript: TranscriptConfig | null;
  status: Status;
  /** By the name of the field that holds its address, e.g. `download_url`. */
  documents: Readonly<Record<string, StoredDocument>>;
  /** Of meeting metadata only. */
  title: string | null;
}

export interface StoredDocument {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  deleted: boolean;
}
