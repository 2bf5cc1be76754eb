import type { RecordingRef } from '../../domain/processing.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { RecurringTask } from '../../platform/jobs/job-queue.ts';
import { type Removal, removeRecording } from '../recordings/remove-recording.ts';
import { findDue, isStillDue, listLimitedProjects, type Retained } from './retention-store.ts';

/** Deletes what projects do not want to keep any longer, as people delete it. */

export interface RetentionDependencies {
  readonly db: Database;
  readonly removal: Removal;
  /** Deletes a recording's media and leaves its text; false where there are none. */
  readonly deleteMedia: (tx: Transaction, recording: RecordingRef) => Promise<boolean>;
  readonly onDeleted: (projectId: number, what: Retained, count: number) => void;
  /** Told of what could not be deleted; it is tried again with the next round. */
  readonly onError: (error: unknown) => void;
}

const everySeconds = 60;
/** Other tasks of this process wait meanwhile. */
const roundMs = 10_000;
const batchSize = 50;

export function applyRetention(dependencies: RetentionDependencies): RecurringTask {
  return {
    name: 'retention',
    everySeconds,
    async run(signal) {
      const until = Date.now() + roundMs;
      const isOver = () => signal.aborted || Date.now() >= until;
      for (const { projectId, mediaDays, recordingDays } of await listLimitedProjects(
        dependencies.db,
      )) {
        // What goes whole needs not lose its media first.
        if (recordingDays !== null) {
          await deleteDue(dependencies, 'recordings', { projectId, days: recordingDays }, isOver);
        }
        if (mediaDays !== null) {
          await deleteDue(dependencies, 'media', { projectId, days: mediaDays }, isOver);
        }
      }
    },
  };
}

async function deleteDue(
  dependencies: RetentionDependencies,
  what: Retained,
  rule: { readonly projectId: number; readonly days: number },
  isOver: () => boolean,
): Promise<void> {
  const { db, onDeleted, onError } = dependencies;
  const { projectId, days } = rule;
  const skipped: string[] = [];
  let count = 0;
  while (!isOver()) {
    const due = await findDue(db, what, rule, { limit: batchSize, skipped });
    if (due.length === 0) break;
    for (const recordingId of due) {
      if (isOver()) break;
      try {
        if (await deleteOne(dependencies, what, { projectId, recordingId }, days)) count += 1;
        else skipped.push(recordingId);
      } catch (error) {
        skipped.push(recordingId);
        onError(error);
      }
    }
  }
  if (count > 0) onDeleted(projectId, what, count);
}

/** False where somebody else was first: another process, a person, or another rule. */
async function deleteOne(
  { db, removal, deleteMedia }: RetentionDependencies,
  what: Retained,
  ref: RecordingRef,
  days: number,
): Promise<boolean> {
  // Asked with the recording's row locked, so that whoever exempts it now is heard or too late.
  const requireDue = async (tx: Transaction) => {
    if (!(await isStillDue(tx, what, ref, days))) throw new NotDue();
  };
  const whole: Removal = {
    beforeDelete: removal.beforeDelete,
    async onDelete(tx, projectId, recordingId) {
      await requireDue(tx);
      await removal.onDelete(tx, projectId, recordingId);
    },
  };
  try {
    return await db.transaction(async (tx) => {
      if (what === 'recordings') {
        return removeRecording(tx, whole, ref.projectId, ref.recordingId);
      }
      const isDeleted = await deleteMedia(tx, ref);
      await requireDue(tx);
      return isDeleted;
    });
  } catch (error) {
    if (error instanceof NotDue) return false;
    throw error;
  }
}

/** Takes back what the transaction has done. */
class NotDue extends Error {
  override readonly name = 'NotDue';
}
