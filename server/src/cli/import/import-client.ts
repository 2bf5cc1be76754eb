import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PatientRequests } from '../api-client/patient-requests.ts';
import { createRecordingsApi, readAnswer } from '../api-client/recordings-api.ts';
import type { Target } from '../api-client/refusals.ts';
import type { TranscriptFile } from './transcript-file.ts';

/** What an import asks of the API. */

const createdSchema = z.object({
  id: z.uuid(),
  meeting_title: z.string().nullable(),
  status: z.string(),
});
const importedSchema = z.object({ format: z.string(), segments: z.int(), speakers: z.int() });
export type Imported = z.output<typeof importedSchema>;

/** A recording, and its version as far as this command knows it. */
export interface OpenedRecording {
  readonly id: string;
  readonly title: string | null;
  readonly status: string;
  readonly etag: string | null;
}

export interface RecordingFacts {
  readonly meeting_title?: string;
  readonly started_at?: string;
  readonly participants?: readonly string[];
  readonly status?: 'ready';
}

export interface ImportClient {
  /** The same content and platform give the same recording for a day. */
  create(platform: string, file: TranscriptFile, signal: AbortSignal): Promise<OpenedRecording>;
  /** The version that it has then. */
  describe(id: string, facts: RecordingFacts, signal: AbortSignal): Promise<string | null>;
  import(id: string, file: TranscriptFile, signal: AbortSignal): Promise<Imported>;
  /** Deletes the recording unless it was written to since that version; throws where it was. */
  remove(id: string, etag: string, signal: AbortSignal): Promise<void>;
}

/** A long transcript takes a while to be stored. */
const importTimeoutMs = 300_000;

export function createImportClient(requests: PatientRequests, target: Target): ImportClient {
  const recordings = createRecordingsApi(requests, target);
  return {
    async create(platform, file, signal) {
      const purpose = 'create a recording';
      // Named outright: where recorders send to Recall, it would wait for media from there.
      const body = { platform, upload_service: 'builtin' };
      const idempotencyKey = keyOf(file.digest, body);
      const request = { method: 'POST', path: '', body, idempotencyKey } as const;
      const answer = await recordings.send(purpose, request, signal);
      const created = readAnswer(purpose, answer, createdSchema, target);
      const { id, meeting_title: title, status } = created;
      return { id, title, status, etag: answer.etag };
    },
    async describe(id, facts, signal) {
      const request = { method: 'PATCH', path: `${id}/`, body: facts } as const;
      return (await recordings.send('describe the recording', request, signal)).etag;
    },
    import(id, { name, bytes }, signal) {
      const file = { name, bytes, contentType: 'application/octet-stream' };
      const path = `${id}/import/`;
      const request = { method: 'POST', path, file, timeoutMs: importTimeoutMs } as const;
      return recordings.ask('import the transcript', request, importedSchema, signal);
    },
    async remove(id, ifMatch, signal) {
      const request = { method: 'DELETE', path: `${id}/`, ifMatch } as const;
      await recordings.send('delete the recording', request, signal);
    },
  };
}

/** A key belongs to one body; the same content with another body is another request. */
function keyOf(digest: string, body: object): string {
  return createHash('sha256')
    .update(JSON.stringify(['minutebook import', digest, body]))
    .digest('hex');
}
