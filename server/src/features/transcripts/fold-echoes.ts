import { findEchoes } from '../../domain/echoes.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { foldSegments } from './folded-store.ts';
import { readTimeline } from './timeline-store.ts';

/** Takes echoes out of the transcript; how many. The transcript is locked. */
export async function foldEchoes(tx: Transaction, ref: RecordingRef): Promise<number> {
  const segments = await readTimeline(tx, ref);
  const echoes = findEchoes(segments).flatMap(({ index, echoOf }) => {
    const segment = segments[index];
    const original = segments[echoOf];
    if (segment === undefined || original === undefined) return [];
    return [{ segment, echoOf: original.position }];
  });
  await foldSegments(tx, ref, echoes);
  return echoes.length;
}
