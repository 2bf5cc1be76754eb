import type { RecordingRef } from '../../domain/processing.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { recordEvent } from '../../platform/events/record-event-store.ts';

/** More lines than that are not named: whoever follows reads the transcript again. */
const namedAtMost = 100;

/** Tells which lines read otherwise now; of none there is nothing to tell. */
export async function recordReplaced(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
  positions: readonly number[],
): Promise<void> {
  if (positions.length === 0) return;
  const data = positions.length > namedAtMost ? { all: true } : { positions };
  await recordEvent(tx, { projectId, recordingId, type: 'segments.replaced', data });
}

/** Tells that the transcript is another one. */
export async function recordAllReplaced(
  tx: Transaction,
  { projectId, recordingId }: RecordingRef,
): Promise<void> {
  const event = { projectId, recordingId, type: 'segments.replaced' } as const;
  await recordEvent(tx, { ...event, data: { all: true } });
}
