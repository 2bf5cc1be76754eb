import type { Database } from '../../platform/database/database.ts';
import { startBackgroundLoop } from '../../platform/jobs/background-loop.ts';
import { pruneIdempotencyKeys } from './idempotency-store.ts';
import { findUnindexed, indexRecording } from './search-store.ts';

export interface SearchIndexerOptions {
  readonly db: Database;
  /** Milliseconds between two looks for recordings that have new text. */
  readonly intervalMs: number;
  readonly onError: (error: unknown) => void;
}

const recordingsPerRound = 200;
const pruneEveryMs = 10 * 60 * 1000;

/**
 * Keeps the search blocks close behind the transcripts. Nothing depends on its promptness:
 * searches read what is not indexed yet from the segments themselves. Any number of processes
 * may run it; disposing waits for the recording it is at.
 */
export function startSearchIndexer({
  db,
  intervalMs,
  onError,
}: SearchIndexerOptions): AsyncDisposable {
  let prunedAt = 0;
  return startBackgroundLoop({
    restMs: intervalMs,
    onError,
    async round(signal) {
      const isMoreLeft = await indexRound(db, signal);
      if (Date.now() - prunedAt > pruneEveryMs) {
        prunedAt = Date.now();
        await pruneIdempotencyKeys(db);
      }
      return isMoreLeft;
    },
  });
}

/** Whether there was more to do than one round takes. */
export async function indexRound(db: Database, signal?: AbortSignal): Promise<boolean> {
  const recordings = await findUnindexed(db, recordingsPerRound);
  for (const recording of recordings) {
    if (signal?.aborted) return false;
    await db.transaction((tx) => indexRecording(tx, recording));
  }
  return recordings.length === recordingsPerRound;
}
