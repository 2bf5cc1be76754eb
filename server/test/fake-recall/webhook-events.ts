import { randomUUID } from 'node:crypto';
import type { FakeClock } from './fake-clock.ts';
import type { Artifact, Recording, Ref, Upload } from './model.ts';
import { recordingRefOf, refOf } from './render.ts';
import type { WebhookMessage } from './webhook-message.ts';
import type { WebhookOutbox } from './webhook-outbox.ts';

/** Points on which real payloads are known or suspected to differ; a test may change them midway. */
export interface WebhookShape {
  /** How events about a desktop recording say that there was no bot. */
  bot: 'null' | 'absent';
  metadata: 'echoed' | 'empty';
  /** Whether recording and artifact events name the upload too; the documentation says they do not. */
  uploadRef: boolean;
}

export interface WebhookEvents {
  readonly shape: WebhookShape;
  ofUpload(upload: Upload, code: string, subCode: string | null): WebhookMessage[];
  ofRecording(recording: Recording, code: string, subCode: string | null): WebhookMessage[];
  ofArtifact(artifact: Artifact, code: string, subCode: string | null): WebhookMessage[];
  /** An event about another application's upload in the same workspace, unknown to every list. */
  foreign(event: string): WebhookMessage[];
  /** Any event at all, with `data` as given, e.g. of a type nobody knows. */
  raw(event: string, data: unknown): WebhookMessage[];
}

export function createWebhookEvents(clock: FakeClock, outbox: WebhookOutbox): WebhookEvents {
  const shape: WebhookShape = { bot: 'null', metadata: 'echoed', uploadRef: false };

  function raw(event: string, data: unknown): WebhookMessage[] {
    const message = outbox.queue(event, JSON.stringify({ event, data }));
    return message === null ? [] : [message];
  }

  function send(event: string, subCode: string | null, refs: Record<string, Ref>) {
    const code = event.slice(event.indexOf('.') + 1);
    const shaped = Object.entries(refs).map(([name, ref]) => [name, shapeOf(ref)]);
    const knowsBots = !event.startsWith('sdk_upload.');
    const bot = knowsBots && shape.bot === 'null' ? { bot: null } : {};
    return raw(event, {
      data: { code, sub_code: subCode, updated_at: clock.iso() },
      ...Object.fromEntries(shaped),
      ...bot,
    });
  }

  function shapeOf(ref: Ref): Ref {
    return shape.metadata === 'empty' ? { id: ref.id, metadata: {} } : refOf(ref);
  }

  function recordingRefs({ upload }: Recording): Record<string, Ref> {
    const recording = recordingRefOf(upload);
    return shape.uploadRef ? { recording, sdk_upload: upload } : { recording };
  }

  return {
    shape,
    raw,
    ofUpload: (upload, code, subCode) =>
      send(`sdk_upload.${code}`, subCode, {
        sdk_upload: upload,
        recording: recordingRefOf(upload),
      }),
    ofRecording: (recording, code, subCode) =>
      send(`recording.${code}`, subCode, recordingRefs(recording)),
    ofArtifact: (artifact, code, subCode) =>
      send(`${artifact.kind}.${code}`, subCode, {
        [artifact.kind]: artifact,
        ...recordingRefs(artifact.recording),
      }),
    foreign(event) {
      const family = event.slice(0, event.indexOf('.'));
      const ref = (): Ref => ({ id: randomUUID(), metadata: { app: 'another' } });
      return send(event, null, {
        [family]: ref(),
        ...(family === 'recording' ? {} : { recording: ref() }),
      });
    },
  };
}
