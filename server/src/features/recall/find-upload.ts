import type { RecallDependencies } from './dependencies.ts';
import {
  adoptRecallUpload,
  findRecallUpload,
  type RecallUploadRow,
  readRecallUpload,
} from './recall-store.ts';
import type { WebhookEvent } from './webhook-event.ts';

/**
 * The upload an event is about, or null where it is not one of ours. Metadata only say where to
 * look: what decides is that Recall's ids are those of the upload that we created.
 */
export async function findUploadOf(
  { db, api }: Pick<RecallDependencies, 'db' | 'api'>,
  event: WebhookEvent,
  signal: AbortSignal,
): Promise<RecallUploadRow | null> {
  const { sdkUploadId, recallRecordingId, named } = event;

  if (sdkUploadId !== null) {
    if (named !== null) await adoptRecallUpload(db, { ...named, sdkUploadId });
    return findRecallUpload(db, { sdkUploadId });
  }
  if (recallRecordingId === null) return null;
  const known = await findRecallUpload(db, { recallRecordingId });
  if (known !== null || event.isForeign) return known;

  if (named !== null) {
    const row = await readRecallUpload(db, named);
    if (row === null || row.recallRecordingId !== null) return null;
    const upload = await api.upload(row.sdkUploadId, signal);
    return upload?.recordingId === recallRecordingId ? row : null;
  }
  // Without metadata only Recall can say whose recording this is.
  const recording = await api.recording(recallRecordingId, signal);
  const uploadId = recording?.uploadId ?? null;
  return uploadId === null ? null : findRecallUpload(db, { sdkUploadId: uploadId });
}
