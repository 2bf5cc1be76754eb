import { randomUUID } from 'node:crypto';
import type { FakeClock } from './fake-clock.ts';
import type {
  Artifact,
  ArtifactKind,
  Metadata,
  Recording,
  RecordingConfig,
  Status,
  TranscriptConfig,
  Upload,
} from './model.ts';

/** Everything one Recall workspace holds, and how new things come into it. */
export interface Workspace {
  readonly uploads: readonly Upload[];
  recordings(): Recording[];
  artifacts(kind: ArtifactKind): Artifact[];
  now(): string;
  status(code: string, subCode?: string | null): Status;
  addUpload(metadata: Metadata, config: RecordingConfig): Upload;
  addRecording(upload: Upload): Recording;
  addArtifact(recording: Recording, kind: ArtifactKind, transcript?: TranscriptConfig): Artifact;
  /** Finds an upload by its id, its token, its recording's id or one of its artifacts' ids. */
  uploadOf(reference: string): Upload;
}

export function createWorkspace(clock: FakeClock): Workspace {
  const uploads: Upload[] = [];
  let sequence = 0;
  const nextSequence = () => {
    sequence += 1;
    return sequence;
  };
  const status = (code: string, subCode: string | null = null): Status => ({
    code,
    sub_code: subCode,
    updated_at: clock.iso(),
  });
  const recordings = () => uploads.flatMap((upload) => upload.recording ?? []);

  return {
    uploads,
    recordings,
    artifacts: (kind) =>
      recordings().flatMap(({ artifacts }) => artifacts.filter((each) => each.kind === kind)),
    now: () => clock.iso(),
    status,

    addUpload(metadata, config) {
      const upload: Upload = {
        id: randomUUID(),
        token: randomUUID(),
        sequence: nextSequence(),
        createdAt: clock.iso(),
        metadata,
        config,
        recordingId: randomUUID(),
        status: status('pending'),
        recording: null,
      };
      uploads.push(upload);
      return upload;
    },

    addRecording(upload) {
      const recording: Recording = {
        id: upload.recordingId,
        sequence: nextSequence(),
        upload,
        createdAt: clock.iso(),
        startedAt: clock.iso(),
        completedAt: null,
        status: status('processing'),
        artifacts: [],
      };
      upload.recording = recording;
      return recording;
    },

    addArtifact(recording, kind, transcript) {
      const artifact: Artifact = {
        id: randomUUID(),
        kind,
        sequence: nextSequence(),
        recording,
        createdAt: clock.iso(),
        metadata: transcript?.metadata ?? {},
        transcript: transcript ?? null,
        status: status('processing'),
        documents: {},
        title: null,
      };
      recording.artifacts.push(artifact);
      return artifact;
    },

    uploadOf(reference) {
      const found = uploads.find((upload) => namesOf(upload).includes(reference));
      if (found === undefined) throw new Error(`The fake Recall knows nothing named ${reference}.`);
      return found;
    },
  };
}

function namesOf(upload: Upload): string[] {
  const artifacts = upload.recording?.artifacts.map(({ id }) => id) ?? [];
  return [upload.id, upload.token, upload.recordingId, ...artifacts];
}
