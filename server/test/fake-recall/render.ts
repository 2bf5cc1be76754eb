import { addressFields } from './documents.ts';
import type { Downloads } from './downloads.ts';
import type { Artifact, ArtifactKind, Recording, Ref, Upload } from './model.ts';

/** Points on which Recall's pages and its users' code disagree, to be tried either way. */
export interface WireChoices {
  /** Whether `recording_id` is there at once or only when the recording has started. */
  readonly recordingIdFrom: 'creation' | 'start';
  /** Newer code reads `media_shortcuts.audio_mixed`; the documentation says it is not there. */
  readonly audioMixedShortcut: boolean;
}

export interface Renderer {
  upload(upload: Upload): unknown;
  recording(recording: Recording): unknown;
  artifact(artifact: Artifact): unknown;
}

export function createRenderer(downloads: Downloads, choices: WireChoices): Renderer {
  function recordingIdOf(upload: Upload): string | null {
    return choices.recordingIdFrom === 'creation' || upload.recording ? upload.recordingId : null;
  }

  function dataOf(artifact: Artifact): Record<string, unknown> {
    if (artifact.kind === 'meeting_metadata') return { title: artifact.title, zoom: null };
    const isDone = artifact.status.code === 'done';
    return Object.fromEntries(
      addressFields[artifact.kind].map((field) => {
        const document = artifact.documents[field];
        return [field, isDone && document ? downloads.mint(document) : null];
      }),
    );
  }

  function shortcut(artifact: Artifact): Record<string, unknown> {
    const { id, createdAt, status, metadata } = artifact;
    return {
      id,
      created_at: createdAt,
      status,
      metadata,
      data: dataOf(artifact),
      ...extrasOf(artifact),
    };
  }

  function shortcuts(recording: Recording): Record<string, unknown> {
    const kinds: ArtifactKind[] = [
      'video_mixed',
      'transcript',
      'participant_events',
      'meeting_metadata',
    ];
    if (choices.audioMixedShortcut) kinds.push('audio_mixed');
    return Object.fromEntries(
      kinds.map((kind) => {
        const newest = recording.artifacts.findLast((artifact) => artifact.kind === kind);
        return [kind, newest ? shortcut(newest) : null];
      }),
    );
  }

  return {
    upload: (upload) => ({
      id: upload.id,
      status: upload.status,
      recording_id: recordingIdOf(upload),
      upload_token: upload.token,
      created_at: upload.createdAt,
      metadata: upload.metadata,
    }),
    recording: (recording) => ({
      id: recording.id,
      created_at: recording.createdAt,
      started_at: recording.startedAt,
      completed_at: recording.completedAt,
      expires_at: expiryOf(recording),
      status: recording.status,
      media_shortcuts: shortcuts(recording),
      realtime_endpoints: recording.upload.config.realtimeEndpoints,
      bot: null,
      desktop_sdk_upload: refOf(recording.upload),
      metadata: recording.upload.config.metadata,
    }),
    artifact: (artifact) => {
      const { id, ...rest } = shortcut(artifact);
      return { id, recording: recordingRefOf(artifact.recording.upload), ...rest };
    },
  };
}

export function refOf({ id, metadata }: Ref): Ref {
  return { id, metadata };
}

export function recordingRefOf(upload: Upload): Ref {
  return { id: upload.recordingId, metadata: upload.config.metadata };
}

function extrasOf({ kind, transcript }: Artifact): Record<string, unknown> {
  switch (kind) {
    case 'transcript':
      return {
        diarization: transcript?.diarization ?? null,
        provider: transcript?.provider ?? null,
      };
    case 'video_mixed':
      return { format: 'mp4' };
    case 'audio_mixed':
      return { format: 'mp3' };
    default:
      return {};
  }
}

function expiryOf({ upload, createdAt }: Recording): string | null {
  const { retentionHours } = upload.config;
  if (retentionHours === null) return null;
  return new Date(Date.parse(createdAt) + retentionHours * 60 * 60 * 1000).toISOString();
}
