import { mediaDocuments, type RecordingMedia, transcriptDocuments } from './documents.ts';
import type { Artifact, Recording, TranscriptConfig, Upload } from './model.ts';
import type { WebhookEvents } from './webhook-events.ts';
import type { WebhookMessage } from './webhook-message.ts';
import type { Workspace } from './workspace.ts';

/**
 * What happens to an upload outside the API: the desktop records, Recall works. Each step takes
 * the upload's token or id, its recording's id or a transcript's id, and returns the webhooks it
 * queued. Steps may come in any order that Recall could show, since it promises none.
 */
export interface Lifecycle {
  startRecording(reference: string): WebhookMessage[];
  endRecording(reference: string): WebhookMessage[];
  completeUpload(reference: string): WebhookMessage[];
  failUpload(reference: string, subCode: string | null): WebhookMessage[];
  finishRecording(reference: string, media?: RecordingMedia): WebhookMessage[];
  failRecording(reference: string, subCode: string | null): WebhookMessage[];
  /** Takes the transcript named, or else the recording's newest. */
  finishTranscript(
    reference: string,
    utterances: unknown,
    providerData?: unknown,
  ): WebhookMessage[];
  failTranscript(reference: string, subCode: string | null): WebhookMessage[];
  /** Asks for a transcript of what was recorded; ends with finishTranscript or failTranscript. */
  startTranscript(recording: Recording, config: TranscriptConfig): Artifact;
  deleteMedia(reference: string): WebhookMessage[];
}

/** Recall accepts this retired provider and then fails the transcript. */
const retiredProvider = 'assembly_ai_streaming';

export function createLifecycle(workspace: Workspace, events: WebhookEvents): Lifecycle {
  function uploadStep(upload: Upload, code: string, subCode: string | null): WebhookMessage[] {
    upload.status = workspace.status(code, subCode);
    return events.ofUpload(upload, code, subCode);
  }

  function recordingStep(recording: Recording, code: string, subCode: string | null = null) {
    recording.status = workspace.status(code, subCode);
    return events.ofRecording(recording, code, subCode);
  }

  function artifactStep(artifact: Artifact, code: string, subCode: string | null = null) {
    artifact.status = workspace.status(code, subCode);
    return events.ofArtifact(artifact, code, subCode);
  }

  function startTranscript(recording: Recording, config: TranscriptConfig) {
    const transcript = workspace.addArtifact(recording, 'transcript', config);
    const queued = artifactStep(transcript, 'processing');
    if (retiredProvider in config.provider)
      queued.push(...artifactStep(transcript, 'failed', 'provider_connection_failed'));
    return { transcript, queued };
  }

  return {
    startRecording(reference) {
      const upload = workspace.uploadOf(reference);
      if (upload.recording) throw new Error('An upload token records only once.');
      const recording = workspace.addRecording(upload);
      upload.status = workspace.status('uploading');
      const { config } = upload;
      if (config.video) workspace.addArtifact(recording, 'video_mixed');
      if (config.audio) workspace.addArtifact(recording, 'audio_mixed');
      workspace.addArtifact(recording, 'participant_events');
      workspace.addArtifact(recording, 'meeting_metadata');
      return [
        ...events.ofUpload(upload, 'recording_started', null),
        ...events.ofRecording(recording, 'processing', null),
        ...(config.transcript ? startTranscript(recording, config.transcript).queued : []),
      ];
    },

    endRecording(reference) {
      const recording = recordingOf(workspace.uploadOf(reference));
      recording.completedAt = workspace.now();
      return events.ofUpload(recording.upload, 'recording_ended', null);
    },

    completeUpload(reference) {
      const { upload } = recordingOf(workspace.uploadOf(reference));
      return uploadStep(upload, 'complete', null);
    },

    failUpload: (reference, subCode) =>
      uploadStep(workspace.uploadOf(reference), 'failed', subCode),

    finishRecording(reference, media = {}) {
      const recording = recordingOf(workspace.uploadOf(reference));
      recording.completedAt ??= workspace.now();
      const queued = mediaOf(recording).flatMap((artifact) => {
        artifact.documents = mediaDocuments(artifact.kind, media);
        artifact.title = media.title ?? null;
        return artifactStep(artifact, 'done');
      });
      return [...queued, ...recordingStep(recording, 'done')];
    },

    failRecording(reference, subCode) {
      const recording = recordingOf(workspace.uploadOf(reference));
      const queued = mediaOf(recording).flatMap((artifact) => artifactStep(artifact, 'failed'));
      return [...queued, ...recordingStep(recording, 'failed', subCode)];
    },

    finishTranscript(reference, utterances, providerData = { parts: [] }) {
      const transcript = transcriptOf(workspace.uploadOf(reference), reference);
      transcript.documents = transcriptDocuments(utterances, providerData);
      return artifactStep(transcript, 'done');
    },

    failTranscript: (reference, subCode) =>
      artifactStep(transcriptOf(workspace.uploadOf(reference), reference), 'failed', subCode),

    startTranscript: (recording, config) => startTranscript(recording, config).transcript,

    deleteMedia(reference) {
      const recording = recordingOf(workspace.uploadOf(reference));
      if (recording.status.code === 'deleted') return [];
      const queued = recording.artifacts.flatMap((artifact) => {
        for (const document of Object.values(artifact.documents)) document.deleted = true;
        return artifactStep(artifact, 'deleted');
      });
      return [...queued, ...recordingStep(recording, 'deleted')];
    },
  };
}

function recordingOf(upload: Upload): Recording {
  if (upload.recording === null) throw new Error('Nothing was recorded with this upload yet.');
  return upload.recording;
}

function mediaOf(recording: Recording): Artifact[] {
  return recording.artifacts.filter(({ kind }) => kind !== 'transcript');
}

function transcriptOf(upload: Upload, reference: string): Artifact {
  const transcripts = recordingOf(upload).artifacts.filter(({ kind }) => kind === 'transcript');
  const found = transcripts.find(({ id }) => id === reference) ?? transcripts.at(-1);
  if (found === undefined) throw new Error('This recording has no transcript.');
  return found;
}
