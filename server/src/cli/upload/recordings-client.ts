import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PatientRequests } from '../api-client/patient-requests.ts';
import { createRecordingsApi } from '../api-client/recordings-api.ts';
import type { Target } from '../api-client/refusals.ts';

/** What an upload asks of the API besides the upload itself. */

const createdSchema = z.object({
  id: z.uuid(),
  meeting_title: z.string().nullable(),
  sdk_upload_id: z.string().min(1),
  upload_token: z.string().min(1),
});
export type CreatedRecording = z.output<typeof createdSchema>;

export interface RecordingsClient {
  /** The same file and platform give the same recording for a day. */
  create(platform: string, fileDigest: string, signal: AbortSignal): Promise<CreatedRecording>;
  describe(id: string, title: string, startedAt: Date, signal: AbortSignal): Promise<void>;
}

export function createRecordingsClient(
  requests: PatientRequests,
  target: Target,
): RecordingsClient {
  const recordings = createRecordingsApi(requests, target);
  return {
    create(platform, fileDigest, signal) {
      // Named outright: a server that sends recorders to Recall still takes files itself.
      const body = { platform, upload_service: 'builtin' };
      return recordings.create(body, keyOf(fileDigest, body), createdSchema, signal);
    },
    describe(id, title, startedAt, signal) {
      const changes = { meeting_title: title, started_at: startedAt.toISOString() };
      return recordings.change(id, changes, signal);
    },
  };
}

/** A key belongs to one body; the same file with another body is another request. */
function keyOf(fileDigest: string, body: object): string {
  return createHash('sha256')
    .update(JSON.stringify([fileDigest, body]))
    .digest('hex');
}
