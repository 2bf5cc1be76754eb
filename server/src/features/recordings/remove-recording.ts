import type { Transaction } from '../../platform/database/database.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';
import { deleteRecording } from './recordings-store.ts';

/** What is done where a recording is deleted, whoever asks for it. */
export interface Removal {
  /** Removes what others keep of the recording, before and after its row is locked and removed. */
  readonly beforeDelete: RemoveFromOthers;
  readonly onDelete: RemoveFromOthers;
}

type RemoveFromOthers = (tx: Transaction, projectId: number, recordingId: string) => Promise<void>;

/**
 * Deletes a recording and everything made of it; false where there is none, or none of
 * `expectedVersions`: the transaction is then to be rolled back.
 */
export async function removeRecording(
  tx: Transaction,
  { beforeDelete, onDelete }: Removal,
  projectId: number,
  recordingId: string,
  expectedVersions: readonly string[] | null = null,
): Promise<boolean> {
  await beforeDelete(tx, projectId, recordingId);
  if (!(await deleteRecording(tx, projectId, recordingId, expectedVersions))) return false;
  await onDelete(tx, projectId, recordingId);
  // The last of all: who follows the recording leaves after it.
  await recordEvent(tx, { projectId, recordingId, type: 'recording.deleted' });
  return true;
}
